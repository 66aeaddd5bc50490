import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CorpusRecord } from '../../corpus/record.ts';
import { random } from '../training/random.ts';
import type { TrainingSettings } from '../training/settings.ts';
import { type Progress, trainModel } from '../training/train.ts';

const scalePoint = z.strictObject({
  messages: z.int().positive(),
  seconds: z.number().positive(),
  /** Seconds the processor was busy with it: what counts where the machine has other work. */
  processorSeconds: z.number().positive(),
  /** Highest resident memory of the process, bytes. */
  peakMemory: z.int().positive(),
});
/** What training on many messages costs. */
export type ScalePoint = z.infer<typeof scalePoint>;

const trainingScale = z.strictObject({
  /** ISO 8601 day. */
  date: z.iso.date(),
  /** What it was measured on. */
  machine: z.string(),
  points: z.array(scalePoint),
});
/** How training grows, as `npm run bench -- --scale` measured it. */
export type TrainingScale = z.infer<typeof trainingScale>;

/** Most memory training may take, whatever the number of messages, in bytes. */
export const MEMORY_LIMIT = 1e9;

/** Where the curve lies in a folder of reports. */
export const scaleFile = (folder: string): string => join(folder, 'training-scale.json');

/**
 * The curve of a folder of reports; null where it was not measured.
 * @throws {Error} where the file is not such a curve, with the file.
 */
export function readScale(folder: string): TrainingScale | null {
  const file = scaleFile(folder);
  if (!existsSync(file)) return null;
  try {
    return trainingScale.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file}: expected the curve that "npm run bench -- --scale" writes`, { cause: error });
  }
}

/** The word around a place of a text; of white space the word behind it, or nothing. */
function wordAt(text: string, place: number): string {
  const white = /\s/;
  let start = place;
  while (start < text.length && white.test(text[start]!)) start++;
  let end = start;
  while (start > 0 && !white.test(text[start - 1]!)) start--;
  while (end < text.length && !white.test(text[end]!)) end++;
  return text.slice(start, end);
}

/**
 * The corpus repeated with noise up to a size: in every copy a tenth of the words give way to words of other
 * messages, so that the vocabulary keeps growing as it does in life. One record exists at a time.
 */
export function* replicate(
  records: readonly CorpusRecord[],
  size: number,
  seed = 1,
): Generator<CorpusRecord, void> {
  const next = random(seed);
  const pick = <T>(items: ArrayLike<T>): T => items[Math.floor(next() * items.length)]!;
  for (let i = 0; i < size; i++) {
    const record = records[i % records.length]!;
    const copy = Math.floor(i / records.length);
    if (copy === 0) {
      yield record;
      continue;
    }
    const text = record.text.replace(/\S+/g, (word) => {
      const chance = next();
      if (chance >= 0.1) return word;
      const other = pick(records).text;
      const drawn = wordAt(other, Math.floor(next() * other.length));
      // Some of the new words were never seen before.
      return chance < 0.02 ? `${drawn}${pick('abcdefghijklmnopqrstuvwxyz')}${copy % 10}` : drawn;
    });
    yield { ...record, id: `${record.id}-${copy}`, campaign: `${record.campaign}-${copy}`, text };
  }
}

/** Trains on so many messages in this process and measures it; meant for a process of its own. */
export function measureTraining(
  records: readonly CorpusRecord[],
  size: number,
  settings: TrainingSettings,
  progress?: Progress,
): ScalePoint {
  const started = performance.now();
  const before = process.cpuUsage();
  const identity = { version: 'scale', hash: '' };
  trainModel(replicate(records, size), identity, settings, { progress, expected: size });
  const { user, system } = process.cpuUsage(before);
  return {
    messages: size,
    seconds: (performance.now() - started) / 1000,
    processorSeconds: (user + system) / 1e6,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}
