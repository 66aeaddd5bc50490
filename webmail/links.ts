import type { OpenLink } from './message.ts';
import { ofElement, ofPage } from './natural.ts';

/** Distinct links that are passed on; the guard itself covers every link of the message. */
export const MAX_LINKS = 200;
/** Anchors looked at. */
const MAX_ANCHORS = 20_000;
const MAX_HREF = 8_192;

/** What carries a link in a mail. */
export const LINK_SELECTOR = 'a[href], area[href], form[action]';

/** Attributes in which webmails keep the address as the mail wrote it, before they wrapped it. */
const ORIGINALS = ['originalsrc', 'data-original-href', 'data-orig-href', 'data-zimbra-href'] as const;

/**
 * Where a link of the mail goes, before the webmail wrapped it; null for what is no web link (`mailto:`, anchors).
 * A link that goes through the webmail's own host and carries one web address inside is unwrapped here; the public
 * redirectors are the business of `lookalike/`.
 */
export function hrefOf(element: Element): string | null {
  for (const name of ORIGINALS) {
    const original = ofElement(element, 'getAttribute')(name);
    if (original && isWeb(original)) return original.slice(0, MAX_HREF);
  }
  const raw = (
    ofElement(element, 'getAttribute')('href') ??
    ofElement(element, 'getAttribute')('action') ??
    ''
  ).trim();
  if (!raw || raw.startsWith('#')) return null;
  const base = ofPage(ofElement(element, 'ownerDocument'), 'baseURI');
  if (isWeb(raw)) return unwrapOwn(raw, base).slice(0, MAX_HREF);
  if (raw.startsWith('//')) return `https:${raw}`.slice(0, MAX_HREF);
  if (/^[a-z][a-z0-9+.-]*:/i.test(raw)) return null;
  // A relative address inside a mail is the webmail's own wrapper, or nothing.
  const own = resolve(raw, base);
  if (!own) return null;
  const inner = unwrapOwn(own, base);
  return inner === own ? null : inner.slice(0, MAX_HREF);
}

function isWeb(href: string): boolean {
  return /^https?:\/\//i.test(href.trim());
}

function resolve(href: string, base: string): string | null {
  try {
    return new URL(href, base).href;
  } catch {
    return null;
  }
}

function unwrapOwn(href: string, base: string): string {
  const url = parse(href);
  const page = parse(base);
  if (!url || !page || url.host !== page.host) return href;
  const inside = [...url.searchParams.values()].filter(isWeb);
  return inside.length === 1 ? inside[0]! : href;
}

function parse(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

/** The links of a message, distinct by address, in order of appearance. */
export function readLinks(root: Element): OpenLink[] {
  const links = new Map<string, string>();
  let seen = 0;
  for (const element of root.querySelectorAll(LINK_SELECTOR)) {
    seen += 1;
    if (seen > MAX_ANCHORS || links.size >= MAX_LINKS) break;
    const href = hrefOf(element);
    if (href === null) continue;
    const text = (ofElement(element, 'textContent') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
    if (!links.get(href)) links.set(href, text || imageText(element));
  }
  return [...links].map(([href, text]) => ({ text, href }));
}

function imageText(element: Element): string {
  return ofElement(element, 'querySelector')('img[alt]')?.getAttribute('alt')?.trim().slice(0, 200) ?? '';
}
