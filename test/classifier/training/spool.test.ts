import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { random } from '../../../classifier/training/random.ts';
import { Spool } from '../../../classifier/training/spool.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Entries of 0 to 400 words that begin with their number; one is longer than a block. */
const entries = Array.from({ length: 1500 }, (_, i) =>
  i === 700 ? new Uint32Array(100_000).fill(i) : new Uint32Array((i * 37) % 400).fill(i),
);

function filled(memory: number): Spool {
  const spool = new Spool({ memory, folder });
  for (const entry of entries) spool.append(entry);
  return spool;
}

const inOrder = (spool: Spool): Uint32Array[] => {
  const read: Uint32Array[] = [];
  spool.each((words, from, to) => read.push(words.slice(from, to)));
  return read;
};

const firstWords = (spool: Spool, seed: number, window?: number): number[] => {
  const read: number[] = [];
  const visit = (words: Uint32Array, from: number, to: number) => read.push(to === from ? -1 : words[from]!);
  spool.shuffled(random(seed), visit, window);
  return read;
};

describe.each([
  ['in memory', 1e9, false],
  ['in a file', 0, true],
  ['first in memory, then in a file', 400_000, true],
])('a spool %s', (_, memory, inFile) => {
  it('gives every entry back in order, as often as asked', () => {
    const spool = filled(memory);
    expect(inOrder(spool)).toEqual(entries);
    expect(spool.inFile).toBe(inFile);
    expect(inOrder(spool)).toEqual(entries);
    spool.close();
  });

  it('takes entries after it was read', () => {
    const spool = filled(memory);
    inOrder(spool);
    spool.append(Uint32Array.of(7, 8, 9), 2);
    expect(inOrder(spool).at(-1)).toEqual(Uint32Array.of(7, 8));
    expect(spool.length).toBe(entries.length + 1);
    spool.close();
  });

  it.each([[2 ** 23], [150_000], [1]])('shuffles in windows of %i words, the same every time', (window) => {
    const spool = filled(memory);
    const expected = entries.map((entry) => entry[0] ?? -1).sort((a, b) => a - b);
    const once = firstWords(spool, 3, window);
    expect(once).not.toEqual(expected);
    expect([...once].sort((a, b) => a - b)).toEqual(expected);
    expect(firstWords(spool, 3, window)).toEqual(once);
    expect(firstWords(spool, 4, window)).not.toEqual(once);
    const elsewhere = filled(memory === 0 ? 1e9 : 0);
    expect(firstWords(elsewhere, 3, window)).toEqual(once);
    elsewhere.close();
    spool.close();
  });

  it('leaves no file, open or closed, and is empty once closed', () => {
    const spool = filled(memory);
    inOrder(spool);
    expect(readdirSync(folder)).toEqual([]);
    spool.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(inOrder(spool)).toEqual([]);
  });
});

it('says where the file could not be made', () => {
  const nowhere = new Spool({ memory: 0, folder: join(folder, 'none') });
  nowhere.append(Uint32Array.of(1));
  expect(() => inOrder(nowhere)).toThrow(/temporary file in .*none cannot be made: ENOENT/);
});
