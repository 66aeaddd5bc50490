import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { type FakeBrowser, fakeBrowser } from '../../support/browser.ts';

const { fake } = vi.hoisted(() => ({ fake: {} as FakeBrowser }));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const { webmailHandlers } = await import('../../../entrypoints/background/webmail.ts');
const model = await readFile(new URL('../../../classifier/model/vigie.model', import.meta.url));
vi.stubGlobal('fetch', async () => new Response(model));

beforeEach(() => {
  Object.assign(fake, fakeBrowser());
});

const MESSAGE = {
  provider: 'generic',
  subject: 'Vos droits CPF',
  sender: { name: 'Service CPF', address: 'contact@droits.example' },
  replyTo: null,
  text: 'Votre crédit CPF expire bientôt, formation offerte, sans avance de frais : http://moncompteformation-gouv.fr',
  links: [],
  imageOnly: false,
  asked: true,
};

/** What the script in a mailbox asks, from an ordinary or a private window; null for a tab that is not told. */
async function ask(request: { type: string; [field: string]: unknown }, incognito: boolean | null) {
  const url = 'https://mail.example/';
  const tab = incognito === null ? undefined : { id: 1, url, incognito };
  const one = webmailHandlers.find(({ type }) => type === request.type)!;
  return one.handle(one.schema.parse(request), { id: 'vigie', url, tab } as Runtime.MessageSender);
}

describe('what a mailbox leaves on the disk', () => {
  const requests = [
    { type: 'webmail/hello', provider: 'generic' },
    { type: 'webmail/judge', message: MESSAGE },
    { type: 'webmail/trust', address: 'contact@droits.example' },
    { type: 'webmail/mistake', message: MESSAGE },
    { type: 'webmail/always', always: true },
  ];

  it.each(requests)('nothing from a private window: $type', async (request) => {
    await ask(request, true);
    await ask(request, null);
    // What nobody waits for, as the history, would have been written by now.
    await new Promise(setImmediate);
    expect([...fake.storage.local.data.keys()]).toEqual([]);
    expect([...fake.storage.session.data.keys()]).toEqual([]);
  });

  // The check above can fail.
  it.each(requests.slice(1))('something from an ordinary one: $type', async (request) => {
    await ask(request, false);
    await expect.poll(() => fake.storage.local.data.size).toBe(1);
  });

  it('and in a private window the banner offers none of it', async () => {
    const offered = async (incognito: boolean) =>
      (await ask({ type: 'webmail/judge', message: MESSAGE }, incognito)) as {
        banner: { actions: Record<string, string | null> };
      };
    expect((await offered(true)).banner.actions).toMatchObject({ trust: null, mistake: null, always: null });
    expect((await offered(false)).banner.actions).toMatchObject({
      mistake: expect.any(String),
      always: expect.any(String),
    });
  });
});
