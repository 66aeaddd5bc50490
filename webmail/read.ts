import { readLinks } from './links.ts';
import type { OpenMessage, Reading } from './message.ts';
import type { FramedContent } from './messages.ts';
import { ofElement, ofPage } from './natural.ts';
import type { FieldSource, Provider } from './provider.ts';
import { senderFrom } from './sender.ts';
import { isEditable, type MessageText, readText } from './text.ts';

/** A thread shows at most so many expanded messages at once; beyond that only the first are read. */
export const MAX_MESSAGES = 100;

/** The content of a frame, where this script may look into it; null across origins and in opaque sandboxes. */
export function frameDocument(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** Laid out at all: not in a hidden tab, view or collapsed message. */
export function isRendered(element: Element): boolean {
  return typeof ofElement(element, 'checkVisibility') === 'function'
    ? ofElement(element, 'checkVisibility')()
    : ofElement(element, 'isConnected');
}

/** All matches of the first selector of the list that matches anything that `keep` accepts. */
export function firstMatching(
  scope: ParentNode,
  selectors: readonly string[],
  keep: (element: Element) => boolean = isRendered,
): { elements: Element[]; selector: string | null } {
  for (const selector of selectors) {
    const elements = [...scope.querySelectorAll(selector)].filter(keep);
    if (elements.length > 0) return { elements, selector };
  }
  return { elements: [], selector: null };
}

/** Where message text was found: its element, and what stands for it in the reading page (itself, or its frame). */
interface Body {
  root: Element;
  place: Element;
  /** What the script in a frame of an opaque origin says that it holds. */
  content?: FramedContent;
}

/** What is known of a frame into which this script may not look; null for nothing (yet). */
export type FrameContent = (frame: Element) => FramedContent | null;

/** What is known already, so that an unchanged message is not read again. */
export type Known = ReadonlyMap<Element, OpenMessage>;

/** The regions of the page in which messages open, for the reader and for whoever observes. */
export function regionsOf(
  page: Document,
  provider: Provider,
): { elements: Element[]; selector: string | null } {
  const { elements, selector } = firstMatching(page, provider.region);
  // A mail may wear the name of a region: what stands inside a region is that region's.
  const outer = elements.filter(
    (element) => !elements.some((other) => other !== element && ofElement(other, 'contains')(element)),
  );
  return { elements: outer, selector };
}

/** Reads the open messages of a page of a known webmail. Never throws on what a page or a mail may hold. */
export function readMessages(
  page: Document,
  provider: Provider,
  path: string,
  known?: Known,
  frameContent?: FrameContent,
): Reading {
  const regions = regionsOf(page, provider);
  const matched: Reading['matched'] = { region: regions.selector, body: null, subject: null, sender: null };
  const messages: OpenMessage[] = [];
  let unreadable = false;

  for (const region of regions.elements) {
    const units = firstMatching(region, provider.message).elements;
    const bodies: Body[] = [];
    // Without expanded messages of their own, the region is one: each text in it then stands for itself.
    for (const unit of units.length > 0 ? units : [region]) {
      const found = bodiesIn(unit, provider, matched, frameContent);
      unreadable ||= found.unreadable;
      bodies.push(...(units.length > 0 ? found.bodies.slice(0, 1) : found.bodies));
    }
    const places = bodies.map(({ place }) => place);
    for (const { root, place, content } of bodies.slice(0, MAX_MESSAGES - messages.length)) {
      const subject = nearest(place, page, provider.subject, places, fieldText);
      const sender = nearest(place, page, provider.sender, places, senderFrom);
      const replyTo = nearest(place, page, provider.replyTo, places, senderFrom);
      matched.subject ??= subject?.selector ?? null;
      matched.sender ??= sender?.selector ?? null;
      messages.push(
        known?.get(root) ??
          toMessage({
            provider: provider.id,
            subject: subject?.value ?? '',
            sender: sender?.value ?? null,
            replyTo: replyTo?.value ?? null,
            root,
            anchor: place,
            content,
          }),
      );
    }
  }
  const shown = messages.length === 0 && (unreadable || looksOpen(page, provider, path, regions.elements));
  return { messages, unread: shown ? { anchor: null } : null, matched };
}

/** Builds the message from where its parts were found. */
export function toMessage(
  given: Pick<OpenMessage, 'provider' | 'subject' | 'sender' | 'replyTo' | 'root' | 'anchor'> & {
    content?: FramedContent | undefined;
  },
): OpenMessage {
  const { content, ...parts } = given;
  const layout: MessageText = content
    ? { text: content.text, runs: [], words: content.text.split(/\s+/).length, truncated: false }
    : readText(parts.root);
  const links = content?.links ?? readLinks(parts.root);
  const key = hash(
    JSON.stringify([parts.subject, parts.sender, parts.replyTo, layout.text, links.map(({ href }) => href)]),
  );
  return {
    ...parts,
    text: layout.text,
    links,
    layout,
    key,
    framed: content !== undefined,
    imageOnly: content?.imageOnly ?? isImageOnly(parts.root, layout),
  };
}

function bodiesIn(
  unit: Element,
  provider: Provider,
  matched: Reading['matched'],
  frameContent?: FrameContent,
): { bodies: Body[]; unreadable: boolean } {
  const frames = firstMatching(unit, provider.frame);
  const closed: Element[] = [];
  const bodies: Body[] = [];
  for (const frame of frames.elements) {
    const content = frameDocument(frame);
    if (!content) {
      const told = frameContent?.(frame);
      if (told) bodies.push({ root: frame, place: frame, content: told });
      else closed.push(frame);
    } else {
      const root = ofPage(content, 'body');
      if (root && !isEditable(root)) bodies.push({ root, place: frame });
    }
  }
  if (bodies.length > 0) {
    matched.body ??= frames.selector;
    return { bodies, unreadable: closed.length > 0 };
  }
  const direct = firstMatching(unit, provider.body, (element) => isRendered(element) && !isEditable(element));
  matched.body ??= direct.selector;
  const outer = direct.elements.filter(
    (element) =>
      !direct.elements.some((other) => other !== element && ofElement(other, 'contains')(element)) &&
      // What stands around a frame that cannot be read is not the message.
      !closed.some((frame) => ofElement(element, 'contains')(frame)),
  );
  return {
    bodies: outer.map((root) => ({ root, place: root })),
    unreadable: closed.length > 0 && outer.length === 0,
  };
}

function fieldText(element: Element, source: FieldSource): string | null {
  let raw = source.attribute ? element.getAttribute(source.attribute) : element.textContent;
  if (source.without && !source.attribute && element.querySelector(source.without)) {
    const copy = element.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll(source.without)) part.remove();
    raw = copy.textContent;
  }
  return raw?.replace(/\s+/g, ' ').trim().slice(0, 1_000) || null;
}

