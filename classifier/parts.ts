import { FACT, type Features, TEXT } from './features.ts';
import { lengthFactor } from './score.ts';

/**
 * A score over a whole text can be diluted: an honest footer under a scam, a newsletter in front of it. So a
 * long text is also judged up to each gap between paragraphs and from there on, and the strongest such part
 * counts, less a margin for having had the choice.
 *
 * Only beginnings and ends at empty lines: best windows anywhere were measured too and cost more abroad than
 * they won (model card).
 */
export interface PartSettings {
  /** Features (words, pairs, facts) from which on a message is long. */
  long: number;
  /** Least number of distinct known features of a part. */
  least: number;
  /** What a beginning (with the subject) must exceed the whole by, in raw score; and an end, which is cut loose from its context. */
  beginningMargin: number;
  endMargin: number;
}

export const PARTS: PartSettings = { long: 300, least: 20, beginningMargin: 0.45, endMargin: 0.8 };

/** Ranges of features between gaps: `cuts` are the indices of the first feature behind each gap, in order. */
export interface Layout {
  cuts: Uint32Array;
  /** One byte a feature: 1 where it belongs to no part (facts, pairs that reach over a gap). */
  loose: Uint8Array;
}

/** Where the empty lines of a text fall among its features; null for a message that is not long or has none. */
export function layOut(features: Features, text: string, settings: PartSettings = PARTS): Layout | null {
  if (features.length <= settings.long) return null;
  const loose = new Uint8Array(features.length);
  const cuts: number[] = [];
  /** Offset of the next empty line, or the length of the text. */
  const nextGap = (from: number): number => {
    for (let gap = text.indexOf('\n', from); gap >= 0; gap = text.indexOf('\n', gap + 1)) {
      let end = gap + 1;
      while (end < text.length && (text[end] === ' ' || text[end] === '\t' || text[end] === '\r')) end++;
      if (text[end] === '\n') return gap;
    }
    return text.length;
  };
  let at = nextGap(0);
  let last = 0;
  for (let i = 0; i < features.length; i++) {
    if (features.field[i] === FACT) loose[i] = 1;
    if (features.field[i] !== TEXT) continue;
    const start = features.start[i]!;
    if (start >= at) {
      if (i > 0) cuts.push(i);
      while (start >= at) {
        last = at;
        at = nextGap(at + 1);
      }
    }
    if (start < last) loose[i] = 1;
  }
  return cuts.length === 0 ? null : { cuts: Uint32Array.from(cuts), loose };
}

/** A run of features `[from, to)` with its raw score, margin taken off. */
export interface Part {
  from: number;
  to: number;
  score: number;
}

let stamps = new Uint32Array(1 << 16);
let generation = 0;

function fresh(size: number): void {
  if (stamps.length < size) stamps = new Uint32Array(size);
  if (++generation === 0xffffffff) {
    stamps.fill(0);
    generation = 1;
  }
}

/**
 * The strongest beginning or end of a message. Linear in the number of features: each gap reads the sum
 * so far.
 *
 * @param indices index of each feature in the table of weights, −1 where unknown
 * @returns null where no part has enough known features
 */
export function strongestPart(
  indices: ArrayLike<number>,
  layout: Layout,
  weights: ArrayLike<number>,
  scale: number,
  bias: number,
  norm: number,
  settings: PartSettings = PARTS,
): Part | null {
  const { cuts, loose } = layout;
  let best: Part | null = null;
  const consider = (from: number, to: number, sum: number, count: number, margin: number): void => {
    if (count < settings.least) return;
    const score = bias + sum * scale * lengthFactor(count, norm) - margin;
    if (best === null || score > best.score) best = { from, to, score };
  };
  let sum = 0;
  let count = 0;
  const add = (i: number): void => {
    const index = indices[i]!;
    if (index < 0 || loose[i] === 1 || stamps[index] === generation) return;
    stamps[index] = generation;
    sum += weights[index]!;
    count++;
  };
  fresh(weights.length);
  let i = 0;
  for (const cut of cuts) {
    for (; i < cut; i++) add(i);
    consider(0, cut, sum, count, settings.beginningMargin);
  }
  fresh(weights.length);
  sum = 0;
  count = 0;
  i = indices.length;
  for (let k = cuts.length - 1; k >= 0; k--) {
    while (i > cuts[k]!) add(--i);
    consider(cuts[k]!, indices.length, sum, count, settings.endMargin);
  }
  return best;
}
