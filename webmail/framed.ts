import { clearHighlight, highlight } from './highlight.ts';
import { guardLinks } from './link-guard.ts';
import type { FramedContent, FramedReply, FramedRequest, WebmailRequest } from './messages.ts';
import { ofPage } from './natural.ts';
import { toMessage } from './read.ts';
import type { MessageText } from './text.ts';

/*
 * A mail may stand in a frame of an opaque origin (sandboxed without `allow-same-origin`), into which the page around it
 * cannot look. Vigie's script in that frame can. It says nothing by itself: the page's script hands it a token, the
 * frame's script sends what it reads to the background with that token, the background passes it to the scripts of the
 * same tab, and the one that gave the token takes it for the message and answers with what the frame has to guard. So
 * exactly one of the two reports, whatever the frame is.
 *
 * Only tokens travel by `postMessage`, which pages can hear and forge. A page that forges one learns nothing: the text
 * goes from script to script inside the extension, or a page could read what its frames' origin keeps from it.
 */

/** What the page's script posts into the frame. */
interface Signal {
  vigie: 'read' | 'words' | 'no-words';
  token: string;
}

/** When to ask again: the frame's script starts after the frame is at rest. */
const RETRIES = [0, 60, 200, 500, 1_200, 2_500] as const;
/** And when to give up. */
const LAST_WAIT = 2_500;
/** Changes inside the frame come in bursts. */
const SETTLE = 150;
/** A mail that goes on changing is reported so many times, and no more. */
const MAX_REPORTS = 30;

export function isOpaque(view: Window): boolean {
  return (view as Window & { origin?: string }).origin === 'null';
}

/** The page's side: asks the frames it cannot look into, and keeps what they answer. */
export class OpaqueFrames {
  readonly #frames = new Map<Element, FrameState>();
  readonly #signal: AbortSignal;
  /** Called when a frame's content came, changed or went. */
  onChange: (frame: Element) => void = () => {};
  #listening = false;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      for (const frame of [...this.#frames.keys()]) this.#forget(frame);
    });
  }

  /** What the frame holds; null until it has answered. Asks where it has not been asked yet. */
  content(frame: Element): FramedContent | null {
    for (const known of this.#frames.keys()) if (!known.isConnected) this.#forget(known);
    const state = this.#frames.get(frame);
    if (state) return state.content;
    if (this.#signal.aborted) return null;
    this.#listen();
    const made: FrameState = {
      token: '',
      heard: false,
      content: null,
      answered: undefined,
      reply: null,
      retry: undefined,
    };
    this.#frames.set(frame, made);
    // Another document in the frame is another mail, or the same one, complete now.
    frame.addEventListener('load', () => this.#ask(frame), { signal: this.#signal });
    this.#ask(frame);
    return null;
  }

  /** Tells the frame what to guard in the mail that it reported. */
  answer(frame: Element, reply: FramedReply | null): void {
    const state = this.#frames.get(frame);
    if (!state) return;
    state.answered = reply;
    state.reply?.(reply);
    state.reply = null;
  }

  /** Marks the deciding words inside the frame, or no longer. */
  showWords(frame: Element, shown: boolean): void {
    const state = this.#frames.get(frame);
    if (state) post(frame, { vigie: shown ? 'words' : 'no-words', token: state.token });
  }

  #ask(frame: Element): void {
    const state = this.#frames.get(frame);
    if (!state) return;
    state.reply?.(null);
    clearTimeout(state.retry);
    const token = newToken();
    Object.assign(state, { token, reply: null, heard: false });
    const isWaiting = () => this.#frames.get(frame) === state && state.token === token && !state.heard;
    const attempt = (step: number) => {
      const delay = RETRIES[step];
      state.retry = setTimeout(() => {
        if (!isWaiting()) return;
        if (delay === undefined) {
          // Nobody there answers: what the document before said no longer counts.
          if (!state.content) return;
          state.content = null;
          this.onChange(frame);
          return;
        }
        post(frame, { vigie: 'read', token });
        attempt(step + 1);
      }, delay ?? LAST_WAIT);
    };
    attempt(0);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    const listener = (
      request: FramedRequest,
      sender: chrome.runtime.MessageSender,
      reply: (answer: FramedReply | null) => void,
    ): true | undefined => {
      if (sender.id !== chrome.runtime.id || request?.type !== 'webmail/framed') return undefined;
      for (const [frame, state] of this.#frames) {
        if (state.token !== request.token) continue;
        state.heard = true;
        state.reply?.(null);
        state.reply = null;
        if (JSON.stringify(state.content) === JSON.stringify(request.content)) {
          // The same mail, reported anew (its script is another, or its page is complete): not judged again.
          if (state.answered !== undefined) {
            reply(state.answered);
            return undefined;
          }
          state.reply = reply;
          return true;
        }
        state.reply = reply;
        state.content = request.content;
        state.answered = undefined;
        this.onChange(frame);
        return true; // the answer comes later
      }
      return undefined;
    };
    chrome.runtime.onMessage.addListener(listener);
    this.#signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listener));
  }

  #forget(frame: Element): void {
    const state = this.#frames.get(frame);
    this.#frames.delete(frame);
    clearTimeout(state?.retry);
    state?.reply?.(null);
  }
}

