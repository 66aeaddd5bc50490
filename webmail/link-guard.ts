import { hostParts } from './banner.ts';
import { make, onPress, plant } from './host.ts';
import { hrefOf, LINK_SELECTOR } from './links.ts';
import type { GuardedLink, GuardWords } from './messages.ts';
import { ofElement, ofPage } from './natural.ts';
import { DIALOG_STYLE } from './style.ts';

export interface GuardOptions {
  /** The element that holds the message text, in whatever document it stands. */
  root: Element;
  /** Where the dialog is drawn. */
  page: Document;
  links: readonly GuardedLink[];
  /** Every link of the message, or only those marked `danger`. */
  all: boolean;
  words: GuardWords;
  lang: string;
  signal: AbortSignal;
}

/**
 * Links of a dangerous message need a second click, on a dialog that shows where they really go. Listens once for the
 * whole message (however many links it holds), before the page does, and changes nothing in the mail.
 */
export function guardLinks(options: GuardOptions): void {
  const view = ofPage(options.root.ownerDocument, 'defaultView');
  if (!view) return;
  const known = new Map(options.links.map((link) => [link.href, link]));
  /** The one event that the user let through. */
  let allowed: Element | null = null;

  const guarded = (event: Event): { element: Element; link: GuardedLink } | null => {
    const target = event.composedPath()[0] as Node | undefined;
    if (!target || !options.root.contains(target)) return null;
    const inner = ofElement(target as Element, 'nodeType') === 1 ? (target as Element) : target.parentElement;
    const element = inner && ofElement(inner, 'closest')(LINK_SELECTOR);
    if (!element || !options.root.contains(element)) return null;
    if (ofElement(element, 'tagName').toUpperCase() === 'FORM' && event.type !== 'submit') return null;
    const href = hrefOf(element);
    if (href === null) return null;
    // Beyond the reported ones (a mail may hold ten thousand) the address itself is all there is to show.
    const link = known.get(href) ?? unknown(href);
    return options.all || link.danger ? { element, link } : null;
  };

  const stop = (event: Event) => {
    const found = guarded(event);
    if (!found || found.element === allowed) return;
    if (event.type === 'click' && (event as MouseEvent).button > 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Dragged to the tab bar a link would open unasked: it does not leave the message at all.
    if (event.type === 'dragstart') return;
    if (!event.isTrusted && event.type !== 'submit') return;
    ask(options, found.link, () => {
      allowed = found.element;
      try {
        follow(found.element);
      } finally {
        allowed = null;
      }
    });
  };
  // The menu's "open in a new tab" never reaches a page, so that the question comes instead of the menu.
  for (const type of ['click', 'auxclick', 'submit', 'contextmenu', 'dragstart']) {
    view.addEventListener(type, stop, { capture: true, signal: options.signal });
  }
  // Webmails that open links on press rather than on click must not be faster; the click itself still comes.
  const hold = (event: Event) => {
    if (guarded(event)) event.stopImmediatePropagation();
  };
  for (const type of ['mousedown', 'mouseup', 'pointerdown', 'pointerup']) {
    view.addEventListener(type, hold, { capture: true, signal: options.signal });
  }
}

function unknown(href: string): GuardedLink {
  let host: string | null = null;
  try {
    host = new URL(href).hostname;
  } catch {
    // shown as it is
  }
  return { href, target: href, host, domain: null, via: [], danger: false, remark: '' };
}

/** Repeats what the user meant to do, through the webmail's own handlers. */
function follow(element: Element): void {
  if (ofElement(element, 'tagName').toUpperCase() === 'FORM')
    HTMLFormElement.prototype.requestSubmit.call(element);
  else (element as HTMLElement).click();
}

function ask(options: GuardOptions, link: GuardedLink, open: () => void): void {
  const { page, words } = options;
  const planted = plant(page, DIALOG_STYLE, { display: 'block' });
  const stay = make(page, 'button', { type: 'button', class: 'main' }, words.stay);
  const go = make(page, 'button', { type: 'button', class: 'plain' }, words.open);
  const title = make(page, 'h2', { id: 'title' }, link.danger ? words.danger : words.title);
  const dialog = make(
    page,
    'dialog',
    { 'aria-labelledby': 'title', lang: options.lang },
    make(
      page,
      'div',
      { class: 'stack' },
      title,
      make(page, 'p', {}, words.goesTo),
      make(page, 'p', { class: 'target' }, ...hostParts(page, link)),
      link.remark ? make(page, 'p', {}, link.remark) : null,
      link.via.length > 0
        ? make(
            page,
            'p',
            {},
            `${link.target === link.href ? words.hidden : words.through} ${link.via.join(', ')}.`,
          )
        : null,
      make(
        page,
        'div',
        {},
        make(page, 'p', { class: 'small' }, words.fullAddress),
        make(page, 'p', { class: 'address break' }, link.target.slice(0, 2_000)),
      ),
      make(page, 'div', { class: 'row' }, stay, go),
    ),
  );
  const before = ofPage(page, 'activeElement') as HTMLElement | null;
  const end = () => {
    planted.host.remove();
    before?.focus?.({ preventScroll: true });
  };
  onPress(stay, () => dialog.close());
  onPress(go, () => {
    dialog.close();
    open();
  });
  dialog.addEventListener('close', end);
  // Clicks inside are nobody else's.
  planted.host.addEventListener('click', (event) => event.stopPropagation());
  planted.root.append(dialog);
  ofPage(page, 'documentElement').append(planted.host);
  dialog.showModal();
  stay.focus();
}
