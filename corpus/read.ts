import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CorpusRecord, corpusRecord } from './record.ts';

/** Folder of the versioned messages, beside this file. */
export const MESSAGES = join(import.meta.dirname, 'messages');

/** Something wrong at one place of a file. */
export interface Problem {
  file: string;
  /** 1-based line. */
  line: number;
  message: string;
}

/** A record with the place it was read from. */
export interface Located {
  record: CorpusRecord;
  file: string;
  line: number;
}

/** Reads and validates JSON Lines; nothing is dropped silently: each bad line becomes a problem. */
export function readRecords(files: readonly string[]): { located: Located[]; problems: Problem[] } {
  const located: Located[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    lines.forEach((text, index) => {
      const line = index + 1;
      if (text === '') {
        if (line !== lines.length)
          problems.push({ file, line, message: 'expected a record, got an empty line' });
        return;
      }
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        problems.push({ file, line, message: `expected JSON, got: ${(error as Error).message}` });
        return;
      }
      const result = corpusRecord.safeParse(value);
      if (result.success) located.push({ record: result.data, file, line });
      else
        for (const issue of result.error.issues)
          problems.push({ file, line, message: `${issue.path.join('.') || 'record'}: ${issue.message}` });
    });
  }
  return { located, problems };
}

/**
 * Files of a split in a stable order: training messages in `messages/`, the frozen test split in `messages/test/`.
 * `messages` is another folder of the same make, for tests and trials.
 */
export function corpusFiles(split: 'train' | 'test' = 'train', messages = MESSAGES): string[] {
  const folder = split === 'train' ? messages : join(messages, 'test');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

/** All records of a split, or an error that names the first places that are wrong. */
export function readCorpus(split: 'train' | 'test' = 'train', messages = MESSAGES): CorpusRecord[] {
  const { located, problems } = readRecords(corpusFiles(split, messages));
  if (problems.length > 0) {
    const first = problems.slice(0, 5).map((p) => `${p.file}:${p.line}: ${p.message}`);
    throw new Error(`The corpus has ${problems.length} problem(s):\n${first.join('\n')}`);
  }
  return located.map((entry) => entry.record);
}

/** SHA-256 over names and contents of the training files, in order: which corpus a model was trained on. */
export function corpusHash(): string {
  const hash = createHash('sha256');
  for (const file of corpusFiles())
    hash.update(basename(file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
