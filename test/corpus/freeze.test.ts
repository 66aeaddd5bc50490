import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freezeTest, frozenProblems } from '../../corpus/freeze.ts';

let folder: string;
const at = (name: string): string => join(folder, 'test', name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-freeze-'));
  mkdirSync(join(folder, 'test'));
  writeFileSync(at('t1.jsonl'), '{}\n');
  writeFileSync(at('t2.jsonl'), '{"a":1}\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const messages = (): string[] => frozenProblems(folder).map(({ message }) => message);

it('says that a test split is not frozen', () => {
  expect(messages()).toEqual(['expected the hashes of the frozen test split, got no file']);
});

it('is content with what was frozen, and freezes once', () => {
  expect(freezeTest(folder)).toBe(2);
  expect(messages()).toEqual([]);
  expect(() => freezeTest(folder)).toThrow(/frozen already/);
});

it('names a file that changed, one that came and one that went', () => {
  freezeTest(folder);
  appendFileSync(at('t1.jsonl'), '{}\n');
  expect(messages()).toEqual([
    expect.stringMatching(/^expected SHA-256 \w{64}, got \w{64}: the test split is frozen$/),
  ]);
  writeFileSync(at('t1.jsonl'), '{}\n');
  writeFileSync(at('t3.jsonl'), '{}\n');
  expect(messages()).toEqual(['expected no file beside the frozen ones']);
  rmSync(at('t3.jsonl'));
  rmSync(at('t2.jsonl'));
  expect(messages()).toEqual(['expected t2.jsonl, got no such file']);
});
