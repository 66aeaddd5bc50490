import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../classifier/training/settings.ts';
import { trainModel } from '../../classifier/training/train.ts';
import { freezeTest } from '../../corpus/freeze.ts';
import { smallCorpus, writeCorpus } from '../classifier/evaluation/small-corpus.ts';
import { run } from './run.ts';

const records = smallCorpus();
let corpus: string;
let folder: string;
let model: string;

beforeAll(() => {
  corpus = writeCorpus(records, records.slice(0, 12));
  folder = mkdtempSync(join(tmpdir(), 'vigie-regression-'));
  model = join(folder, 'small.model');
  writeFileSync(model, trainModel(records, { version: 'small', hash: '' }, { ...SETTINGS, folds: 2 }));
});
afterAll(() => {
  rmSync(corpus, { recursive: true });
  rmSync(folder, { recursive: true });
});

describe('npm run ratchet', () => {
  it('asks for a release where there is none, freezes one, and holds it', { timeout: 60_000 }, () => {
    const options = ['--model', model, '--folder', folder, '--corpus', corpus];
    const none = run('ratchet', options);
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('No released model yet');
    const frozen = run('ratchet', [...options, '--freeze', '--messages', '50']);
    expect(frozen.stdout).toContain('Released model: small, 50 frozen messages');
    const held = run('ratchet', options);
    expect(held.status).toBe(0);
    expect(held.stdout).toContain('on 50 frozen messages: 0 lost, 0 gained');
    // A released model that was right everywhere, and a new one that is wrong everywhere.
    const file = join(folder, 'released.json');
    const released = JSON.parse(readFileSync(file, 'utf8'));
    for (const id of Object.keys(released.verdicts)) {
      const { label } = records.find((record) => record.id === id)!;
      released.verdicts[id] = label === 'legit' ? 'no-sign' : 'scam';
    }
    writeFileSync(file, JSON.stringify(released));
    const swapped = records.map((record): (typeof records)[number] =>
      record.label === 'legit'
        ? { ...record, label: 'scam', kind: 'bank' }
        : { ...record, label: 'legit', kind: 'work' },
    );
    const bad = join(folder, 'bad.model');
    writeFileSync(bad, trainModel(swapped, { version: 'bad', hash: '' }, { ...SETTINGS, folds: 2 }));
    const worse = run('ratchet', ['--model', bad, '--folder', folder]);
    expect(worse.status).toBe(1);
    expect(worse.stderr).toContain('must not be released');
    expect(worse.stdout).toMatch(/^missed w\d-\d+ /m);
  });
});

describe('npm run evaluate -- --test', () => {
  it('asks for a reason, prints totals only, and logs the look', { timeout: 60_000 }, () => {
    const looks = join(folder, 'looks.jsonl');
    const options = ['--test', '--corpus', corpus, '--model', model, '--looks', looks];
    const silent = run('evaluate', options);
    expect(silent.status).toBe(2);
    expect(silent.stderr).toContain('expected --reason');
    expect(existsSync(looks)).toBe(false);
    const open = run('evaluate', [...options, '--reason', 'before it is frozen']);
    expect(open.status).toBe(1);
    expect(open.stderr).toContain('expected the hashes of the frozen test split');
    expect(existsSync(looks)).toBe(false);
    freezeTest(corpus);
    for (const reason of ['a look for this test', 'a second look']) {
      const result = run('evaluate', [...options, '--reason', reason]);
      expect(result.status).toBe(0);
      expect(result.stdout).toContain('Test split: 12 messages, model small. Totals only');
      for (const record of records.slice(0, 12))
        expect(result.stdout).not.toContain(record.text.slice(0, 25));
    }
    const logged = readFileSync(looks, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(logged).toHaveLength(2);
    expect(logged[0]).toMatchObject({ reason: 'a look for this test', modelVersion: 'small' });
    expect(logged[0].totals.messages).toBe(12);
    expect(logged[0].plain.messages + logged[0].hard.messages).toBe(12);
    expect(logged[0].date).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
});
