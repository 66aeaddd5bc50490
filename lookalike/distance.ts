/**
 * Approximate matching by the optimal string alignment distance (OSA): insertions, omissions, substitutions
 * and transpositions of neighbours cost 1 each, and no letter is edited twice.
 */

/** A pattern prepared for {@link bestWithin}: at most 31 characters of a-z, 0-9. */
export interface PreparedPattern {
  text: string;
  /** For each ASCII code, the bit mask of the positions where the pattern has that character. */
  masks: Int32Array;
}

export function preparePattern(text: string): PreparedPattern {
  if (text.length === 0 || text.length > 31)
    throw new RangeError(`pattern of 1 to 31 characters expected, got ${text.length}`);
  const masks = new Int32Array(128);
  for (let i = 0; i < text.length; i++) masks[text.charCodeAt(i)]! |= 1 << i;
  return { text, masks };
}

/**
 * Smallest OSA distance between the pattern and any substring of the text, in one pass with a few machine
 * words: H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances" (2003),
 * in its searching form (a match may start anywhere).
 */
export function bestWithin(pattern: PreparedPattern, text: string): number {
  const { masks } = pattern;
  const last = 1 << (pattern.text.length - 1);
  let score = pattern.text.length;
  let best = score;
  let vp = -1;
  let vn = 0;
  let d0 = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const mask = code < 128 ? masks[code]! : 0;
    const transposed = ((~d0 & mask) << 1) & previous;
    d0 = (((mask & vp) + vp) ^ vp) | mask | vn | transposed;
    let hp = vn | ~(d0 | vp);
    let hn = d0 & vp;
    if (hp & last) score++;
    else if (hn & last) score--;
    hp <<= 1;
    hn <<= 1;
    vp = hn | ~(d0 | hp);
    vn = d0 & hp;
    previous = mask;
    if (score < best) best = score;
  }
  return best;
}

/** OSA distance between two whole strings. */
export function distance(a: string, b: string): number {
  return editScript(a, b).edits;
}

export interface Edit {
  kind: 'substitution' | 'insertion' | 'omission' | 'transposition';
  /** Offsets into `written`, end exclusive; empty for an omission. */
  start: number;
  end: number;
}

/** The fewest edits that turn `wanted` into `written`, and where they are. */
export function editScript(wanted: string, written: string): { edits: number; script: Edit[] } {
  const n = wanted.length;
  const m = written.length;
  const width = m + 1;
  const d = new Uint16Array((n + 1) * width);
  for (let i = 0; i <= n; i++) d[i * width] = i;
  for (let j = 0; j <= m; j++) d[j] = j;
  const at = (i: number, j: number) => d[i * width + j]!;
  const transposed = (i: number, j: number) =>
    i > 1 && j > 1 && wanted[i - 1] === written[j - 2] && wanted[i - 2] === written[j - 1];
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const substitution = wanted[i - 1] === written[j - 1] ? 0 : 1;
      let value = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + substitution);
      if (transposed(i, j)) value = Math.min(value, at(i - 2, j - 2) + 1);
      d[i * width + j] = value;
    }
  }
  const script: Edit[] = [];
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const here = at(i, j);
    if (i > 0 && j > 0 && wanted[i - 1] === written[j - 1] && at(i - 1, j - 1) === here) {
      i--;
      j--;
    } else if (transposed(i, j) && at(i - 2, j - 2) + 1 === here) {
      script.push({ kind: 'transposition', start: j - 2, end: j });
      i -= 2;
      j -= 2;
    } else if (i > 0 && j > 0 && at(i - 1, j - 1) + 1 === here) {
      script.push({ kind: 'substitution', start: j - 1, end: j });
      i--;
      j--;
    } else if (j > 0 && at(i, j - 1) + 1 === here) {
      script.push({ kind: 'insertion', start: j - 1, end: j });
      j--;
    } else {
      script.push({ kind: 'omission', start: j, end: j });
      i--;
    }
  }
  return { edits: at(n, m), script: script.reverse() };
}

export interface Occurrence {
  start: number;
  end: number;
  edits: number;
}

/**
 * All ends at which the pattern occurs within `limit` edits (Sellers' algorithm, OSA), each with its start:
 * for every end the start that goes with the fewest edits.
 */
export function occurrences(pattern: string, text: string, limit: number): Occurrence[] {
  const n = pattern.length;
  const m = text.length;
  const found: Occurrence[] = [];
  let two = { d: [] as number[], s: [] as number[] };
  let one = { d: [] as number[], s: [] as number[] };
  for (let i = 0; i <= n; i++) {
    one.d.push(i);
    one.s.push(0);
  }
  for (let j = 1; j <= m; j++) {
    const now = { d: [0], s: [j] };
    for (let i = 1; i <= n; i++) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1;
      let value = one.d[i - 1]! + same;
      let start = one.s[i - 1]!;
      if (now.d[i - 1]! + 1 < value) {
        value = now.d[i - 1]! + 1;
        start = now.s[i - 1]!;
      }
      if (one.d[i]! + 1 < value) {
        value = one.d[i]! + 1;
        start = one.s[i]!;
      }
      if (
        i > 1 &&
        j > 1 &&
        pattern[i - 1] === text[j - 2] &&
        pattern[i - 2] === text[j - 1] &&
        two.d[i - 2]! + 1 < value
      ) {
        value = two.d[i - 2]! + 1;
        start = two.s[i - 2]!;
      }
      now.d.push(value);
      now.s.push(start);
    }
    if (now.d[n]! <= limit) found.push({ start: now.s[n]!, end: j, edits: now.d[n]! });
    two = one;
    one = now;
  }
  return found;
}
