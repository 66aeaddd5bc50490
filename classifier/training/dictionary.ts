import { type Dictionary, HASH_BITS, HASH_MASK, lookUp, makeDictionary } from '../dictionary.ts';
import { type Examples, isFirst, type SpooledExample } from './examples.ts';

/** Hashes of a dictionary in ascending order. */
export interface Vocabulary {
  hashes: Uint32Array;
  /** Number of messages that show each feature. */
  counts: Uint32Array;
  /** Place of each hash. */
  dictionary: Dictionary;
}

function vocabularyOf(hashes: Uint32Array, counts: Uint32Array): Vocabulary {
  return { hashes, counts, dictionary: makeDictionary(hashes) };
}

/** The part of a vocabulary at some of its places, in ascending order. */
export function restrict({ hashes, counts }: Vocabulary, places: Uint32Array): Vocabulary {
  return vocabularyOf(
    places.map((place) => hashes[place]!),
    places.map((place) => counts[place]!),
  );
}

/** Writers to learn from: 1 for each that is. */
export type WriterMask = Uint8Array;

/** What a feature must be to enter a vocabulary. */
export interface Selection {
  minimumMessages: number;
  minimumWriters: number;
  /** Largest vocabulary: with more features, those of the fewest messages are left out. */
  most: number;
}

/** Hashes of a group, as a power of two: of a small corpus most groups stay untouched and need not be looked at. */
const GROUP_BITS = 6;

/**
 * Features seen in enough messages and by enough writers: what only one hand uses does not carry to mail
 * from elsewhere. Counted in direct tables over all 2^24 hashes: 64 MB, and as much again for every writer
 * asked for beyond the first, however large the corpus.
 */
export function selectFeatures(examples: Examples, writers: WriterMask, selection: Selection): Vocabulary {
  const { minimumWriters, most } = selection;
  const size = 2 ** HASH_BITS;
  const counts = new Uint32Array(size);
  const touched = new Uint8Array(size >> GROUP_BITS);
  // The first writers of each feature, as index + 1; it has enough with one that is none of them.
  const hands = Array.from({ length: minimumWriters - 1 }, () => new Uint32Array(size));
  const enough = new Uint8Array(minimumWriters > 1 ? size : 0);
  examples.each(({ words, from, to, writer }) => {
    if (writers[writer] === 0) return;
    for (let i = from; i < to; i++) {
      if (!isFirst(words[i]!)) continue;
      const hash = words[i]! & HASH_MASK;
      counts[hash]!++;
      touched[hash >> GROUP_BITS] = 1;
      if (minimumWriters <= 1 || enough[hash] === 1) continue;
      const hand = hands.find((table) => table[hash] === 0 || table[hash] === writer + 1);
      if (hand === undefined) enough[hash] = 1;
      else hand[hash] = writer + 1;
    }
  });
  const least = Math.max(1, selection.minimumMessages);
  const eachCandidate = (visit: (hash: number) => void): void => {
    for (let group = 0; group < touched.length; group++) {
      if (touched[group] === 0) continue;
      const end = (group + 1) << GROUP_BITS;
      for (let hash = group << GROUP_BITS; hash < end; hash++)
        if (counts[hash]! >= least && (minimumWriters <= 1 || enough[hash] === 1)) visit(hash);
    }
  };
  const histogram = new Uint32Array(COUNTED + 1);
  eachCandidate((hash) => {
    histogram[Math.min(counts[hash]!, COUNTED)]!++;
  });
  // The least count that at most so many features reach.
  let minimum = COUNTED + 1;
  let length = 0;
  while (minimum > 0 && length + histogram[minimum - 1]! <= most) length += histogram[--minimum]!;
  const hashes = new Uint32Array(length);
  let at = 0;
  eachCandidate((hash) => {
    if (Math.min(counts[hash]!, COUNTED) >= minimum) hashes[at++] = hash;
  });
  return vocabularyOf(
    hashes,
    hashes.map((hash) => counts[hash]!),
  );
}

/** Counts above this are not told apart when there are too many features. */
const COUNTED = 2 ** 20;

/** Writes the places of the known features of an example to `into` from `at` on, and returns where they end. */
export function putKnown(
  { words, from, to }: SpooledExample,
  { dictionary }: Vocabulary,
  into: Uint32Array,
  at: number,
): number {
  let end = at;
  for (let i = from; i < to; i++) {
    const place = lookUp(dictionary, words[i]!);
    if (place >= 0) into[end++] = place;
  }
  return end;
}

/** Places of the `count` largest values, ascending; of equal ones the first. */
export function largest(values: Float64Array, count: number): Uint32Array {
  if (values.length <= count) return Uint32Array.from(values.keys());
  const edge = values.slice().sort()[values.length - count]!;
  const places = new Uint32Array(count);
  let equal = count;
  for (const value of values) if (value > edge) equal--;
  let at = 0;
  for (let place = 0; place < values.length; place++) {
    if (values[place]! < edge || (values[place]! === edge && equal-- <= 0)) continue;
    places[at++] = place;
  }
  return places;
}
