import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shuffle } from './random.ts';

/** Where entries go while training runs. Changes no bit of the model. */
export interface SpoolOptions {
  /** Bytes kept in memory; with more, everything goes to a temporary file. */
  memory?: number | undefined;
  /** Folder of that file; the system's temporary folder by default. */
  folder?: string | undefined;
}

/** A corpus of 50,000 messages still fits; two spools are open at a time. */
const MEMORY = 64 * 2 ** 20;

/** Words of a block, the unit of reading, writing and shuffling; a longer entry makes a block of its own. */
const BLOCK = 2 ** 16;

/** Words that are shuffled at a time (32 MB): a corpus of 50,000 messages whole, a larger one in random blocks. */
const WINDOW = 2 ** 23;

/** Called with each entry, `words[from, to)`. The array is reused: what is to last must be copied. */
export type Visit = (words: Uint32Array, from: number, to: number) => void;

/**
 * A list of entries of 32-bit words that may be larger than memory: written once, then read as often as need
 * be, in order or shuffled.
 *
 * The temporary file has no name: it is unlinked as soon as it is open, so that the system takes it back
 * however the process ends. Training is synchronous: no handler of Ctrl-C would run before its end.
 */
export class Spool {
  /** Number of entries. */
  length = 0;
  readonly #memory: number;
  readonly #folder: string;
  /** The block that is being filled, and how many of its words are. */
  readonly #filling = new Uint32Array(BLOCK);
  #used = 0;
  /** Words of each sealed block, of the largest, and the place of each in the file. */
  readonly #sizes: number[] = [];
  readonly #places: number[] = [];
  #largest = 0;
  #words = 0;
  /** Sealed blocks; null once they are in the file. */
  #blocks: Uint32Array[] | null = [];
  #file: number | null = null;
  /** Reused from pass to pass. */
  #buffer = new Uint32Array(0);

  constructor({ memory = MEMORY, folder = tmpdir() }: SpoolOptions = {}) {
    this.#memory = memory;
    this.#folder = folder;
  }

  /** True where the entries lie in a temporary file. */
  get inFile(): boolean {
    return this.#file !== null;
  }

  /**
   * Adds the entry `words[0, length)`.
   * @throws {Error} where the temporary file cannot be made or written, with its folder.
   */
  append(words: Uint32Array, length = words.length): void {
    if (length > words.length) throw new RangeError(`expected ${length} words, got ${words.length}`);
    const entry = words.subarray(0, length);
    if (this.#used + length + 1 > BLOCK) this.#seal();
    this.length++;
    if (length + 1 > BLOCK) {
      const block = new Uint32Array(length + 1);
      block[0] = length;
      block.set(entry, 1);
      this.#put(block);
      return;
    }
    this.#filling[this.#used] = length;
    this.#filling.set(entry, this.#used + 1);
    this.#used += length + 1;
  }

  /** Visits every entry in the order in which they were added. */
  each(visit: Visit): void {
    this.#seal();
    for (let index = 0; index < this.#sizes.length; index++) {
      const words = this.#blocks?.[index] ?? this.#load([index], this.#largest);
      const size = this.#sizes[index]!;
      for (let at = 0; at < size; at += words[at]! + 1) visit(words, at + 1, at + 1 + words[at]!);
    }
  }

  /**
   * Visits every entry once in random order: blocks are drawn until a window is full, then its entries are
   * shuffled. The order depends on the entries and on `next` (numbers in [0, 1)) alone, not on where they lie.
   */
  shuffled(next: () => number, visit: Visit, window = WINDOW): void {
    this.#seal();
    const order = Uint32Array.from(this.#sizes.keys());
    shuffle(order, next);
    const drawn: number[] = [];
    let size = 0;
    const flush = (): void => {
      const words = this.#load(drawn, size);
      const starts: number[] = [];
      for (let at = 0; at < size; at += words[at]! + 1) starts.push(at);
      const shuffled = Uint32Array.from(starts);
      shuffle(shuffled, next);
      for (const start of shuffled) visit(words, start + 1, start + 1 + words[start]!);
    };
    for (const index of order) {
      if (size > 0 && size + this.#sizes[index]! > window) {
        flush();
        drawn.length = 0;
        size = 0;
      }
      drawn.push(index);
      size += this.#sizes[index]!;
    }
    if (size > 0) flush();
  }

  /** Gives memory and file back; the spool is empty then. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
    this.#blocks = [];
    this.#buffer = new Uint32Array(0);
    this.#sizes.length = this.#places.length = this.length = 0;
    this.#used = this.#words = this.#largest = 0;
  }

  /** Puts the block that is being filled among the others. */
  #seal(): void {
    if (this.#used > 0) this.#put(this.#filling.slice(0, this.#used));
    this.#used = 0;
  }

  #put(block: Uint32Array): void {
    this.#sizes.push(block.length);
    this.#places.push(this.#words);
    this.#words += block.length;
    this.#largest = Math.max(this.#largest, block.length);
    this.#blocks?.push(block);
    if (this.#blocks === null) this.#write(block);
    else if (this.#words * 4 > this.#memory) {
      const blocks = this.#blocks;
      this.#open();
      this.#blocks = null;
      for (const each of blocks) this.#write(each);
    }
  }

  #open(): void {
    const path = join(this.#folder, `vigie-training-${process.pid}-${randomUUID()}`);
    try {
      this.#file = openSync(path, 'wx+', 0o600);
      rmSync(path);
    } catch (error) {
      throw this.#failed('made', error);
    }
  }

  #write(block: Uint32Array): void {
    const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file!, bytes, at);
    } catch (error) {
      throw this.#failed('written', error);
    }
  }

  /** Blocks one behind the other, in a buffer of at least `size` words that the next call reuses. */
  #load(indices: readonly number[], size: number): Uint32Array {
    if (this.#buffer.length < size) this.#buffer = new Uint32Array(size);
    let to = 0;
    for (const index of indices) {
      const length = this.#sizes[index]!;
      if (this.#blocks !== null) this.#buffer.set(this.#blocks[index]!, to);
      else this.#read(this.#buffer.subarray(to, to + length), this.#places[index]!);
      to += length;
    }
    return this.#buffer;
  }

  #read(into: Uint32Array, place: number): void {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    for (let at = 0; at < bytes.length; ) {
      const got = readSync(this.#file!, bytes, at, bytes.length - at, place * 4 + at);
      if (got === 0) throw this.#failed('read', new Error(`expected ${bytes.length} bytes, got ${at}`));
      at += got;
    }
  }

  #failed(what: string, cause: unknown): Error {
    const message = `Training: the temporary file in ${this.#folder} cannot be ${what}: ${(cause as Error).message}`;
    return new Error(message, { cause });
  }
}
