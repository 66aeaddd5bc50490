import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageReply, PageRequest } from '../../webmail/messages.ts';
import { watchMailbox } from '../../webmail/page.ts';

type Listener = (request: PageRequest, sender: { id: string }, reply: (answer: PageReply) => void) => unknown;

describe('watchMailbox', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    { lost: 0, asked: 1, answered: 1 },
    { lost: 1, asked: 2, answered: 1 },
    { lost: 2, asked: 2, answered: 0 },
  ])('asks an idle background again, once: $lost lost', async ({ lost, asked, answered }) => {
    document.documentElement.innerHTML = '<head></head><body><p>Une page</p></body>';
    const listeners: Listener[] = [];
    const sent: unknown[] = [];
    let replies = 0;
    vi.stubGlobal('chrome', {
      runtime: {
        id: 'vigie',
        onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
        sendMessage: async (request: unknown) => {
          sent.push(request);
          if (sent.length <= lost)
            throw new Error('Could not establish connection. Receiving end does not exist.');
          replies += 1;
          return { watch: false, always: false, notices: {} };
        },
      },
    });
    watchMailbox();
    expect(listeners).toHaveLength(1);
    expect(sent).toEqual([]);
    const answer = await new Promise<PageReply>((reply) => {
      listeners[0]?.({ type: 'webmail/check-page' } as PageRequest, { id: 'vigie' }, reply);
    });
    expect(answer).toEqual({ type: 'checked', found: false });
    expect(sent).toEqual(Array(asked).fill({ type: 'webmail/hello', provider: null }));
    expect(replies).toBe(answered);
  });
});
