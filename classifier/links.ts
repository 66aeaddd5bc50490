import type { Message, MessageLink } from './message.ts';

/** Top-level domains under which a bare name ("abc.info") in running text is taken for an address. */
const BARE_TLDS =
  'fr|com|net|org|info|eu|be|ch|lu|de|es|it|pt|nl|uk|us|ca|re|io|co|me|app|dev|xyz|top|site|online|shop|store|live|life|click|link|pro|biz|club|icu|vip|win|bond|cfd|sbs|rest|ru|cn|cc|tk|ml|ga|gq|cf|gd|ly|to|gg|tv|ws|su|pw|paris|bzh|corsica|alsace|services|center|support|help|email|world|space|website|tech|cloud|digital|agency|finance|bank|news|today|fun|one|plus|page|web|fyi|group|team|network|systems|solutions|company|academy|training|school|gov|edu|asia|mobi|name|rocks|guru|expert|consulting|education|international|ink|art|blog|wiki|social|tel|zone|care|house|immo';

// Separate patterns, each linear: no nested repetition over the same characters.
const WITH_SCHEME = /\bh(?:tt|xx)ps?\s?(?::|\[:\])\s?\/\/\s?[^\s<>"«»]+/giu;
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?:\\.|\\[\\.\\])){1,6}(?:${BARE_TLDS}|xn--[a-z0-9-]{2,59})(?![\\p{L}\\p{N}@-])(?::\\d{2,5})?(?:/[^\\s<>"«»]*)?`,
  'giu',
);
const ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])(?::\d{2,5})?\/[^\s<>"«»]*/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** Most links of one message that are looked at; a hostile mail may carry thousands. */
export const MAXIMUM_LINKS = 200;

/** A web address found in running text. */
export interface FoundLink {
  /** The address as a URL can read it: scheme added, `hxxp` and `[.]` undone, invisible signs removed. */
  href: string;
  /** Offsets in the text, `end` exclusive. */
  start: number;
  end: number;
}

/** Removes what a sentence leaves behind an address: closing punctuation, unmatched brackets. */
function trimTail(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1]!;
    if ('.,;:!?\'"’”»…*_|'.includes(last)) continue;
    if (last === ')' && !text.slice(0, end).includes('(')) continue;
    if (last === ']' && !text.slice(0, end).includes('[')) continue;
    if (last === '>' || last === '}') continue;
    break;
  }
  return text.slice(0, end);
}

/** A text without its invisible signs, and for each of its code units the offset it came from. */
function visible(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    if (INVISIBLE.test(text[i]!)) continue;
    kept += text[i];
    offsets.push(i);
  }
  offsets.push(text.length);
  return { text: kept, offsets };
}

/** Finds web addresses as real messages write them, in order, without overlaps. */
export function findLinks(source: string): FoundLink[] {
  if (!source.includes('.') && !/h(?:tt|xx)p/i.test(source)) return [];
  const hidden = INVISIBLE.test(source) ? visible(source) : null;
  const text = hidden?.text ?? source;
  const found: FoundLink[] = [];
  for (const pattern of [WITH_SCHEME, BARE, ADDRESS]) {
    for (const match of text.matchAll(pattern)) {
      if (found.length >= MAXIMUM_LINKS) break;
      const start = match.index;
      const raw = trimTail(match[0]);
      const end = start + raw.length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      let href = raw.replaceAll('[.]', '.').replaceAll('[:]', ':');
      if (/^h(?:tt|xx)p/i.test(href)) href = href.replace(/\s/g, '').replace(/^hxxp/i, 'http');
      else href = `http://${href}`;
      found.push({ href, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  if (hidden === null) return found;
  return found.map(({ href, start, end }) => ({
    href,
    start: hidden.offsets[start]!,
    end: hidden.offsets[end - 1]! + 1,
  }));
}

/** The links given with a message and those found in its text, each address once. */
export function linksOf(message: Message): MessageLink[] {
  const links: MessageLink[] = [];
  const seen = new Set<string>();
  const add = (link: MessageLink): void => {
    const key = link.href.replace(/^https?:\/\//i, '').replace(/\/$/, '');
    if (seen.has(key) || links.length >= MAXIMUM_LINKS) return;
    seen.add(key);
    links.push(link);
  };
  for (const link of message.links ?? []) add(link);
  for (const found of findLinks(message.text))
    add({ href: found.href, text: message.text.slice(found.start, found.end) });
  return links;
}
