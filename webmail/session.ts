import { type Banner, drawBanner } from './banner.ts';
import { OpaqueFrames } from './framed.ts';
import { clearHighlight, highlight } from './highlight.ts';
import { isOwn } from './host.ts';
import { guardLinks } from './link-guard.ts';
import type { OpenMessage } from './message.ts';
import type {
  FramedReply,
  HelloReply,
  JudgeMessage,
  Judgement,
  PageNotices,
  Tone,
  WebmailRequest,
} from './messages.ts';
import { ofPage } from './natural.ts';
import { drawNotice } from './notice.ts';
import type { Provider } from './provider.ts';
import { PROVIDERS } from './providers/index.ts';
import { hintsOf, recognise } from './recognise.ts';
import { type Watcher, watch } from './watch.ts';

/** Sends to the background; null when it cannot answer any more (Vigie was updated or removed). */
export type Ask = <Reply>(request: WebmailRequest) => Promise<Reply | null>;

/** What stands on the page for one message. */
interface Shown {
  message: OpenMessage;
  judgement: Judgement | null;
  /** The judgement on its way. */
  asking: Promise<Judgement | null>;
  asked: boolean;
  banner: Banner | null;
  /** Ends the guard and the observers of this message. */
  abort: AbortController;
}

const RANK: Record<Tone, number> = { note: 1, caution: 2, danger: 3 };

/** As it travels to the background. */
export function toRequest(message: OpenMessage, asked: boolean): JudgeMessage {
  const { provider, subject, sender, replyTo, text, links, imageOnly } = message;
  return { provider, subject, sender, replyTo, text, links, imageOnly, asked };
}

/** What the script inside an opaque frame needs to know of the judgement. */
function toFrame(judgement: Judgement | null): FramedReply | null {
  if (!judgement?.banner) return null;
  const { banner, links, guardAll, evidence } = judgement;
  return { links, all: guardAll, words: banner.guard, lang: banner.lang, evidence };
}

/** One page (or frame) in which messages are read: from "opened" to a banner, and back. */
export class Session {
  readonly #page: Document;
  readonly #ask: Ask;
  readonly #notices: PageNotices;
  readonly #abort = new AbortController();
  readonly #frames = new OpaqueFrames(this.#abort.signal);
  readonly #shown = new Map<Element, Shown>();
  /** Contents whose banner the user closed. */
  readonly #closed = new Set<string>();
  #watcher: Watcher | null = null;
  #removeNotice: (() => void) | null = null;
  #tone: Tone | null = null;