interface FrameState {
  token: string;
  /** Somebody has answered to this token. */
  heard: boolean;
  content: FramedContent | null;
  /** What the frame was told about this content; undefined while it is being judged. */
  answered: FramedReply | null | undefined;
  /** Answers the frame; null when it has been answered. */
  reply: ((reply: FramedReply | null) => void) | null;
  retry: ReturnType<typeof setTimeout> | undefined;
}

function post(frame: Element, signal: Signal): void {
  // An opaque origin has no name to send to; there is nothing to overhear in a token.
  (frame as HTMLIFrameElement).contentWindow?.postMessage(signal, '*');
}

function newToken(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

/** The frame's side: silent until the page around it asks. */
export function serveFrame(
  view: Window,
  ask: <Reply>(request: WebmailRequest) => Promise<Reply | null>,
): void {
  let token = '';
  let reports = 0;
  let observing = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let current: { layout: MessageText; reply: FramedReply; abort: AbortController } | null = null;
  let last = '';
  /** The user wants to see the deciding words; stays so when the mail is reported anew. */
  let marking = false;

  const mark = () => {
    if (!current) return;
    if (marking) highlight(current.layout, current.reply.evidence);
    else clearHighlight(current.layout);
  };
  const report = async () => {
    const page = view.document;
    if (!ofPage(page, 'body') || reports >= MAX_REPORTS) return;
    const { text, links, imageOnly, layout, key } = toMessage({
      provider: '',
      subject: '',
      sender: null,
      replyTo: null,
      root: ofPage(page, 'body'),
      anchor: ofPage(page, 'body'),
    });
    const state = `${token} ${key}`;
    if (state === last) return;
    last = state;
    reports += 1;
    const reply = await ask<FramedReply>({
      type: 'webmail/framed',
      token,
      content: { text, links, imageOnly },
    });
    if (state !== last) return;
    current?.abort.abort();
    if (current) clearHighlight(current.layout);
    current = null;
    if (!reply) {
      // Nothing to guard, or nobody heard: then the page asks again, and is told again.
      last = '';
      return;
    }
    const abort = new AbortController();
    current = { layout, reply, abort };
    if (marking) mark();
    const { links: guarded, all, words, lang } = reply;
    if (all || guarded.some(({ danger }) => danger)) {
      guardLinks({
        root: ofPage(page, 'body'),
        page,
        links: guarded,
        all,
        words,
        lang,
        signal: abort.signal,
      });
    }
  };

  view.addEventListener('message', (event) => {
    if (event.source !== view.parent) return;
    const signal = event.data as Partial<Signal> | null;
    if (typeof signal?.vigie !== 'string' || typeof signal.token !== 'string') return;
    if (signal.vigie === 'read') {
      token = signal.token.slice(0, 100);
      if (!observing) {
        observing = true;
        new MutationObserver(() => {
          clearTimeout(settling);
          settling = setTimeout(() => void report(), SETTLE);
        }).observe(view.document, { childList: true, subtree: true, characterData: true });
      }
      void report();
    } else {
      marking = signal.vigie === 'words';
      mark();
    }
  });
}
