/** Character 4-grams of a text folded to plain lower-case letters and digits. */
export function characterGrams(text: string): Set<number> {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const grams = new Set<number>();
  for (let i = 0; i + 4 <= folded.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = i; k < i + 4; k++) hash = Math.imul(hash ^ folded.charCodeAt(k), 0x01000193);
    grams.add(hash >>> 0);
  }
  return grams;
}

/** Share of common elements: |A ∩ B| / |A ∪ B|. */
export function jaccard(a: Set<number>, b: Set<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const gram of small) if (large.has(gram)) common++;
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}

/** From this similarity on, two texts are near copies of each other. Short ones share more by chance. */
export function nearDuplicateThreshold(a: string, b: string): number {
  return Math.min(a.length, b.length) < 60 ? 0.5 : 0.35;
}

export interface NearPair {
  a: number;
  b: number;
  similarity: number;
}

/** Grams in more than this share of the texts tell nothing of a pair; candidates are found by the others. */
const COMMON_SHARE = 0.05;
/** A near copy shares at least this much of its rarer grams; measured pairs at the threshold share .25 and more. */
const CANDIDATE_SHARE = 0.15;

/**
 * Near copies between `texts` and `others` (or within `texts`).
 *
 * Candidates are counted through an inverted index over the rarer grams, then compared exactly over all
 * grams, so that the work stays far below all pairs of texts.
 */
export function nearDuplicates(texts: readonly string[], others?: readonly string[]): NearPair[] {
  const all = others === undefined ? texts : [...texts, ...others];
  const grams = all.map(characterGrams);
  const postings = new Map<number, number[]>();
  grams.forEach((set, place) => {
    for (const gram of set) {
      const list = postings.get(gram);
      if (list === undefined) postings.set(gram, [place]);
      else list.push(place);
    }
  });
  const limit = Math.max(20, COMMON_SHARE * all.length);
  const rare = grams.map((set) => {
    let count = 0;
    for (const gram of set) if (postings.get(gram)!.length <= limit) count++;
    return count;
  });
  const shared = new Uint32Array(all.length);
  const pairs: NearPair[] = [];
  const first = others === undefined ? 0 : texts.length;
  for (let b = first; b < all.length; b++) {
    const touched: number[] = [];
    for (const gram of grams[b]!) {
      const list = postings.get(gram)!;
      if (list.length > limit) continue;
      for (const a of list) {
        if (a >= b || (others !== undefined && a >= first)) break;
        if (shared[a]!++ === 0) touched.push(a);
      }
    }
    for (const a of touched) {
      const enough = shared[a]! >= CANDIDATE_SHARE * Math.min(rare[a]!, rare[b]!);
      shared[a] = 0;
      if (!enough) continue;
      const [x, y] = [grams[a]!.size, grams[b]!.size];
      if (Math.min(x, y) < 0.35 * Math.max(x, y)) continue;
      const similarity = jaccard(grams[a]!, grams[b]!);
      if (similarity >= nearDuplicateThreshold(all[a]!, all[b]!)) pairs.push({ a, b: b - first, similarity });
    }
  }
  return pairs;
}

/** Grams of texts that are compared again and again, by the object that holds the text. */
const remembered = new WeakMap<object, Set<number>>();

/** The records most like a text, in falling order of similarity, down to `least`. For one text at a time. */
export function mostSimilar<T extends { text: string }>(
  text: string,
  records: readonly T[],
  least: number,
): { record: T; similarity: number }[] {
  const grams = characterGrams(text);
  const found: { record: T; similarity: number }[] = [];
  for (const record of records) {
    let other = remembered.get(record);
    if (other === undefined) {
      other = characterGrams(record.text);
      remembered.set(record, other);
    }
    if (Math.min(grams.size, other.size) < least * Math.max(grams.size, other.size)) continue;
    const similarity = jaccard(grams, other);
    if (similarity >= least) found.push({ record, similarity });
  }
  return found.sort((a, b) => b.similarity - a.similarity);
}
