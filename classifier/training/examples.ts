import type { CorpusRecord } from '../../corpus/record.ts';
import { HASH_MASK } from '../dictionary.ts';
import type { Layout } from '../parts.ts';
import { type Example, examplesOf, type StratumWeights } from './example.ts';
import { Spool, type SpoolOptions } from './spool.ts';
import { isDishonest, isPart, type Traits, traitsOf } from './traits.ts';

/** Upper bits of a hash word: an earlier example of the same message shows it too; it belongs to no part. */
const SEEN = 1 << 31;
const LOOSE = 1 << 31;

/*
 * Words of an entry: writer, traits, weight (bits of a float32), number of distinct features, these, and of a
 * long message the number of its cuts, the cuts, and its features in order.
 */
const HEAD = 4;

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** Bits of a number as a float32, and back. */
export function toBits(value: number): number {
  float[0] = value;
  return bits[0]!;
}
export function fromBits(word: number): number {
  bits[0] = word;
  return float[0]!;
}

/** A corpus that cannot be trained on; the message says what was expected and what was found. */
export class CorpusError extends Error {
  override name = 'CorpusError';

  constructor(message: string) {
    super(`Training: ${message}`);
  }
}

/** An example as it lies in the spool. */
export interface SpooledExample {
  /** Index of the writer. */
  writer: number;
  traits: Traits;
  weight: number;
  /** The words it lies in; its distinct features are `words[from, to)`, to be masked by `HASH_MASK`. */
  words: Uint32Array;
  from: number;
  to: number;
  /** Where its entry ends. */
  end: number;
}

/** Counts of messages or examples of one writer. */
interface WriterCounts {
  messages: number;
  /** Parts of messages included: what training costs. */
  examples: number;
  /** Whole examples, and the dishonest ones among them: what can be held out. */
  whole: number;
  dishonest: number;
}

/**
 * The examples of a corpus, as packed integers in a spool: records are read one by one and none is kept.
 * What is kept in memory grows with the number of writers only.
 */
export class Examples {
  messages = 0;
  dishonest = 0;
  readonly writers: (WriterCounts & { name: string })[] = [];
  readonly #spool: Spool;
  readonly #index = new Map<string, number>();
  #entry = new Uint32Array(1024);

  private constructor(options?: SpoolOptions) {
    this.#spool = new Spool(options);
  }

  /**
   * Extracts the features of every record, once.
   * @throws {CorpusError} where the corpus or one of its two classes is empty, or one writer wrote it all.
   */
  static from(
    records: Iterable<CorpusRecord>,
    strata: StratumWeights,
    options?: SpoolOptions,
    onMessage?: (count: number) => void,
  ): Examples {
    const examples = new Examples(options);
    try {
      for (const record of records) {
        examples.#add(record, strata);
        onMessage?.(examples.messages);
      }
      examples.#check();
      return examples;
    } catch (error) {
      examples.close();
      throw error;
    }
  }

  /** Visits every example; the object is reused. */
  each(visit: (example: SpooledExample) => void): void {
    const example: SpooledExample = {
      writer: 0,
      traits: 0,
      weight: 0,
      words: this.#entry,
      from: 0,
      to: 0,
      end: 0,
    };
    this.#spool.each((words, from, to) => {
      example.writer = words[from]!;
      example.traits = words[from + 1]!;
      example.weight = fromBits(words[from + 2]!);
      example.words = words;
      example.from = from + HEAD;
      example.to = example.from + words[from + 3]!;
      example.end = to;
      visit(example);
    });
  }

  close(): void {
    this.#spool.close();
  }

  #add(record: CorpusRecord, strata: StratumWeights): void {
    let writer = this.#index.get(record.writer);
    if (writer === undefined) {
      writer = this.writers.length;
      this.#index.set(record.writer, writer);
      this.writers.push({ name: record.writer, messages: 0, examples: 0, whole: 0, dishonest: 0 });
    }
    const counts = this.writers[writer]!;
    counts.messages++;
    this.messages++;
    if (isDishonest(traitsOf(record))) this.dishonest++;
    const seen = new Set<number>();
    for (const example of examplesOf(record, strata)) {
      const traits = traitsOf(record, example.part);
      counts.examples++;
      if (!isPart(traits)) {
        counts.whole++;
        if (isDishonest(traits)) counts.dishonest++;
      }
      const length = this.#pack(example, writer, traits, seen);
      this.#spool.append(this.#entry, length);
    }
  }

  /** Packs an example into `#entry`, which may be replaced by a longer one, and returns its length. */
  #pack({ features, order, weight }: Example, writer: number, traits: Traits, seen: Set<number>): number {
    const length =
      HEAD + features.length + (order === undefined ? 0 : 1 + order.layout.cuts.length + order.hashes.length);
    if (this.#entry.length < length) this.#entry = new Uint32Array(2 * length);
    const entry = this.#entry;
    entry[0] = writer;
    entry[1] = traits;
    entry[2] = toBits(weight);
    entry[3] = features.length;
    let at = HEAD;
    for (const hash of features) {
      entry[at++] = seen.has(hash) ? hash | SEEN : hash;
      seen.add(hash);
    }
    if (order !== undefined) {
      const { cuts, loose } = order.layout;
      entry[at++] = cuts.length;
      entry.set(cuts, at);
      at += cuts.length;
      for (let i = 0; i < order.hashes.length; i++)
        entry[at++] = loose[i] === 1 ? order.hashes[i]! | LOOSE : order.hashes[i]!;
    }
    return at;
  }

  #check(): void {
    const honest = this.messages - this.dishonest;
    if (this.messages === 0) throw new CorpusError('expected messages, got none');
    if (honest === 0 || this.dishonest === 0)
      throw new CorpusError(`expected honest and dishonest messages, got ${honest} and ${this.dishonest}`);
    if (this.writers.length < 2)
      throw new CorpusError(
        `expected messages by at least 2 writers, got ${this.messages} by "${this.writers[0]!.name}"; calibration leaves writers out`,
      );
  }
}

/** True where no earlier example of the same message shows this feature: a message counts once. */
export const isFirst = (word: number): boolean => (word & SEEN) === 0;

/** Of a long message: its features in order, and where its paragraphs end; null for any other. */
export function orderOf({ words, to, end }: SpooledExample): { hashes: Uint32Array; layout: Layout } | null {
  if (to === end) return null;
  const from = to + 1 + words[to]!;
  const ordered = words.subarray(from, end);
  return {
    hashes: ordered.map((word) => word & HASH_MASK),
    layout: {
      cuts: words.slice(to + 1, from),
      loose: Uint8Array.from(ordered, (word) => ((word & LOOSE) === 0 ? 0 : 1)),
    },
  };
}
