import type { OpaqueFrames } from './framed.ts';
import type { OpenMessage, Reading } from './message.ts';
import { ofElement, ofPage } from './natural.ts';
import type { Provider } from './provider.ts';
import { frameDocument, readMessages, regionsOf } from './read.ts';
import { hintsOf } from './recognise.ts';
import { isEditable } from './text.ts';

export type WatchEvent =
  | { type: 'opened' | 'changed' | 'closed'; message: OpenMessage }
  /** A message is on show and cannot be read; `false` when that is over. */
  | { type: 'unread'; unread: boolean };

export interface WatchOptions {
  provider: Provider;
  /** Everything ends with this: observers, listeners, timers. */
  signal: AbortSignal;
  onEvent: (event: WatchEvent) => void;
  /** Nodes that Vigie itself put into the page; their coming and going is no change. */
  isOwn: (node: Node) => boolean;
  /** Frames that only their own script can look into. */
  frames: OpaqueFrames;
}

export interface Watcher {
  /** Look now. */
  check(): void;
  reading(): Reading | null;
}

/** After the user did something the message may come late: look again after so many milliseconds, then stop. */
const LADDER = [60, 200, 500, 1_200, 2_500, 5_000, 10_000] as const;
/** Mutations come in bursts: one look per burst, at most every so often. */
const SETTLE = 80;
/** How long a message that is still empty, or whose frame is still loading, is waited for before it is taken as it is. */
const ARRIVAL = 1_500;
/** A message that cannot be read is only said to be so once the page had this long to finish. */
const GIVE_UP = 4_000;

/**
 * Follows the open messages of a webmail page. Only the message region is observed, and only its structure; what
 * happens in an editable part is ignored before anything else. The rest of the page is not observed at all: what the
 * user does (click, key, back, forward) starts a short ladder of looks that ends by itself.
 */
