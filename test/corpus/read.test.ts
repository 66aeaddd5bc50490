import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { corpusHash, corpusIdentity, readCorpus, readRecords, streamCorpus } from '../../corpus/read.ts';
import type { CorpusRecord } from '../../corpus/record.ts';
import { smallCorpus } from '../classifier/evaluation/small-corpus.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const [first, second] = smallCorpus() as [CorpusRecord, CorpusRecord];
const write = (name: string, ...lines: string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};

it('reads records one by one, across the bounds of what is read at a time', () => {
  // Two-byte letters, so that some fall on a bound; the last line has no line feed.
  const huge = { ...first, text: 'é'.repeat(1_600_001) };
  write('a.jsonl', JSON.stringify(huge), JSON.stringify(second), '');
  write('b.jsonl', JSON.stringify({ ...second, id: 'w2-1' }));
  expect(readCorpus('train', folder)).toEqual([huge, second, { ...second, id: 'w2-1' }]);
  const stream = streamCorpus('train', folder);
  expect(stream.next().value).toEqual(huge);
  stream.return();
});

it('names the places of what is wrong', () => {
  const file = write(
    'a.jsonl',
    JSON.stringify(first),
    '',
    '{"id": 3',
    JSON.stringify({ ...second, channel: 'fax' }),
    '',
  );
  const { located, problems } = readRecords([file]);
  expect(located).toEqual([{ record: first, file, line: 1 }]);
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(problems[0]!.message).toBe('expected a record, got an empty line');
  expect(problems[2]!.message).toMatch(/^channel: /);
  expect(() => readCorpus('train', folder)).toThrow(
    /^The corpus has 3 problem\(s\):\n.*a\.jsonl:2: expected a record/,
  );
});

it('yields nothing behind the first problem, and fails at the end', () => {
  write('a.jsonl', JSON.stringify(first), 'no record', JSON.stringify(second));
  const read: CorpusRecord[] = [];
  expect(() => {
    for (const record of streamCorpus('train', folder)) read.push(record);
  }).toThrow('The corpus has 1 problem(s)');
  expect(read).toEqual([first]);
});

it('identifies a corpus by names and contents', () => {
  write('a.jsonl', JSON.stringify(first), JSON.stringify(second), '');
  const { hash, messages } = corpusIdentity(folder);
  expect(messages).toBe(2);
  write('a.jsonl', JSON.stringify(second), JSON.stringify(first), '');
  expect(corpusIdentity(folder).hash).not.toBe(hash);
  expect(corpusHash()).toMatch(/^[0-9a-f]{64}$/);
});
