import type { CorpusRecord } from '../../corpus/record.ts';
import { random } from '../training/random.ts';
import type { TrainingSettings } from '../training/settings.ts';
import { trainModel } from '../training/train.ts';

/** What training on many messages costs. */
export interface ScalePoint {
  messages: number;
  seconds: number;
  /** Highest resident memory of the process, bytes. */
  peakMemory: number;
}

/**
 * The corpus repeated with noise up to a size: in every copy a tenth of the words give way to words of other
 * messages, so that the vocabulary keeps growing as it does in life.
 */
export function replicate(records: readonly CorpusRecord[], size: number, seed = 1): CorpusRecord[] {
  const next = random(seed);
  const words = records.flatMap((record) => record.text.split(/\s+/)).filter((word) => word !== '');
  return Array.from({ length: size }, (_, i): CorpusRecord => {
    const record = records[i % records.length]!;
    if (i < records.length) return record;
    const copy = Math.floor(i / records.length);
    const text = record.text.replace(/\S+/g, (word) => {
      const chance = next();
      if (chance >= 0.1) return word;
      const other = words[Math.floor(next() * words.length)]!;
      // Some of the new words were never seen before.
      return chance < 0.02
        ? `${other}${String.fromCharCode(97 + Math.floor(next() * 26))}${copy % 10}`
        : other;
    });
    return { ...record, id: `${record.id}-${copy}`, campaign: `${record.campaign}-${copy}`, text };
  });
}

/** Trains on so many messages in this process and measures it; meant for a process of its own. */
export function measureTraining(
  records: readonly CorpusRecord[],
  size: number,
  settings: TrainingSettings,
): ScalePoint {
  const many = replicate(records, size);
  const started = performance.now();
  trainModel(many, { version: 'scale', hash: '' }, settings);
  return {
    messages: size,
    seconds: (performance.now() - started) / 1000,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}