/**
 * The field that belongs to this body: climbing from the body, the first ancestor that holds a match outside any
 * message text decides; of several matches there, the first that stands between the message before and this body. What
 * stands inside a mail can never pass for its header, whatever ids and classes it wears.
 */
function nearest<S extends { selector: string }, T>(
  place: Element,
  page: Document,
  sources: readonly S[],
  places: readonly Element[],
  read: (element: Element, source: S) => T | null,
): { value: T; selector: string } | null {
  const precedes = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0;
  const previous = places.filter((other) => precedes(other, place)).pop();
  for (const source of sources) {
    for (let scope = place.parentElement; scope; scope = scope.parentElement) {
      const matches = [...scope.querySelectorAll(source.selector)].filter(
        (element) => !places.some((body) => ofElement(body, 'contains')(element)),
      );
      if (matches.length === 0) continue;
      const before = matches.filter((element) => precedes(element, place));
      const between = before.filter((element) => !previous || precedes(previous, element));
      for (const element of [...between, ...before.reverse(), ...matches]) {
        const value = read(element, source);
        if (value !== null) return { value, selector: source.selector };
      }
      if (scope === ofPage(page, 'body')) break;
    }
  }
  return null;
}

/** Signs that a message is on show although no text was found: its address, or a subject in the message region. */
function looksOpen(page: Document, provider: Provider, path: string, regions: readonly Element[]): boolean {
  if (provider.openUrl?.test(path)) return true;
  const scopes: readonly ParentNode[] = regions.length > 0 ? regions : [page];
  const isShown = (element: Element, text: unknown) =>
    isRendered(element) && !isEditable(element) && text !== null;
  const subject = scopes.some((scope) =>
    provider.subject.some((source) =>
      [...scope.querySelectorAll(source.selector)].some((element) =>
        isShown(element, fieldText(element, source)),
      ),
    ),
  );
  return (
    subject &&
    scopes.some((scope) =>
      provider.sender.some((source) =>
        [...scope.querySelectorAll(source.selector)].some((element) =>
          isShown(element, senderFrom(element, source)),
        ),
      ),
    )
  );
}

/** A picture with (nearly) no words: what it says cannot be read. Tracking pixels and small logos do not count. */
function isImageOnly(root: Element, layout: MessageText): boolean {
  if (layout.words >= 8) return false;
  let looked = 0;
  for (const image of root.querySelectorAll('img')) {
    looked += 1;
    if (looked > 200) break;
    if (layout.words > 3 && image.closest('a[href]') === null) continue;
    const width = image.naturalWidth || Number.parseInt(image.getAttribute('width') ?? '', 10) || 200;
    const height = image.naturalHeight || Number.parseInt(image.getAttribute('height') ?? '', 10) || 100;
    if (width >= 100 && height >= 50) return true;
  }
  return false;
}

/** A 53-bit content hash (two multiplicative 32-bit streams): to tell contents apart, not to secure them. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** Also used to tell whether a frame of this page is read by it. */
export function readsFrame(page: Document, provider: Provider, frame: Element): boolean {
  return provider.frame.some((selector) => frame.matches(selector)) && ofPage(page, 'contains')(frame);
}