  constructor(page: Document, ask: Ask, hello: HelloReply) {
    this.#page = page;
    this.#ask = ask;
    this.#notices = hello.notices;
    ofPage(page, 'defaultView')?.addEventListener('pagehide', () => this.#report(null), {
      signal: this.#abort.signal,
    });
    ofPage(page, 'defaultView')?.addEventListener('pageshow', () => this.#tell(), {
      signal: this.#abort.signal,
    });
  }

  get open(): number {
    return this.#shown.size;
  }

  /** The messages that the watcher holds open. */
  get messages(): OpenMessage[] {
    return this.#watcher?.reading()?.messages ?? [];
  }

  /** Follows the page from now on. */
  follow(provider: Provider): void {
    this.#watcher = watch(this.#page, {
      provider,
      signal: this.#abort.signal,
      isOwn,
      frames: this.#frames,
      onEvent: (event) => {
        if (event.type === 'unread') {
          if (event.unread) this.#notice(this.#notices.unread);
          else this.#clearNotice();
        } else if (event.type === 'closed') this.#drop(event.message.root);
        else void this.show(event.message, false);
      },
    });
  }

  look(): void {
    this.#watcher?.check();
  }

  /** Judges a message and shows what there is to show. `asked`: by the user, who gets an answer in any case. */
  async show(message: OpenMessage, asked: boolean): Promise<Judgement | null> {
    // The page drew the same message anew, or shows it twice: it is judged once.
    const twin = asked
      ? undefined
      : [...this.#shown.values()].find((other) => other.message.key === message.key && !other.asked);
    const asking =
      twin?.asking ?? this.#ask<Judgement>({ type: 'webmail/judge', message: toRequest(message, asked) });
    this.#drop(message.root);
    const abort = new AbortController();
    const shown: Shown = { message, judgement: null, asking, asked, banner: null, abort };
    this.#shown.set(message.root, shown);
    const judgement = await asking;
    if (judgement === null) {
      this.#orphaned();
      return null;
    }
    // The page went on while the background was thinking.
    if (this.#shown.get(message.root) !== shown || this.#abort.signal.aborted) return judgement;
    shown.judgement = judgement;
    this.#draw(shown, asked);
    this.#tell(true);
    return judgement;
  }

  /**
   * The user asked for this message: shown here, or only answered where it stands in a frame whose own script shows
   * what there is to show.
   */
  async answer(message: OpenMessage): Promise<Judgement | null> {
    const owner = message.root.ownerDocument;
    const where = ofPage(owner, 'defaultView')?.location;
    if (
      owner === this.#page ||
      !where ||
      !recognise(owner, hintsOf(where), PROVIDERS) ||
      this.messages.length > 0
    ) {
      return this.show(message, true);
    }
    return this.#ask<Judgement>({ type: 'webmail/judge', message: toRequest(message, true) });
  }

  /** Takes everything of Vigie's out of the page. */
  stop(): void {
    this.#abort.abort();
    for (const root of [...this.#shown.keys()]) this.#drop(root);
    this.#clearNotice();
  }

  #draw(shown: Shown, asked: boolean): void {
    const { message, judgement, abort } = shown;
    if (message.framed) this.#frames.answer(message.root, toFrame(judgement));
    if (!judgement?.banner) return;
    const { banner: content, links } = judgement;
    if (message.framed) {
      // Its own script guards it.
    } else if (judgement.guardAll || links.some(({ danger }) => danger)) {
      guardLinks({
        root: message.root,
        page: this.#page,
        links,
        all: judgement.guardAll,
        words: content.guard,
        lang: content.lang,
        signal: abort.signal,
      });
    }
    if (this.#closed.has(message.key) && !asked) return;
    const banner = drawBanner(message.anchor, content, links, {
      showWords: (on) => {
        if (message.framed) {
          this.#frames.showWords(message.root, on);
          return judgement.evidence.length;
        }
        if (on) return highlight(message.layout, judgement.evidence);
        clearHighlight(message.layout);
        return 0;
      },
      trust: () => {
        const address = message.sender?.address;
        if (address) void this.#ask({ type: 'webmail/trust', address });
      },
      mistake: () => void this.#ask({ type: 'webmail/mistake', message: toRequest(message, false) }),
      always: () => void this.#ask({ type: 'webmail/always', always: true }),
      close: () => {
        this.#closed.add(message.key);
        banner.remove();
        shown.banner = null;
        if (message.framed) this.#frames.showWords(message.root, false);
        clearHighlight(message.layout);
      },
    });
    shown.banner = banner;
    this.#keep(shown, banner);
  }

  /** The banner stays while the message does: looks after it when its surroundings change, and once laid out. */
  #keep(shown: Shown, banner: Banner): void {
    const settle = () => {
      if (shown.banner === banner && !shown.abort.signal.aborted) banner.settle();
    };
    const parent = shown.message.anchor.parentElement;
    if (parent) {
      const observer = new MutationObserver(() => {
        ofPage(this.#page, 'defaultView')?.requestAnimationFrame(settle);
      });
      observer.observe(parent, { childList: true });
      shown.abort.signal.addEventListener('abort', () => observer.disconnect());
    }
    ofPage(this.#page, 'defaultView')?.requestAnimationFrame(settle);
  }

  #drop(root: Element): void {
    const shown = this.#shown.get(root);
    if (!shown) return;
    this.#shown.delete(root);
    shown.abort.abort();
    shown.banner?.remove();
    if (shown.banner) clearHighlight(shown.message.layout);
    if (shown.judgement) this.#tell();
  }

  /** The toolbar icon, which no page can draw, repeats the worst verdict of what is open. */
  #tell(always = false): void {
    let worst: Tone | null = null;
    for (const { judgement } of this.#shown.values()) {
      const tone = judgement?.tone ?? null;
      if (tone && (!worst || RANK[tone] > RANK[worst])) worst = tone;
    }
    this.#report(worst, always);
  }

  #report(tone: Tone | null, always = false): void {
    if (tone === this.#tone && !always) return;
    this.#tone = tone;
    void this.#ask({ type: 'webmail/state', tone });
  }

  #notice(text: string): void {
    this.#clearNotice();
    const { lang, label, close } = this.#notices;
    this.#removeNotice = drawNotice(this.#page, { lang, label, close, text }, () => {
      this.#removeNotice = null;
    });
  }

  #clearNotice(): void {
    this.#removeNotice?.();
    this.#removeNotice = null;
  }

  /** Vigie was updated or removed under this page: leave it clean, and say how to be protected again. */
  #orphaned(): void {
    if (this.#abort.signal.aborted) return;
    this.stop();
    this.#notice(this.#notices.reload);
  }
}
