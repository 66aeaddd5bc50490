import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeModel } from '../../../classifier/index.ts';
import { SETTINGS } from '../../../classifier/training/settings.ts';
import { heldOutFolds, trainModel, writerFolds } from '../../../classifier/training/train.ts';
import type { CorpusRecord } from '../../../corpus/record.ts';
import { smallCorpus } from '../evaluation/small-corpus.ts';

const settings = { ...SETTINGS, folds: 2 };
const identity = { version: 'small', hash: '' };
const records = smallCorpus();
/** One long message with paragraphs, whose parts are judged by themselves. */
const long: CorpusRecord = {
  ...records[1]!,
  id: 'w1-long',
  text: Array.from({ length: 40 }, (_, i) => records[(7 * i) % 36]!.text).join('\n\n'),
};
const corpus = [...records, long];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-train-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Files of the folder that a process holds open, named or not; null where the system does not say. */
function heldOpen(pid: number | 'self'): string[] | null {
  const list = `/proc/${pid}/fd`;
  if (!existsSync(list)) return null;
  return readdirSync(list).flatMap((name) => {
    try {
      const target = readlinkSync(join(list, name));
      return target.startsWith(folder) ? [target] : [];
    } catch {
      return []; // closed since it was listed
    }
  });
}

function expectNothingLeft(): void {
  expect(readdirSync(folder)).toEqual([]);
  expect(heldOpen('self') ?? []).toEqual([]);
}

describe('training', () => {
  it('gives the same bytes from an array, from a stream and from a file', () => {
    function* stream(): Generator<CorpusRecord, void> {
      for (const record of corpus) yield structuredClone(record);
    }
    const bytes = trainModel(corpus, identity, settings);
    expect(trainModel(stream(), identity, settings)).toEqual(bytes);
    expect(trainModel(stream(), identity, settings, { memory: 0, folder })).toEqual(bytes);
    expect(decodeModel(bytes).header.corpusSize).toBe(corpus.length);
    expectNothingLeft();
  });

  it('leaves no file behind an error', () => {
    function* broken(): Generator<CorpusRecord, void> {
      yield* corpus;
      throw new Error('line 146 is no record');
    }
    expect(() => trainModel(broken(), identity, settings, { memory: 0, folder })).toThrow('line 146');
    expectNothingLeft();
    const progress = (step: string): void => {
      if (step === 'verdict') throw new Error('in the midst of it');
    };
    expect(() => trainModel(corpus, identity, settings, { memory: 0, folder, progress })).toThrow('midst');
    expectNothingLeft();
  });

  it('leaves no file behind Ctrl-C', { timeout: 60_000 }, async () => {
    const script = join(import.meta.dirname, 'endless.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('spooling\n');
    // It is in use, and has no name.
    const open = heldOpen(child.pid!);
    if (open !== null) expect(open).toEqual([expect.stringMatching(/ \(deleted\)$/)]);
    expect(readdirSync(folder)).toEqual([]);
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reports how far it is, each step to its end once', () => {
    const ended: string[] = [];
    const progress = (step: string, share: number): void => {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      if (share === 1) ended.push(step);
    };
    trainModel(corpus, identity, settings, { progress });
    expect(ended).toEqual(['features', 'calibration', 'verdict', 'tactic thresholds', 'kinds and tactics']);
  });

  it('says what is missing of a corpus', () => {
    const train = (list: readonly CorpusRecord[]) => () => trainModel(list, identity, settings);
    expect(train([])).toThrow('Training: expected messages, got none');
    expect(train(records.filter((record) => record.label === 'legit'))).toThrow(
      'Training: expected honest and dishonest messages, got 96 and 0',
    );
    expect(train(records.filter((record) => record.label !== 'legit'))).toThrow(
      'Training: expected honest and dishonest messages, got 0 and 48',
    );
    expect(train(records.filter((record) => record.writer === 'w1'))).toThrow(
      'Training: expected messages by at least 2 writers, got 36 by "w1"',
    );
    const apart = records.filter((record) => (record.writer === 'w1') === (record.label !== 'legit'));
    expect(train(apart)).toThrow(/without w1, w3: expected honest and dishonest messages, got \d+ and 0/);
  });
});

describe('folds of writers', () => {
  const writers = [100, 80, 60, 40, 30, 20].map((examples, i) => ({ name: `w${i}`, examples }));

  it('are even and the same every time', () => {
    expect([...writerFolds(writers, 2)]).toEqual([0, 1, 1, 0, 0, 1]);
    expect([...writerFolds([...writers].reverse(), 2)]).toEqual([1, 0, 0, 1, 1, 0]);
  });

  it('are all held out of a corpus of ordinary size', () => {
    const folds = [...heldOutFolds(writers, 3, (writer) => writer.examples)];
    expect(folds.map(({ fold, stride }) => [fold, stride])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    for (const { inside, outside } of folds)
      expect([...inside].map((is, i) => is + outside[i]!)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('are held out of a large corpus until there is enough, and thinned out', () => {
    const of = (factor: number) =>
      [...heldOutFolds(writers, 3, (writer) => writer.examples * factor)].map(({ stride }) => stride);
    expect(of(300)).toEqual([1, 1]);
    expect(of(1000)).toEqual([2]);
  });

  it('are left out where they hold nothing', () => {
    const folds = [...heldOutFolds(writers, 3, (writer) => (writer.name === 'w0' ? 0 : writer.examples))];
    expect(folds.map(({ fold }) => fold)).toContain(1);
  });
});
