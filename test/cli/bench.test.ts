import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelBudgets, scriptBudgets, verdictBlock } from '../../classifier/evaluation/sizes.ts';
import {
  measureTraining,
  readScale,
  replicate,
  scaleFile,
} from '../../classifier/evaluation/training-scale.ts';
import { decodeModel } from '../../classifier/index.ts';
import { SETTINGS } from '../../classifier/training/settings.ts';
import { trainModel } from '../../classifier/training/train.ts';
import { scaleText } from '../../cli/bench-scale.ts';
import { MODEL_FILE } from '../../cli/load-model.ts';
import { smallCorpus, writeCorpus } from '../classifier/evaluation/small-corpus.ts';
import { run } from './run.ts';

const records = smallCorpus();
const settings = { ...SETTINGS, folds: 2 };
const bytes = trainModel(records, { version: 'small', hash: '' }, settings);
let corpus: string;
let folder: string;

beforeAll(() => {
  corpus = writeCorpus(records);
  folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  writeFileSync(join(folder, 'small.model'), bytes);
});
afterAll(() => {
  rmSync(corpus, { recursive: true });
  rmSync(folder, { recursive: true });
});

describe('sizes', () => {
  it('finds the block of the verdict in a model file', () => {
    const model = decodeModel(bytes);
    const block = verdictBlock(bytes);
    const weights = new Int8Array(block.slice(-model.dishonest.weights.length));
    expect(weights).toEqual(model.dishonest.weights);
  });

  it('of the shipped model keep their budgets', () => {
    for (const { name, bytes: size, limit } of modelBudgets(new Uint8Array(readFileSync(MODEL_FILE))))
      expect(size, name).toBeLessThanOrEqual(limit);
  });

  it('of content scripts fail over their budget', () => {
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        content_scripts: [
          { matches: ['http://*/*', 'https://*/*'], js: ['guard.js'], run_at: 'document_start' },
          { matches: ['https://mail.example/*'], js: ['mail.js'] },
        ],
      }),
    );
    writeFileSync(join(folder, 'guard.js'), ' '.repeat(17 * 1024));
    writeFileSync(join(folder, 'mail.js'), ' '.repeat(17 * 1024));
    const [guard, mail] = scriptBudgets(folder)!;
    expect(guard).toMatchObject({ name: 'guard.js (every page, before it loads)', passed: false });
    expect(mail).toMatchObject({ name: 'mail.js (some pages, after it loads)', passed: true });
    expect(scriptBudgets(join(folder, 'nowhere'))).toBeNull();
  });
});

describe('replicated training', () => {
  it('repeats the corpus with new words, the same every time', () => {
    const many = [...replicate(records, 400)];
    expect(many).toHaveLength(400);
    expect(many.slice(0, records.length)).toEqual(records);
    expect(new Set(many.map((record) => record.id)).size).toBe(400);
    const changed = many
      .slice(records.length)
      .filter((record, i) => record.text !== records[i % records.length]!.text);
    expect(changed.length).toBeGreaterThan(150);
    expect([...replicate(records, 400)]).toEqual(many);
  });

  it('makes one record at a time', () => {
    const endless = replicate(records, Number.MAX_SAFE_INTEGER);
    expect(endless.next().value).toEqual(records[0]);
    expect(endless.next().value).toEqual(records[1]);
  });

  it('is measured', () => {
    const point = measureTraining(records, 200, settings);
    expect(point.messages).toBe(200);
    expect(point.peakMemory).toBeGreaterThan(1e6);
  });

  it('fails over the limit of memory', () => {
    const points = [
      { messages: 10, seconds: 2, processorSeconds: 1, peakMemory: 1e9 },
      { messages: 20, seconds: 4, processorSeconds: 3, peakMemory: 1.1e9 },
    ];
    const { lines, failures } = scaleText({ date: '2026-11-24', machine: 'a machine', points });
    expect(lines.join('\n')).toMatch(/^20 +4\.0 s +3\.0 s +5 +1100 MB +✗/m);
    expect(failures).toEqual(['training on 20 messages: expected at most 1000 MB, got 1100 MB']);
  });

  it('is read back, and a file that is no curve is named', () => {
    const empty = mkdtempSync(join(tmpdir(), 'vigie-scale-'));
    try {
      expect(readScale(empty)).toBeNull();
      writeFileSync(scaleFile(empty), '{"points": 3}');
      expect(() => readScale(empty)).toThrow(/training-scale\.json: expected the curve/);
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});

describe('npm run bench', () => {
  it('prints sizes, ratios and no verdict on times; a broken budget fails', { timeout: 120_000 }, () => {
    const options = [
      '--corpus',
      corpus,
      '--model',
      join(folder, 'small.model'),
      '--out',
      folder,
      '--rounds',
      '1',
    ];
    const fine = run('bench', [...options, '--built', join(folder, 'nowhere')]);
    expect(fine.status).toBe(0);
    expect(fine.stdout).toMatch(/verdict head, gzipped +\d/);
    expect(fine.stdout).toContain('times faster than natural');
    const report = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8'));
    expect(report.speed.ratio).toBeGreaterThan(0);
    const broken = run('bench', [...options, '--built', folder]);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain(
      'guard.js (every page, before it loads): expected at most 16.4 kB, got 17.4 kB',
    );
    expect(run('bench', ['--rounds', 'many']).status).toBe(2);
  });

  it('measures how training grows, each size in a process of its own', { timeout: 120_000 }, () => {
    const result = run('bench', ['--scale', '--sizes', '150,300', '--corpus', corpus, '--out', folder]);
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/^150 +\d+\.\d s +\d+\.\d s +\d+ +\d+ MB +✓/m);
    expect(readScale(folder)!.points.map(({ messages }) => messages)).toEqual([150, 300]);
    expect(run('bench', ['--scale', '--sizes', '150,many']).status).toBe(2);
    expect(run('bench', ['--long']).status).toBe(2);
  });
});
