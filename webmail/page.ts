import { isOpaque, serveFrame } from './framed.ts';
import { isReadByParent } from './frames.ts';
import { readGeneric } from './generic.ts';
import type { HelloReply, PageReply, PageRequest, WebmailRequest } from './messages.ts';
import { PROVIDERS } from './providers/index.ts';
import { hintsOf, looksLikeWebmail, recognise } from './recognise.ts';
import { type Ask, Session } from './session.ts';

/**
 * Sends to the background. An orphaned script (Vigie updated or removed) has no runtime id, or the send throws. Twice,
 * because an idle background that is just being put to sleep (Firefox) loses the first question.
 */
async function send<Reply>(request: WebmailRequest, again: boolean): Promise<Reply | null> {
  try {
    if (!chrome.runtime?.id) return null;
    return ((await chrome.runtime.sendMessage(request)) as Reply | undefined) ?? null;
  } catch {
    return again ? send(request, false) : null;
  }
}

const ask: Ask = (request) => send(request, true);

/**
 * The script that runs once every page is at rest. On an ordinary page it looks up a handful of ids and leaves; in the
 * top frame it stays reachable for "check this page's message".
 */
export function watchMailbox(): void {
  const page = document;
  let session: Session | null = null;
  let starting: Promise<Session | null> | null = null;
  const top = window === window.top;

  const start = (provider: string | null, quiet = false): Promise<Session | null> => {
    starting ??= (async () => {
      const hello = await ask<HelloReply>({ type: 'webmail/hello', provider });
      if (!hello || (!hello.watch && !quiet)) return null;
      session = new Session(page, ask, hello);
      return session;
    })();
    return starting;
  };

  const probe = (): boolean => {
    const hints = hintsOf(location);
    const provider = recognise(page, hints, PROVIDERS);
    if (!provider) return false;
    // The page around reads this frame: exactly one of the two reports.
    if (isReadByParent(window, PROVIDERS)) return true;
    void start(provider.id).then((begun) => begun?.follow(provider));
    return true;
  };

  if (!top && isOpaque(window)) {
    serveFrame(window, ask);
    return;
  }
  if (top) listen(page, () => session, start);
  if (probe()) return;
  if (!top || !looksLikeWebmail(page, hintsOf(location))) return;
  // A webmail that builds itself late, or one that no provider fits: one more look, at the first thing the user does.
  addEventListener(
    'click',
    () => {
      setTimeout(() => {
        if (!probe()) void readAlways(page, start);
      }, 500);
    },
    { once: true, capture: true, passive: true },
  );
  void readAlways(page, start);
}

/** Where the user asked for it once, an unknown webmail is read at every click that may have opened a message. */
async function readAlways(page: Document, start: (provider: null) => Promise<Session | null>): Promise<void> {
  const hello = await ask<HelloReply>({ type: 'webmail/hello', provider: null });
  if (!hello?.always || !hello.watch) return;
  const session = await start(null);
  if (!session) return;
  let last = '';
  const look = () => {
    const message = readGeneric(page).messages[0];
    if (!message || message.key === last) return;
    last = message.key;
    void session.show(message, false);
  };
  look();
  addEventListener('click', () => setTimeout(look, 700), { capture: true, passive: true });
}

/** Answers the popup. */
function listen(
  page: Document,
  current: () => Session | null,
  start: (provider: string | null, quiet?: boolean) => Promise<Session | null>,
): void {
  chrome.runtime.onMessage.addListener((request: PageRequest, sender, reply: (answer: PageReply) => void) => {
    if (sender.id !== chrome.runtime.id) return;
    if (request?.type === 'webmail/ping') {
      const provider = recognise(page, hintsOf(location), PROVIDERS);
      reply({ type: 'here', provider: provider?.id ?? null, open: current()?.open ?? 0 });
      return;
    }
    if (request?.type !== 'webmail/check-page') return;
    void (async () => {
      const session = current() ?? (await start(null, true));
      const message = session?.messages[0] ?? readGeneric(page).messages[0];
      const judgement = session && message ? await session.answer(message) : null;
      reply(
        judgement?.banner
          ? {
              type: 'checked',
              found: true,
              verdict: judgement.verdict,
              title: judgement.banner.title,
              lead: judgement.banner.lead,
            }
          : { type: 'checked', found: false },
      );
    })();
    // The answer comes later.
    return true;
  });
}
