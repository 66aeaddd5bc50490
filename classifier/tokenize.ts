import { ABBREVIATIONS } from './abbreviations.ts';
import type { Normalized } from './normalize.ts';

/** What a token is: a word, a run of digits (known by its length only), a sign such as `€`, `!` or an emoji, or … */
export const WORD = 0;
export const NUMBER = 1;
export const SIGN = 2;
/** Two or more words with one sign between them, read as one word ("gra-tuit", "ex.pire"); comes behind its parts. */
export const JOINED = 3;

/** Tokens in order, as parallel arrays. Spans are offsets into the original text and never overlap. */
export interface Tokens {
  length: number;
  type: Uint8Array;
  /** 32-bit hash of the token's canonical form. */
  hash: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over UTF-16 code units. */
export function hashString(text: string, seed = FNV_OFFSET): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

const NONE = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGNED = 3;

/** Signs worth a token. Other punctuation only parts words. */
const KEPT_SIGNS = new Set([...'€$£%!?+@*'].map((sign) => sign.charCodeAt(0)));

const classes = new Uint8Array(0x10000).fill(255);
function classOf(code: number): number {
  let known = classes[code]!;
  if (known === 255) {
    if (code >= 0xd800 && code <= 0xdfff) known = SIGNED;
    else {
      const character = String.fromCharCode(code);
      if (/\p{L}/u.test(character)) known = LETTER;
      else if (/[0-9]/.test(character)) known = DIGIT;
      else if (KEPT_SIGNS.has(code) || /\p{So}/u.test(character)) known = SIGNED;
      else known = NONE;
    }
    classes[code] = known;
  }
  return known;
}

/** Digits and signs that stand for letters inside words ("gr4tuit", "c0mpte", "$olde"). */
const LEET = new Uint16Array(128);
for (const [digit, letter] of Object.entries({
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}))
  LEET[digit.charCodeAt(0)] = letter.charCodeAt(0);
/** Signs that may stand inside a disguised word: full stop, hyphen, underscore, star, middle dot. */
const JOINERS = new Set([46, 45, 95, 42, 0xb7]);
const EURO = 0x20ac;
const SMALL_L = 108;
const SMALL_I = 105;

/**
 * Parts a folded text into tokens.
 *
 * Words are compared by a canonical form: a letter repeated counts once ("grattuit" = "gratuit"), digits
 * among letters are read as the letters they imitate, single letters set apart ("C P F", "c.p.f") are
 * joined; short forms of text messages are spelled out ("vs", "bjr"). Apostrophes part words. Numbers keep only their length, so that no amount is learnt by heart.
 *
 * With `isKnown` (hash of a word → does the model know it?), a longer unknown word that is two to four known
 * ones glued together comes apart ("votrecompte").
 */
export function tokenize(normalized: Normalized, isKnown?: (hash: number) => boolean): Tokens {
  const { tokens, disguised, words } = pass(normalized, isKnown, false);
  if (isKnown === undefined || disguised < LEAST_DISGUISED || disguised < words * DISGUISED_SHARE)
    return tokens;
  // Once a text is seen to write digits for letters, its shortest words do too ("37" is "et").
  return pass(normalized, isKnown, true).tokens;
}

/** Words with digits for letters from which on a text is read as disguised, and their least share of all words. */
const LEAST_DISGUISED = 3;
const DISGUISED_SHARE = 0.1;

/** One reading of the text; `leet`: short mixtures of digits and letters are words too where the model knows them. */
function pass(
  normalized: Normalized,
  isKnown: ((hash: number) => boolean) | undefined,
  leet: boolean,
): { tokens: Tokens; disguised: number; words: number } {
  const { codes, length } = normalized;
  let disguised = 0;
  let words = 0;
  // Every joined word needs at least three code units.
  const capacity = length + Math.ceil(length / 3);
  const type = new Uint8Array(capacity);
  const hash = new Uint32Array(capacity);
  const start = new Uint32Array(capacity);
  const end = new Uint32Array(capacity);
  let count = 0;
  const emit = (kind: number, value: number, from: number, to: number): void => {
    type[count] = kind;
    hash[count] = value >>> 0;
    start[count] = normalized.start[from]!;
    end[count] = normalized.end[to - 1]!;
    count++;
  };
  let i = 0;
  // Start of the chain of words that one sign each holds together; -1 where there is none.
  let chain = -1;
  let links = 0;
  while (i < length) {
    const kind = classOf(codes[i]!);
    if (kind === NONE) {
      i++;
      continue;
    }
    const from = i;
    if (kind === SIGNED && !(codes[i]! < 128 && LEET[codes[i]!] !== 0 && wordFollows(codes, i, length))) {
      let value = FNV_OFFSET ^ 0x51;
      const high = codes[i]! >= 0xd800;
      do {
        value = Math.imul(value ^ codes[i]!, FNV_PRIME);
        i++;
      } while (high && i < length && codes[i]! >= 0xdc00 && codes[i]! <= 0xdfff && i - from < 2);
      // A run of the same sign ("!!!") is one token.
      while (!high && i < length && codes[i] === codes[from]) i++;
      emit(SIGN, value, from, i);
      continue;
    }
    let letters = 0;
    let digits = 0;
    let foreign = 0;
    for (; i < length; i++) {
      const code = codes[i]!;
      const k = classOf(code);
      if (k === LETTER) letters++;
      else if (k === DIGIT) {
        digits++;
        if (code >= 128 || LEET[code] === 0) foreign++;
      } else if (k === SIGNED && isInnerLeet(codes, i, length, from)) digits++;
      else break;
    }
    if (
      letters === 0 &&
      !(leet && foreign === 0 && i - from <= 4 && isKnown!(wordHash(codes, from, i) >>> 0))
    ) {
      emit(NUMBER, Math.imul(FNV_OFFSET ^ 0x23 ^ Math.min(i - from, 12), FNV_PRIME), from, i);
      continue;
    }
    const short = letters < 2 || digits > 2 * letters;
    if (digits > 0 && (foreign > 0 || (short && !(leet && isKnown!(wordHash(codes, from, i) >>> 0))))) {
      // A code such as "A4", "2FZ81" or "20h30": letters and digits apart.
      i = from;
      const first = classOf(codes[from]!);
      while (i < length && classOf(codes[i]!) === first) i++;
      if (first === LETTER) emit(WORD, wordHash(codes, from, i), from, i);
      else emit(NUMBER, Math.imul(FNV_OFFSET ^ 0x23 ^ Math.min(i - from, 12), FNV_PRIME), from, i);
      continue;
    }
    words++;
    if (digits > 0 && letters >= 2) disguised++;
    if (letters === 1 && digits === 0) {
      const joined = spacedLetters(codes, from, length);
      if (joined > i) i = joined;
    }
    const whole = wordHash(codes, from, i);
    if (
      isKnown !== undefined &&
      i - from >= 2 * SHORTEST_PART &&
      i - from <= LONGEST_GLUED &&
      !isKnown(whole >>> 0)
    ) {
      const cuts = unglue(codes, from, i, isKnown, 3);
      if (cuts !== null) {
        let part = from;
        for (const cut of cuts) {
          emit(WORD, wordHash(codes, part, cut), part, cut);
          part = cut;
        }
        chain = -1;
        continue;
      }
    }
    emit(WORD, i - from <= LONGEST_SHORT_FORM ? (spelledOut.get(whole >>> 0) ?? whole) : whole, from, i);
    if (from < 2 || chain < 0 || !JOINERS.has(codes[from - 1]!) || classOf(codes[from - 2]!) !== LETTER) {
      chain = from;
      links = 0;
    } else if (++links <= 3) {
      // The chain so far, replaced as it grows: "a-b-c" gives "ab" and "abc".
      const joined = wordHash(codes, chain, i) >>> 0;
      const broken =
        links === 1 &&
        isKnown?.(joined) === true &&
        !(isKnown(hash[count - 2]!) && isKnown(hash[count - 1]!)) &&
        type[count - 2] === WORD;
      if (broken) {
        // "gra-tuit": a known word with a sign in it, no compound of two. Its pieces are no words.
        count -= 2;
        emit(WORD, joined, chain, i);
        chain = -1;
      } else emit(JOINED, joined, chain, i);
    }
  }
  return { tokens: { length: count, type, hash, start, end }, disguised, words };
}

/** Letters of the longest short form. */
const LONGEST_SHORT_FORM = Math.max(...Object.keys(ABBREVIATIONS).map((form) => form.length));

/** Words that may be glued: no shorter, so that no honest rare word falls into syllables. */
const SHORTEST_PART = 3;
/** Longer runs of letters are not looked into: the work per character stays bounded. */
const LONGEST_GLUED = 40;

/** Ends of the known words that `codes[from, to)` is made of, longest first word first; null where it is not. */
function unglue(
  codes: Uint16Array,
  from: number,
  to: number,
  isKnown: (hash: number) => boolean,
  cuts: number,
): number[] | null {
  for (let cut = to - SHORTEST_PART; cut >= from + SHORTEST_PART; cut--) {
    if (!isKnown(wordHash(codes, from, cut) >>> 0)) continue;
    if (isKnown(wordHash(codes, cut, to) >>> 0)) return [cut, to];
    const rest = cuts > 1 ? unglue(codes, cut, to, isKnown, cuts - 1) : null;
    if (rest !== null) return [cut, ...rest];
  }
  return null;
}

/** Canonical hash of the word `codes[from, to)`: letters only, runs of one letter counted once. */
function wordHash(codes: Uint16Array, from: number, to: number): number {
  let value = FNV_OFFSET;
  let previous = 0;
  for (let i = from; i < to; i++) {
    let code = codes[i]!;
    if (code < 128) {
      const leet = LEET[code]!;
      if (leet !== 0) code = leet;
      else if (code < 97) continue; // separators of spaced letters
      // "1" is drawn for both: the two letters count as one.
      if (code === SMALL_L) code = SMALL_I;
    } else if (code === EURO) code = 101;
    if (code === previous) continue;
    value = Math.imul(value ^ code, FNV_PRIME);
    previous = code;
  }
  return value;
}

/** The hash of a short form, and that of the word it stands for. */
const spelledOut = new Map<number, number>();
const plainHash = (word: string): number =>
  wordHash(
    Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
    0,
    word.length,
  ) >>> 0;
for (const [short, word] of Object.entries(ABBREVIATIONS)) spelledOut.set(plainHash(short), plainHash(word));

/** True where the sign at `at` opens a word ("$olde", "@ide") rather than standing for itself. */
function wordFollows(codes: Uint16Array, at: number, length: number): boolean {
  if (codes[at] !== 36) return false; // only "$": "@" opens mentions
  return at + 2 < length && classOf(codes[at + 1]!) === LETTER && classOf(codes[at + 2]!) === LETTER;
}

/** True where `@`, `$` or `€` stands between letters of one word and not in an address. */
function isInnerLeet(codes: Uint16Array, at: number, length: number, from: number): boolean {
  const code = codes[at]!;
  if (code === 36 && at === from) return true;
  if ((code !== 64 && code !== 36 && code !== EURO) || at === from || at + 1 >= length) return false;
  if (classOf(codes[at - 1]!) !== LETTER || classOf(codes[at + 1]!) !== LETTER) return false;
  if (code !== 64) return true;
  // An address has a dot soon after the sign, with letters behind it.
  const limit = Math.min(length - 1, at + 40);
  let k = at + 1;
  while (k < limit && (classOf(codes[k]!) === LETTER || classOf(codes[k]!) === DIGIT || codes[k] === 45)) k++;
  return !(codes[k] === 46 && classOf(codes[k + 1]!) === LETTER);
}

/** End of a run of at least three single letters set apart by one space, dot, dash, underscore or star; else 0. */
function spacedLetters(codes: Uint16Array, from: number, length: number): number {
  let end = from + 1;
  let letters = 1;
  const separator = codes[end];
  if (separator !== 32 && separator !== 46 && separator !== 45 && separator !== 95 && separator !== 42)
    return 0;
  while (
    end + 1 < length &&
    codes[end] === separator &&
    classOf(codes[end + 1]!) === LETTER &&
    (end + 2 >= length ||
      (classOf(codes[end + 2]!) !== LETTER && classOf(codes[end + 2]!) !== DIGIT && codes[end + 2] !== 39))
  ) {
    end += 2;
    letters++;
  }
  return letters >= 3 ? end : 0;
}
