import { findLinks } from './links.ts';
import type { Message } from './message.ts';
import { normalize } from './normalize.ts';
import { senderFacts } from './sender.ts';
import { hashString, JOINED, SIGN, type Tokens, tokenize } from './tokenize.ts';
import type { LinkReport } from './verdict.ts';

/**
 * The features of a message, shared by training and serving.
 *
 * - words (and signs) and pairs of neighbouring words of subject and text, hashed to 32 bits;
 * - facts about links and sender, each a hashed name.
 *
 * A feature counts once per message. A head reduces the 32-bit hash to its own table size.
 */
export interface Features {
  length: number;
  hash: Uint32Array;
  /** Span of the feature in its field; empty for facts. */
  start: Uint32Array;
  end: Uint32Array;
  field: Uint8Array;
  /** Number of word and number tokens in subject and text. */
  words: number;
  /** Hashes of single words, for vocabulary coverage; a prefix of nothing else. */
  wordHashes: Uint32Array;
}

export const TEXT = 0;
export const SUBJECT = 1;
/** Not a place in the message: a fact about links or sender. */
export const FACT = 2;

/** Mixes two 32-bit hashes (order matters). Finaliser of MurmurHash3. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 15) ^ 0x9e3779b9, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Spreads an FNV hash so that its low bits can index a table. */
export function spread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x45d9f3b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Names of the facts, for the report of the heaviest features. */
export function factNames(message: Message, links: readonly LinkReport[]): string[] {
  const facts: string[] = [];
  const seen = new Set<string>();
  const add = (fact: string): void => {
    if (!seen.has(fact)) {
      seen.add(fact);
      facts.push(fact);
    }
  };
  for (const link of links) {
    if (link.level !== null) add(`link:${link.level}`);
    else if (link.finding !== null) add(`link:${link.finding}`);
    for (const hop of link.via) add(hop.startsWith('shortener:') ? 'link:shortener' : 'link:redirector');
  }
  if (message.sender !== undefined) for (const fact of senderFacts(message.sender)) add(`sender:${fact}`);
  return facts;
}

/** Extracts the features of a message; `links` are its links as judged;
 * with `isKnown` glued words come apart (see `tokenize`). Linear in the length of the message. */
export function extract(
  message: Message,
  links: readonly LinkReport[],
  isKnown?: (hash: number) => boolean,
): Features {
  const text = tokenize(normalize(message.text), isKnown);
  const subject = message.subject === undefined ? null : tokenize(normalize(message.subject), isKnown);
  const facts = factNames(message, links);
  const capacity = 2 * text.length + (subject === null ? 0 : 2 * subject.length) + facts.length;
  const out: Features = {
    length: 0,
    hash: new Uint32Array(capacity),
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    field: new Uint8Array(capacity),
    words: 0,
    wordHashes: new Uint32Array(text.length + (subject?.length ?? 0)),
  };
  if (subject !== null) addTokens(out, subject, SUBJECT, []);
  addTokens(out, text, TEXT, unread(message.text, links));
  for (const fact of facts) push(out, hashString(fact, 0x5bd1e995), 0, 0, FACT);
  return out;
}

function push(out: Features, hash: number, start: number, end: number, field: number): void {
  const at = out.length++;
  out.hash[at] = spread(hash);
  out.start[at] = start;
  out.end[at] = end;
  out.field[at] = field;
}

/** Host of an address as it is written, up to its last label; `gouv.fr` only the State can have. */
const WRITTEN_HOST = /^(?:[a-z][a-z+.-]*:\/\/)?[^\s/?#:@]*?\.([a-z]{2,})(?=[/?#:]|$)/i;
const STATE = /(?:^|\.)gouv\.fr$/i;

/**
 * Spans of a text that are not read as words: addresses that imitate a protected one ("gouv" in a false
 * address must not speak for it), and the ending of every other address. Anybody can have a `.fr`, an honest
 * firm has a `.xyz`; in a written corpus the ending says more about who wrote it than about who sends.
 */
function unread(text: string, links: readonly LinkReport[]): { start: number; end: number }[] {
  // Without a link among those judged, the text has none.
  if (links.length === 0) return [];
  const hostile = new Set(links.filter((link) => link.level !== null).map((link) => link.href));
  return findLinks(text).flatMap(({ href, start, end }) => {
    if (hostile.has(href)) return [{ start, end }];
    const host = WRITTEN_HOST.exec(text.slice(start, end));
    if (host === null || STATE.test(host[0])) return [];
    const stop = start + host[0].length;
    return [{ start: stop - host[1]!.length, end: stop }];
  });
}

/** Adds words and pairs; words of `left` spans are left out. */
function addTokens(
  out: Features,
  tokens: Tokens,
  field: number,
  left: { start: number; end: number }[],
): void {
  let previous = -1;
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < left.length && left[next]!.end <= tokens.start[i]!) next++;
    if (next < left.length && tokens.end[i]! > left[next]!.start) continue;
    const hash = tokens.hash[i]!;
    push(out, hash, tokens.start[i]!, tokens.end[i]!, field);
    if (tokens.type[i] === SIGN || tokens.type[i] === JOINED) continue;
    if (tokens.type[i] === 0) out.wordHashes[out.words] = spread(hash);
    out.words++;
    if (previous >= 0)
      push(out, mix(tokens.hash[previous]!, hash), tokens.start[previous]!, tokens.end[i]!, field);
    previous = i;
  }
}
