import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../classifier/checksum.ts';
import { decodeHashes, encodeHashes, lookUp, makeDictionary } from '../../classifier/dictionary.ts';
import { decodeModel, ModelError } from '../../classifier/index.ts';
import {
  encodeModel,
  FEATURES,
  FORMAT_VERSION,
  HEAD_NAMES,
  type ModelHeader,
} from '../../classifier/model.ts';

const SHIPPED = readFileSync(join(import.meta.dirname, '../../classifier/model/vigie.model'));

/** A complete model of three and two features. */
function small(): Uint8Array {
  const head = (name: string) => ({ name, scale: 0.1, bias: 0, slope: 1, intercept: 0, threshold: 0.5 });
  const header: ModelHeader = {
    version: '0+test',
    features: FEATURES,
    corpusHash: '00',
    corpusSize: 1,
    norm: 0.5,
    thresholds: { scam: 0.9, suspicious: 0.5 },
    minimumWords: 4,
    minimumCoverage: 0.4,
    blocks: [
      { features: 3, heads: HEAD_NAMES[0].map(head) },
      { features: 2, heads: HEAD_NAMES[1].map(head) },
    ],
  };
  return encodeModel(header, [
    { hashes: [5, 70000, 16777215], weights: [Int8Array.of(1, -128, 127)] },
    { hashes: [0, 9], weights: HEAD_NAMES[1].map(() => Int8Array.of(3, -3)) },
  ]);
}

describe('the model file', () => {
  it('comes back as it was written, also from a view on a larger buffer', () => {
    const bytes = small();
    const pool = new Uint8Array(bytes.length + 64);
    pool.set(bytes, 32);
    for (const view of [bytes, pool.subarray(32, 32 + bytes.length), Buffer.from(bytes)]) {
      const model = decodeModel(view);
      expect([...model.dishonest.weights]).toEqual([1, -128, 127]);
      expect(lookUp(model.dictionary, 70000)).toBe(1);
      expect(lookUp(model.dictionary, 70001)).toBe(-1);
      expect([...model.tactics[11]!.weights]).toEqual([3, -3]);
    }
  });

  it('is refused with any byte changed or cut off', () => {
    const bytes = small();
    for (let i = 0; i < bytes.length; i++) {
      const damaged = bytes.slice();
      damaged[i] = damaged[i]! ^ 0x41;
      expect(() => decodeModel(damaged), `byte ${i}`).toThrow(/expected .+, got .+/s);
    }
    for (let length = 0; length < bytes.length; length += 7)
      expect(() => decodeModel(bytes.slice(0, length))).toThrow(ModelError);
  });

  it('as shipped, is refused with any sampled byte changed', () => {
    for (let i = 0; i < SHIPPED.length; i += 4999) {
      const damaged = Uint8Array.from(SHIPPED);
      damaged[i] = damaged[i]! ^ 1;
      expect(() => decodeModel(damaged)).toThrow(ModelError);
    }
  });

  it('of an older or newer format is refused with what to do', () => {
    for (const [version, advice] of [
      [FORMAT_VERSION - 1, /retrain it|npm run train/],
      [FORMAT_VERSION + 1, /update Vigie/],
    ] as const) {
      const bytes = small();
      const view = new DataView(bytes.buffer);
      view.setUint16(8, version, true);
      view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
      expect(() => decodeModel(bytes)).toThrow(advice);
    }
  });
});

describe('the dictionary', () => {
  it('round-trips hashes of any distance', () => {
    const hashes = [0, 1, 127, 128, 129, 16384, 2 ** 24 - 1];
    const bytes = encodeHashes(hashes);
    expect([...decodeHashes(bytes, 0, hashes.length).hashes]).toEqual(hashes);
    expect(decodeHashes(bytes, 0, hashes.length).end).toBe(bytes.length);
  });

  it('finds every hash and no other', () => {
    const hashes = Array.from({ length: 500 }, (_, i) => (i * 7919) % 2 ** 24).sort((a, b) => a - b);
    const dictionary = makeDictionary(hashes);
    for (const [index, hash] of hashes.entries()) expect(lookUp(dictionary, hash)).toBe(index);
    expect(lookUp(dictionary, 3)).toBe(-1);
  });
});
