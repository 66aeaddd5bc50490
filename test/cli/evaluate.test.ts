import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../classifier/training/settings.ts';
import { trainModel } from '../../classifier/training/train.ts';
import { lines, smallCorpus, writeCorpus } from '../classifier/evaluation/small-corpus.ts';
import { run } from './run.ts';

const records = smallCorpus();
let corpus: string;
let out: string;
let model: string;

beforeAll(() => {
  corpus = writeCorpus(records);
  out = mkdtempSync(join(tmpdir(), 'vigie-reports-'));
  model = join(out, 'small.model');
  writeFileSync(model, trainModel(records, { version: 'small', hash: '' }, { ...SETTINGS, folds: 2 }));
});
afterAll(() => {
  rmSync(corpus, { recursive: true });
  rmSync(out, { recursive: true });
});

const json = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));

describe('npm run evaluate', () => {
  it('cross-validates a corpus and writes the report', { timeout: 60_000 }, () => {
    // As `npm run lookalike:report -- FILE… --html` leaves it: the page takes it up.
    const total = { n: 7, danger: 6, caution: 0, silent: 1 };
    const list = { list: 'imitations.txt', role: 'imitations', own: null, total, kinds: { omission: total } };
    writeFileSync(
      join(out, 'lookalike.json'),
      JSON.stringify({ date: '2026-11-24', lists: [{ ...list, wrong: [], unreadable: [] }] }),
    );
    const result = run('evaluate', ['--corpus', corpus, '--out', out, '--folds', '2']);
    expect(result.stderr).not.toMatch(/error/i);
    expect(result.status).toBe(0);
    expect(result.stdout).toContain('Cross-validation by writer: 2 folds, 144 messages');
    expect(result.stdout).toMatch(/true label \\ verdict/);
    expect(result.stdout).toMatch(/^natural .* %/m);
    expect(readFileSync(join(out, 'evaluation.html'), 'utf8')).toContain('imitations.txt: 85.71 %');
    const report = json('evaluation.json');
    expect(report.whole.summary.messages).toBe(144);
    expect(report.whole.summary.dishonest).toBe(48);
    // The two classes share almost no word: what a model that learnt anything misses, it abstains on.
    expect(report.whole.summary.recall.rate).toBeGreaterThan(0.8);
    expect(report.whole.ranking.auroc).toBeGreaterThan(0.85);
    expect(report.baseline.flagged).toHaveLength(144);
  });

  it('judges a labelled file, fragments and pages apart, errors of half A only', { timeout: 60_000 }, () => {
    const wrong = { text: records[0]!.text, label: 'legit', channel: 'sms' };
    const file = join(out, 'rows.jsonl');
    writeFileSync(
      file,
      lines([
        { id: 'right', text: records[0]!.text, label: 'scam', group: 'a' },
        { id: 'honest', text: records[1]!.text, label: 'legit', group: 'a' },
        { id: 'wrong-a', ...wrong, group: 'a' },
        { id: 'wrong-b', ...wrong, group: 'e' },
        { id: 'page', text: records[1]!.text, label: 'legit', channel: 'web', group: 'a' },
        { id: 'short', text: 'Oui', label: 'scam', weak: true, group: 'a' },
      ]),
    );
    const result = run('evaluate', ['--external', file, '--model', model, '--out', out]);
    expect(result.status).toBe(0);
    const report = json('external.json');
    expect(report.messages.whole.summary).toMatchObject({ messages: 4, dishonest: 1, honest: 3 });
    expect(report.messages.halves.A.whole.falsePositives).toMatchObject({ hits: 1, total: 2 });
    expect(report.messages.halves.B.whole.falsePositives).toMatchObject({ hits: 1, total: 1 });
    expect(report.web.whole.summary).toMatchObject({ messages: 1, honest: 1 });
    expect(report.weak.whole.summary).toMatchObject({ messages: 1, abstained: 1 });
    expect(report.weak.whole.summary.recall).toMatchObject({ hits: 0, total: 1 });
    expect(report.errors.map((error: { id: string }) => error.id).sort()).toEqual(['short', 'wrong-a']);
    expect(result.stdout).not.toContain('wrong-b');
  });

  it('says what is wrong with its use', { timeout: 60_000 }, () => {
    const unknown = run('evaluate', ['--by', 'moon']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('--by: expected one of writer, campaign, kind, channel, got "moon"');
    const missing = run('evaluate', ['--external', join(out, 'none.jsonl')]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('--external: no such file or folder');
  });
});
