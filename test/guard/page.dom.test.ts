import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardPage } from '../../guard/page.ts';

/** A page on this host, as the content script finds it at `document_start`. */
function on(host: string, prerendering: boolean): { asked: unknown[] } {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`http://${host}/`);
  Object.defineProperty(document, 'prerendering', { value: prerendering, configurable: true });
  const asked: unknown[] = [];
  vi.stubGlobal('chrome', {
    storage: { local: { get: async () => ({}) }, session: { get: async () => ({}) } },
    i18n: { getUILanguage: () => 'fr' },
    runtime: {
      sendMessage: async (request: unknown) => {
        asked.push(request);
        return { action: 'strip', target: 'moncompteformation.gouv.fr' };
      },
    },
  });
  return { asked };
}

const drawn = (): number => document.documentElement.querySelectorAll(':scope > div').length;

describe('guardPage on a page prepared in advance', () => {
  beforeEach(() => {
    document.documentElement.innerHTML = '<head></head><body></body>';
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks nothing and draws nothing until the page is shown, then judges it', async () => {
    const { asked } = on('info-cpf.fr', true);
    guardPage();
    await new Promise((done) => setTimeout(done, 0));
    expect(asked).toEqual([]);
    expect(drawn()).toBe(0);
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.waitFor(() => expect(asked).toEqual([{ type: 'guard/page' }]));
    await vi.waitFor(() => expect(drawn()).toBe(1));
  });

  it('judges at once a page that is shown', async () => {
    const { asked } = on('info-cpf.fr', false);
    guardPage();
    await vi.waitFor(() => expect(asked).toEqual([{ type: 'guard/page' }]));
    await vi.waitFor(() => expect(drawn()).toBe(1));
  });

  it('asks again when the first question was lost, and no third time', async () => {
    for (const lost of [1, 2]) {
      document.documentElement.innerHTML = '<head></head><body></body>';
      const { asked } = on('info-cpf.fr', false);
      const { sendMessage } = chrome.runtime;
      let asking = 0;
      chrome.runtime.sendMessage = (async (request: unknown) => {
        asking += 1;
        if (asking <= lost) throw new Error('Could not establish connection. Receiving end does not exist.');
        return sendMessage(request);
      }) as typeof sendMessage;
      guardPage();
      await vi.waitFor(() => expect(asking).toBe(2));
      await new Promise((done) => setTimeout(done, 0));
      expect(asked).toHaveLength(2 - lost);
      expect(drawn()).toBe(2 - lost);
      expect(asking).toBe(2);
    }
  });

  it('asks nothing on an ordinary page, prepared or not', async () => {
    for (const prerendering of [true, false]) {
      const { asked } = on('exemple-ordinaire.fr', prerendering);
      guardPage();
      document.dispatchEvent(new Event('prerenderingchange'));
      await new Promise((done) => setTimeout(done, 0));
      expect(asked).toEqual([]);
      expect(drawn()).toBe(0);
    }
  });
});