export function watch(page: Document, options: WatchOptions): Watcher {
  const { provider, signal, onEvent, isOwn, frames: opaque } = options;
  const view = ofPage(page, 'defaultView')!;
  const open = new Map<Element, OpenMessage>();
  /** Bodies in which something changed since they were read. */
  const stale = new Set<Element>();
  let observed: Element[] = [];
  const frameObservers = new Map<Element, { page: Document | null; observer: MutationObserver | null }>();
  let last: Reading | null = null;
  let unreadSince: number | null = null;
  let saidUnread = false;
  let pending = false;
  let lastLook = 0;
  let ladder: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  /** Since when a message has been arriving. */
  const arriving = new WeakMap<Element, number>();

  const observer = new MutationObserver((records) => onMutations(records));
  opaque.onChange = (frame) => {
    stale.add(frame);
    idle();
  };

  function onMutations(records: readonly MutationRecord[]): void {
    let relevant = false;
    for (const record of records) {
      const target = record.target;
      const element =
        ofElement(target as Element, 'nodeType') === 1 ? (target as Element) : target.parentElement;
      if (!element || isEditable(element)) continue;
      if (record.type === 'childList') {
        const nodes = [...record.addedNodes, ...record.removedNodes];
        if (nodes.length > 0 && nodes.every(isOwn)) continue;
      }
      relevant = true;
      for (const body of open.keys()) if (body.contains(element)) stale.add(body);
    }
    if (relevant) soon(SETTLE);
  }

  function soon(delay: number): void {
    if (settling !== undefined) return;
    settling = setTimeout(() => {
      settling = undefined;
      idle();
    }, delay);
  }

  function idle(): void {
    if (pending || signal.aborted) return;
    pending = true;
    const run = () => {
      pending = false;
      if (!signal.aborted) look();
    };
    // A hidden tab gets no idle time; there the timer alone decides.
    if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(run, { timeout: 300 });
    else setTimeout(run, 0);
  }

  function look(): void {
    lastLook = performance.now();
    for (const [root] of open) if (!root.isConnected) stale.add(root);
    const known = new Map([...open].filter(([root]) => !stale.has(root)));
    stale.clear();
    const { path } = hintsOf(view.location);
    let reading: Reading;
    try {
      observe();
      reading = readMessages(page, provider, path, known, (frame) => opaque.content(frame));
    } catch (error) {
      // Never silence: a mail that breaks the reader "was not checked".
      console.error('Vigie could not read this page.', error);
      reading = { messages: [], unread: { anchor: null }, matched: {} };
    }
    last = reading;

    const arrived = reading.messages.filter(hasArrived);
    const now = new Map(arrived.map((message) => [message.root, message]));
    const gone = [...open.values()].filter(({ root }) => !now.has(root));
    for (const { root } of gone) open.delete(root);
    // What opens comes before what closes: a page that draws the same message anew is then seen to do so.
    for (const [root, message] of now) {
      const before = open.get(root);
      if (before === message) continue;
      open.set(root, message);
      if (!before) onEvent({ type: 'opened', message });
      else if (before.key !== message.key || before.anchor !== message.anchor)
        onEvent({ type: 'changed', message });
    }
    for (const message of gone) onEvent({ type: 'closed', message });
    reportUnread(reading);
    observeFrames();
  }

  /**
   * A frame starts with an empty page and fills while its document loads: judged then, the same mail would be judged
   * twice. Such a message is not open yet, for a while.
   */
  function hasArrived(message: OpenMessage): boolean {
    const { root, text, links, imageOnly } = message;
    const empty = text === '' && links.length === 0 && !imageOnly;
    const loading = root.ownerDocument !== page && ofPage(root.ownerDocument, 'readyState') === 'loading';
    if (!empty && !loading) {
      arriving.delete(root);
      return true;
    }
    const since = arriving.get(root) ?? performance.now();
    arriving.set(root, since);
    const left = ARRIVAL - (performance.now() - since);
    if (left <= 0) return true;
    // Read it afresh when its time is up, or when it is complete.
    setTimeout(idle, left + 1);
    ofPage(root.ownerDocument, 'addEventListener')('readystatechange', () => idle(), { once: true, signal });
    return false;
  }

  function reportUnread(reading: Reading): void {
    if (!reading.unread) {
      unreadSince = null;
      if (saidUnread) onEvent({ type: 'unread', unread: false });
      saidUnread = false;
      return;
    }
    unreadSince ??= performance.now();
    const left = GIVE_UP - (performance.now() - unreadSince);
    if (left <= 0) {
      if (!saidUnread) onEvent({ type: 'unread', unread: true });
      saidUnread = true;
    } else {
      climb(LADDER.findIndex((delay) => delay >= left));
    }
  }

  /** Observes the regions of now, and no others. */
  function observe(): void {
    const regions = regionsOf(page, provider).elements;
    if (regions.length === observed.length && regions.every((region, index) => region === observed[index]))
      return;
    observer.disconnect();
    for (const region of regions)
      observer.observe(region, { childList: true, subtree: true, characterData: true });
    observed = regions;
  }

  /** Frames that the page reads: their loading and their content. */
  function observeFrames(): void {
    const regions: readonly Element[] = observed;
    const frames = new Set(
      regions.flatMap((region) =>
        provider.frame.flatMap((selector) => [...region.querySelectorAll(selector)]),
      ),
    );
    for (const [frame, entry] of frameObservers) {
      if (frames.has(frame) && frame.isConnected) continue;
      entry.observer?.disconnect();
      frameObservers.delete(frame);
    }
    for (const frame of frames) {
      const content = frameDocument(frame);
      const entry = frameObservers.get(frame);
      if (entry && entry.page === content) continue;
      if (!entry) frame.addEventListener('load', () => idle(), { signal });
      entry?.observer?.disconnect();
      let inner: MutationObserver | null = null;
      if (content && ofPage(content, 'documentElement')) {
        inner = new MutationObserver((records) => onMutations(records));
        inner.observe(content, { childList: true, subtree: true, characterData: true });
      }
      frameObservers.set(frame, { page: content, observer: inner });
      if (entry) idle();
    }
  }

  /** A few looks, further and further apart; a new cause starts again from the first. */
  function climb(step = 0): void {
    clearTimeout(ladder);
    const delay = LADDER[step];
    if (delay === undefined || signal.aborted) return;
    ladder = setTimeout(
      () => {
        // The region's own observer may have looked in the meantime.
        if (performance.now() - lastLook > SETTLE || unreadSince !== null) idle();
        climb(step + 1);
      },
      delay - (LADDER[step - 1] ?? 0),
    );
  }

  function onUser(event: Event): void {
    const target = event.composedPath()[0];
    if (target instanceof view.Element && isEditable(target)) return;
    climb();
  }

  const listening = { capture: true, passive: true, signal } as const;
  for (const type of ['click', 'keyup', 'popstate', 'hashchange', 'pageshow']) {
    view.addEventListener(type, onUser, listening);
  }
  ofPage(page, 'addEventListener')(
    'visibilitychange',
    () => ofPage(page, 'visibilityState') === 'visible' && climb(),
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const { observer: inner } of frameObservers.values()) inner?.disconnect();
    clearTimeout(ladder);
    clearTimeout(settling);
    open.clear();
  });

  idle();
  climb();
  return { check: look, reading: () => last };
}
