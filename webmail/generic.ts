import type { OpenMessage, Reading, Sender } from './message.ts';
import { ofElement, ofPage } from './natural.ts';
import { frameDocument, isRendered, toMessage } from './read.ts';
import { parseSender } from './sender.ts';
import { isEditable, readText } from './text.ts';

/** Fewer characters are no message text. */
const MIN_TEXT = 40;
const MAX_LOOKED = 6_000;
const ADDRESS_NEAR = /[^\s<>@]+@[^\s<>@]+\.[a-z]{2,}/i;
const SENDER_LABEL = /^\s*(de|from|expéditeur|expediteur|sender|von|da)\s*:?\s*$/i;

/**
 * Reads the message of a page that fits no provider, by what every webmail has: a block of text that is not editable,
 * with a sender or a subject beside it. Best effort: an empty result means "no message recognised", never "no danger".
 */
export function readGeneric(page: Document): Reading {
  const best = framesOf(page)
    .map(readDocument)
    .filter((found) => found !== null);
  best.sort((one, other) => other.text.length - one.text.length);
  const message = best[0];
  return {
    messages: message ? [message] : [],
    unread: null,
    matched: {
      region: message ? 'generic' : null,
      body: message ? 'generic' : null,
      subject: message?.subject ? 'generic' : null,
      sender: message?.sender ? 'generic' : null,
    },
  };
}

/** The page and every frame that it may look into, outermost first. */
function framesOf(page: Document, depth = 0): { page: Document; frame: Element | null }[] {
  const found: { page: Document; frame: Element | null }[] = depth === 0 ? [{ page, frame: null }] : [];
  if (depth > 3) return found;
  for (const frame of [...ofPage(page, 'querySelectorAll')('iframe, frame')].slice(0, 30)) {
    const inner = frameDocument(frame);
    if (!inner || !ofPage(inner, 'body') || !isRendered(frame)) continue;
    found.push({ page: inner, frame }, ...framesOf(inner, depth + 1));
  }
  return found;
}

function readDocument({ page, frame }: { page: Document; frame: Element | null }): OpenMessage | null {
  if (!ofPage(page, 'body') || isEditable(ofPage(page, 'body'))) return null;
  const heads = headersOf(page);
  for (const head of heads) {
    const root = textBlockAfter(head.element);
    if (!root) continue;
    return toMessage({
      provider: 'generic',
      subject: subjectBefore(root) ?? (frame ? subjectBefore(frame) : null) ?? '',
      sender: head.sender,
      replyTo: null,
      root,
      anchor: root === ofPage(page, 'body') && frame ? frame : root,
    });
  }
  // A frame that holds nothing but the message: its header stands in the page around it.
  if (frame) {
    const subject = subjectBefore(frame);
    const outside = headersOf(frame.ownerDocument).filter(
      ({ element }) => (element.compareDocumentPosition(frame) & 4) !== 0,
    );
    const sender = outside[outside.length - 1]?.sender ?? null;
    if ((subject || sender) && readText(ofPage(page, 'body')).text.length >= MIN_TEXT) {
      return toMessage({
        provider: 'generic',
        subject: subject ?? '',
        sender,
        replyTo: null,
        root: ofPage(page, 'body'),
        anchor: frame,
      });
    }
    return null;
  }
  // No sender anywhere: a heading followed by one block of text with a link in it.
  for (const heading of [...ofPage(page, 'querySelectorAll')('h1, h2, h3')].slice(0, 20)) {
    if (!isRendered(heading) || isEditable(heading)) continue;
    const root = textBlockAfter(heading);
    if (root?.querySelector('a[href^="http"]')) {
      const subject = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
      return toMessage({ provider: 'generic', subject, sender: null, replyTo: null, root, anchor: root });
    }
  }
  return null;
}

/** Elements that show who wrote: an address in their own text, or the value beside a "From:" label. */
function headersOf(page: Document): { element: Element; sender: Sender }[] {
  const found: { element: Element; sender: Sender }[] = [];
  let looked = 0;
  for (const element of ofPage(page, 'querySelectorAll')('body *')) {
    looked += 1;
    if (looked > MAX_LOOKED || found.length >= 5) break;
    const own = ownText(element);
    const title =
      ofElement(element, 'getAttribute')('title') ?? ofElement(element, 'getAttribute')('email') ?? '';
    const label = SENDER_LABEL.test(own);
    if (!label && !ADDRESS_NEAR.test(own) && !(title.length < 200 && ADDRESS_NEAR.test(title))) continue;
    if (
      own.length > 300 ||
      isEditable(element) ||
      !isRendered(element) ||
      ofElement(element, 'closest')('nav, header[role=banner]')
    ) {
      continue;
    }
    const value = label
      ? (element.nextElementSibling?.textContent ?? '')
      : `${ofElement(element, 'textContent') ?? ''} ${title}`;
    const sender = parseSender(value.slice(0, 500));
    if (sender && value.length <= 500) found.push({ element, sender });
  }
  return found;
}

function ownText(element: Element): string {
  let text = '';
  for (const child of ofElement(element, 'childNodes'))
    if (child.nodeType === 3) text += (child as Text).data;
  return text.trim();
}

/** The richest block of text that follows `start`: siblings first, then those of its ancestors. */
function textBlockAfter(start: Element): Element | null {
  for (
    let scope: Element | null = start;
    scope && scope !== ofPage(scope.ownerDocument, 'body');
    scope = ofElement(scope, 'parentElement')
  ) {
    let best: Element | null = null;
    let most = MIN_TEXT - 1;
    for (
      let next = ofElement(scope, 'nextElementSibling');
      next;
      next = ofElement(next, 'nextElementSibling')
    ) {
      if (
        isEditable(next) ||
        ofElement(next, 'querySelector')('[contenteditable=""], [contenteditable="true"], textarea')
      )
        continue;
      if (
        /^(nav|footer|form|aside|script|style|button)$/i.test(ofElement(next, 'tagName')) ||
        !isRendered(next)
      )
        continue;
      const { text } = readText(next);
      const { length } = text;
      if (length > most && !isHeaderLine(next, text)) {
        best = next;
        most = length;
      }
    }
    if (best) return best;
  }
  return null;
}

/** « Horizon Conseil <contact@…>, to me, Tuesday »: long enough for a message, and none. */
function isHeaderLine(element: Element, text: string): boolean {
  return (
    text.length < 200 &&
    ADDRESS_NEAR.test(text) &&
    ofElement(element, 'querySelector')('a[href^="http"], p') === null
  );
}

/** The last heading before the block, if it is near enough to be its subject. */
function subjectBefore(block: Element): string | null {
  const page = block.ownerDocument;
  const headings = [
    ...ofPage(
      page,
      'querySelectorAll',
    )('h1, h2, h3, [role="heading"], [class*="subject" i], [id*="subject" i]'),
  ]
    .slice(0, 200)
    .filter(
      (element) =>
        !block.contains(element) &&
        (element.compareDocumentPosition(block) & 4) !== 0 &&
        !isEditable(element) &&
        isRendered(element),
    );
  const text = headings[headings.length - 1]?.textContent?.replace(/\s+/g, ' ').trim();
  return text && text.length <= 300 ? text : null;
}
