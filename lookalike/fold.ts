import { CONFUSABLES } from './confusables.generated.ts';

/**
 * Folding: two host names that look alike become the same string. It is the skeleton of UTS #39 §4, carried
 * on to ASCII: accents dropped, look-alike letters of any script replaced, and then the confusions inside
 * ASCII itself (0/o, 1/i/l, rn/m, vv/w, cl/d) folded together. Both sides are folded, the host and the target.
 */

let confusables: Map<string, string> | null = null;
function confusable(character: string): string {
  if (confusables === null) {
    confusables = new Map();
    let ascii = '';
    let fresh = true;
    for (const c of CONFUSABLES) {
      if (c.charCodeAt(0) > 0x7f) confusables.set(c, ascii);
      else ascii = fresh ? c : ascii + c;
      fresh = c.charCodeAt(0) > 0x7f;
    }
  }
  return confusables.get(character) ?? character;
}

/** One non-ASCII character as ASCII where something like it exists there. */
function plainCharacter(character: string): string {
  const direct = confusable(character);
  if (direct !== character) return direct;
  let plain = '';
  for (const c of character.normalize('NFKD').replace(/\p{M}/gu, '')) plain += confusable(c);
  return plain.toLowerCase();
}

/** The text in ASCII letters as a reader would take it: accents dropped, foreign look-alikes replaced. */
export function toPlain(text: string): string {
  let ascii = true;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) ascii = false;
  if (ascii) return text;
  let plain = '';
  for (const c of text.normalize('NFC'))
    plain += c.charCodeAt(0) < 0x80 && c.length === 1 ? c : plainCharacter(c);
  return plain;
}

/** Single letters of the skeleton: digits that pass for letters, and i, which passes for l. */
const SINGLE: Record<string, string> = { '0': 'o', '1': 'l', i: 'l', '3': 'e', '4': 'a', '5': 's' };

/**
 * Which pairs of letters are read as one. The pairs need skeletons of their own: read into "farnceconnect" (two
 * letters swapped) an m would hide the name instead of showing it.
 */
export type Folding = 'letters' | 'pairs' | 'pairs-nn';
const PAIRS: Record<Folding, readonly (readonly [pair: string, single: string])[]> = {
  letters: [],
  pairs: [
    ['rn', 'm'],
    ['vv', 'w'],
    ['cl', 'd'],
  ],
  // "fornnation": nn and rr pass for m, before "rn" is looked for.
  'pairs-nn': [
    ['nn', 'm'],
    ['rr', 'm'],
    ['rn', 'm'],
    ['vv', 'w'],
    ['cl', 'd'],
  ],
};

/** The foldings that may tell something of a plain text: most have no pairs, and need only one. */
export function foldingsOf(plain: string): Folding[] {
  const foldings: Folding[] = ['letters'];
  if (/rn|vv|cl/.test(plain)) foldings.push('pairs');
  if (/nn|rr/.test(plain)) foldings.push('pairs-nn');
  return foldings;
}

/** The skeleton of a plain (ASCII, lower-case) text. Hyphens and dots stay, and nothing folds across them. */
export function skeleton(plain: string, folding: Folding = 'letters'): string {
  let text = plain;
  for (const [pair, single] of PAIRS[folding]) text = text.replaceAll(pair, single);
  return text.replace(/[013i45]/g, (c) => SINGLE[c]!);
}

/** Whether a name keeps its letters in a folding, so that it can be looked for there. */
export function survives(name: string, folding: Folding): boolean {
  return PAIRS[folding].every(([pair]) => !name.includes(pair));
}

/** One character of a skeleton and the part of the original text that it stands for. */
export interface FoldedCharacter {
  folded: string;
  /** UTF-16 offsets into the original, end exclusive. */
  start: number;
  end: number;
}

/** As {@link skeleton} of {@link toPlain}, keeping where each folded character came from. */
export function foldWithOffsets(text: string, folding: Folding): FoldedCharacter[] {
  const folded: FoldedCharacter[] = [];
  let at = 0;
  for (const c of text) {
    for (const p of toPlain(c)) folded.push({ folded: p, start: at, end: at + c.length });
    at += c.length;
  }
  for (const [pair, single] of PAIRS[folding]) {
    for (let i = 0; i + 1 < folded.length; i++) {
      if (folded[i]!.folded + folded[i + 1]!.folded !== pair) continue;
      folded.splice(i, 2, { folded: single, start: folded[i]!.start, end: folded[i + 1]!.end });
    }
  }
  for (const c of folded) c.folded = SINGLE[c.folded] ?? c.folded;
  return folded;
}
