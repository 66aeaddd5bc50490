/**
 * How training grows with the corpus (`npm run bench -- --scale`). Each size is trained on in a process of its
 * own, so that one's memory does not count for the next.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { table } from '../classifier/evaluation/text.ts';
import {
  MEMORY_LIMIT,
  measureTraining,
  type ScalePoint,
  type TrainingScale,
} from '../classifier/evaluation/training-scale.ts';
import { SETTINGS } from '../classifier/training/settings.ts';
import { readCorpus } from '../corpus/read.ts';
import { progressLine } from './progress.ts';

/** Sizes measured by default, and what the long mode adds. */
export const SIZES: readonly number[] = [10_000, 100_000];
export const LONG_SIZE = 1_000_000;

const MB = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/**
 * Trains on each size.
 * @throws {Error} where a training does not come to its end, with its size.
 */
export function benchScale(sizes: readonly number[], corpus: string): TrainingScale {
  const points = sizes.map((size): ScalePoint => {
    process.stderr.write(`training on ${size.toLocaleString('en')} messages …\n`);
    const { status, signal, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', import.meta.filename, String(size), corpus],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (status !== 0)
      throw new Error(`Training on ${size} messages: expected exit code 0, got ${status ?? signal}`);
    return JSON.parse(stdout) as ScalePoint;
  });
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  return { date: new Date().toISOString().slice(0, 10), machine, points };
}

/** The curve as a table, and what breaks the limit of memory. */
export function scaleText({ points, machine }: TrainingScale): { lines: string[]; failures: string[] } {
  const lines = table([
    [
      'training on',
      'takes',
      'of a processor',
      'messages a second',
      'peak memory',
      `at most ${MB(MEMORY_LIMIT)}`,
    ],
    ...points.map(({ messages, seconds, processorSeconds, peakMemory }) => [
      messages.toLocaleString('en'),
      `${seconds.toFixed(1)} s`,
      `${processorSeconds.toFixed(1)} s`,
      (messages / seconds).toFixed(0),
      MB(peakMemory),
      peakMemory <= MEMORY_LIMIT ? '✓' : '✗',
    ]),
  ]);
  const failures = points
    .filter(({ peakMemory }) => peakMemory > MEMORY_LIMIT)
    .map(
      ({ messages, peakMemory }) =>
        `training on ${messages} messages: expected at most ${MB(MEMORY_LIMIT)}, got ${MB(peakMemory)}`,
    );
  return { lines: [...lines, machine], failures };
}

if (process.argv[1] === import.meta.filename) {
  const [, , size, corpus] = process.argv;
  const point = measureTraining(readCorpus('train', corpus), Number(size), SETTINGS, progressLine());
  console.log(JSON.stringify(point));
}
