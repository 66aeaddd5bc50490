import type { Example } from './example.ts';

/** Hashes of a dictionary in ascending order, with the index of each. */
export interface Vocabulary {
  hashes: Uint32Array;
  index: Map<number, number>;
  /** Number of messages that show each feature. */
  counts: Uint32Array;
}

/** Makes a vocabulary of given hashes. */
export function vocabularyOf(hashes: Iterable<number>, counts: Map<number, number>): Vocabulary {
  const sorted = Uint32Array.from(hashes).sort();
  const index = new Map<number, number>();
  sorted.forEach((hash, place) => {
    index.set(hash, place);
  });
  return { hashes: sorted, index, counts: Uint32Array.from(sorted, (hash) => counts.get(hash) ?? 0) };
}

/**
 * Features seen in enough messages and by enough writers: what only one hand uses does not carry to mail
 * from elsewhere.
 */
export function selectFeatures(
  examples: readonly Example[],
  minimumMessages: number,
  minimumWriters: number,
): Vocabulary {
  const counts = new Map<number, number>();
  const writers = new Map<number, string[]>();
  const last = new Map<number, string>();
  for (const { record, features } of examples) {
    for (const hash of features) {
      // The two forms of one message (with and without sender and links) count once.
      if (last.get(hash) === record.id) continue;
      last.set(hash, record.id);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      const known = writers.get(hash);
      if (known === undefined) writers.set(hash, [record.writer]);
      else if (known.length < minimumWriters && !known.includes(record.writer)) known.push(record.writer);
    }
  }
  const kept: number[] = [];
  for (const [hash, count] of counts) {
    if (count >= minimumMessages && writers.get(hash)!.length >= minimumWriters) kept.push(hash);
  }
  return vocabularyOf(kept, counts);
}

/** Indices of the features of a message that a vocabulary knows. */
export function indexed(features: Uint32Array, vocabulary: Vocabulary): Uint32Array {
  const known: number[] = [];
  for (const hash of features) {
    const place = vocabulary.index.get(hash);
    if (place !== undefined) known.push(place);
  }
  return Uint32Array.from(known);
}
