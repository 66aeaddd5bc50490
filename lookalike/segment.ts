import { LONGEST_WORD, VOCABULARY, type WordClass } from './vocabulary.ts';

export interface Segmentation {
  words: { text: string; kind: WordClass | 'target' }[];
  /** Pieces that are no known word. */
  unknown: string[];
}

/** Words that stand alone only: glued, they are part of another ("com" + "prime" in "comprimé"). */
const NEVER_GLUED = new Set(['com', 'net', 'org', 'tel', 'tout', 'via', 'sur', 'ici', 'son', 'des', 'art']);
/** Two-letter words that may be glued to others ("lecpf"); other short ones must stand alone between hyphens. */
const GLUED_SHORT = new Set(['le', 'la', 'ma', 'du', 'de', 'fr', 'et', 'en', 'my']);

/**
 * Cuts one token (no separators) into known words so that the fewest letters stay unknown, and then the fewest
 * words are used. Digits count as known: years, departments, "2". `glued` says that the token hangs on to
 * something else, so that its shortest words prove nothing.
 */
export function segmentToken(token: string, targets: ReadonlySet<string>, glued = false): Segmentation {
  const n = token.length;
  const kindOf = (word: string) => (targets.has(word) ? 'target' : VOCABULARY.get(word));
  const whole = kindOf(token);
  if (
    whole !== undefined &&
    !(glued && (token.length < 3 ? !GLUED_SHORT.has(token) : NEVER_GLUED.has(token)))
  )
    return { words: [{ text: token, kind: whole }], unknown: [] };
  // cost[i]: unknown letters × 64 + words, for the first i letters.
  const cost = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(n + 1).fill(0);
  const known = new Array<boolean>(n + 1).fill(false);
  cost[0] = 0;
  for (let i = 0; i < n; i++) {
    if (cost[i]! + 64 < cost[i + 1]!) {
      cost[i + 1] = cost[i]! + 64;
      from[i + 1] = i;
      known[i + 1] = false;
    }
    for (let j = i + 1; j <= Math.min(n, i + Math.max(LONGEST_WORD, 18)); j++) {
      const word = token.slice(i, j);
      const isWord =
        (j - i >= 3 ? !NEVER_GLUED.has(word) : GLUED_SHORT.has(word)) && kindOf(word) !== undefined;
      if (!isWord && !/^\d+$/.test(word)) continue;
      if (cost[i]! + 1 < cost[j]!) {
        cost[j] = cost[i]! + 1;
        from[j] = i;
        known[j] = true;
      }
    }
  }
  const words: Segmentation['words'] = [];
  const unknown: string[] = [];
  for (let j = n; j > 0; j = from[j]!) {
    const piece = token.slice(from[j]!, j);
    if (!known[j]) unknown.unshift(piece);
    else words.unshift({ text: piece, kind: kindOf(piece) ?? 'filler' });
  }
  return { words, unknown };
}

/**
 * As {@link segmentToken} for a text with hyphens, dots or underscores between its tokens; the first or the last
 * may be glued to what stands beside the text.
 */
export function segment(text: string, targets: ReadonlySet<string>, glued?: 'first' | 'last'): Segmentation {
  const result: Segmentation = { words: [], unknown: [] };
  const tokens = text.split(/[-._]/);
  tokens.forEach((token, i) => {
    if (token === '') return;
    const isGlued = glued === 'first' ? i === 0 : glued === 'last' && i === tokens.length - 1;
    const part = segmentToken(token, targets, isGlued);
    result.words.push(...part.words);
    result.unknown.push(...part.unknown);
  });
  return result;
}
