import { crc32 } from './checksum.ts';
import { type Dictionary, decodeHashes, encodeHashes, makeDictionary } from './dictionary.ts';
import { FAMILIES, TACTICS } from './taxonomy.ts';

/**
 * The model file.
 *
 * | bytes | what |
 * |---|---|
 * | 0-7 | magic `VIGIEMDL` |
 * | 8-9 | format version, little endian |
 * | 10-13 | length of the header, little endian |
 * | … | header: JSON, UTF-8 (`ModelHeader`) |
 * | … | for each block: the hashes of its dictionary (LEB128 differences), then the int8 weights of each of its heads |
 * | last 4 | CRC-32 of everything before, little endian |
 */
export const MAGIC = 'VIGIEMDL';
export const FORMAT_VERSION = 1;

/** Features as the model was trained on; a build that extracts others must refuse the model. */
export const FEATURES = 'words-1-2+facts/3';

/** One linear head: score = bias + scale · (known + 1)^-norm · Σ weights; log-odds = slope · score + intercept (Platt). */
export interface HeadHeader {
  name: string;
  /** Value of one unit of the int8 weights. */
  scale: number;
  bias: number;
  slope: number;
  intercept: number;
  /** Operating threshold of a tactic, as a probability; 0 where the head has none. */
  threshold: number;
}

/** Heads over one dictionary. */
export interface BlockHeader {
  /** Number of features in the dictionary. */
  features: number;
  heads: HeadHeader[];
}

export interface ModelHeader {
  /** Shown to users and written into every verdict: date of the corpus and start of its hash. */
  version: string;
  features: string;
  /** SHA-256 over the corpus files the model was trained on, hexadecimal. */
  corpusHash: string;
  corpusSize: number;
  /** Exponent by which the number of known features divides the sum of weights. */
  norm: number;
  /** Operating thresholds on the calibrated probability of dishonesty. */
  thresholds: { scam: number; suspicious: number };
  /** Abstention: least number of words, and least share of them in the dictionary. */
  minimumWords: number;
  minimumCoverage: number;
  /** First the verdict's block, then that of label, families and tactics. */
  blocks: [BlockHeader, BlockHeader];
}

export interface Head extends HeadHeader {
  weights: Int8Array;
}

export interface Model {
  header: ModelHeader;
  /** Features of the verdict head. */
  dictionary: Dictionary;
  /** Is it dishonest? */
  dishonest: Head;
  /** Features of the heads below: fewer, the ones that tell kinds apart. */
  smallDictionary: Dictionary;
  /** Among dishonest ones: canvassing rather than scam. */
  canvassing: Head;
  /** One head a family, in the order of `FAMILIES`. */
  families: Head[];
  /** One head a tactic, in the order of `TACTICS`. */
  tactics: Head[];
}

/** A model file that cannot be used; the message says what was expected and what was found. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/** Names of the heads of each block, in order. */
export const HEAD_NAMES: readonly [readonly string[], readonly string[]] = [
  ['dishonest'],
  [
    'canvassing',
    ...FAMILIES.map((family) => `family:${family}`),
    ...TACTICS.map((tactic) => `tactic:${tactic}`),
  ],
];

/** What a block is written from: sorted distinct hashes, and one table of weights a head. */
export interface BlockContent {
  hashes: ArrayLike<number>;
  weights: readonly Int8Array[];
}

/** Writes a model file. */
export function encodeModel(header: ModelHeader, blocks: readonly [BlockContent, BlockContent]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const parts: Uint8Array[] = [json];
  for (const block of blocks) {
    parts.push(encodeHashes(block.hashes));
    for (const table of block.weights)
      parts.push(new Uint8Array(table.buffer, table.byteOffset, table.length));
  }
  const size = 14 + parts.reduce((sum, part) => sum + part.length, 0) + 4;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint16(8, FORMAT_VERSION, true);
  view.setUint32(10, json.length, true);
  let at = 14;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  view.setUint32(size - 4, crc32(bytes.subarray(0, size - 4)), true);
  return bytes;
}

/**
 * Reads a model file and checks all of it.
 * @throws {ModelError} for anything that does not fit, with expected and got.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const fail = (what: string, expected: unknown, got: unknown): never => {
    throw new ModelError(`Model file: ${what}: expected ${String(expected)}, got ${String(got)}`);
  };
  if (bytes.length < 18) fail('length', 'at least 18 bytes', `${bytes.length}`);
  const magic = String.fromCharCode(...bytes.subarray(0, 8));
  if (magic !== MAGIC) fail('magic', JSON.stringify(MAGIC), JSON.stringify(magic));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = view.getUint16(8, true);
  if (version !== FORMAT_VERSION) {
    const advice = version < FORMAT_VERSION ? 'older: retrain with "npm run train"' : 'newer: update Vigie';
    fail('format version', FORMAT_VERSION, `${version} (${advice})`);
  }
  const stored = view.getUint32(bytes.length - 4, true);
  const actual = crc32(bytes.subarray(0, bytes.length - 4));
  if (stored !== actual) fail('checksum (the file is damaged)', stored.toString(16), actual.toString(16));
  const headerLength = view.getUint32(10, true);
  if (14 + headerLength + 4 > bytes.length)
    fail('header length', `at most ${bytes.length - 18}`, headerLength);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(14, 14 + headerLength))) as ModelHeader;
  if (header.features !== FEATURES) fail('features', FEATURES, header.features);
  let at = 14 + headerLength;
  const blocks = header.blocks.map((block, index) => {
    const expected = HEAD_NAMES[index]!.join(' ');
    const got = block.heads.map((head) => head.name).join(' ');
    if (got !== expected) fail('heads', expected, got);
    const { hashes, end } = decodeHashes(bytes, at, block.features);
    at = end;
    const heads = block.heads.map((head): Head => {
      // Copied: `bytes` may be a view on a larger, shared buffer (Node's Buffer is).
      const weights = new Int8Array(block.features);
      weights.set(bytes.subarray(at, at + block.features));
      at += block.features;
      return { ...head, weights };
    });
    return { dictionary: makeDictionary(hashes), heads };
  });
  if (at + 4 !== bytes.length) fail('length', `${at + 4} bytes`, `${bytes.length}`);
  const [verdict, rest] = blocks as [(typeof blocks)[number], (typeof blocks)[number]];
  return {
    header,
    dictionary: verdict.dictionary,
    dishonest: verdict.heads[0]!,
    smallDictionary: rest.dictionary,
    canvassing: rest.heads[0]!,
    families: rest.heads.slice(1, 1 + FAMILIES.length),
    tactics: rest.heads.slice(1 + FAMILIES.length),
  };
}
