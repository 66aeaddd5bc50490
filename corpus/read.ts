import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
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

/** Bytes read at a time: a file may be larger than memory. */
const CHUNK = 2 ** 20;

/** The bytes of a file, a chunk at a time; each is only good until the next. */
function* chunksOf(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let size = readSync(descriptor, buffer); size > 0; size = readSync(descriptor, buffer))
      yield buffer.subarray(0, size);
  } finally {
    closeSync(descriptor);
  }
}

/** The lines of a UTF-8 file. What follows the last line feed is one only where it is not empty. */
function* linesOf(file: string): Generator<string> {
  let parts: Buffer[] = [];
  const line = (last: Buffer): string => {
    const text = parts.length === 0 ? last.toString() : Buffer.concat([...parts, last]).toString();
    parts = [];
    return text;
  };
  for (const chunk of chunksOf(file)) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield line(chunk.subarray(from, end));
      from = end + 1;
    }
    if (from < chunk.length) parts.push(Buffer.from(chunk.subarray(from)));
  }
  if (parts.length > 0) yield line(Buffer.alloc(0));
}

/** Reads JSON Lines one by one; nothing is dropped silently: each bad line becomes problems. */
function* eachRecord(files: readonly string[]): Generator<Located | Problem> {
  for (const file of files) {
    let line = 0;
    for (const text of linesOf(file)) {
      line++;
      if (text === '') {
        yield { file, line, message: 'expected a record, got an empty line' };
        continue;
      }
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        yield { file, line, message: `expected JSON, got: ${(error as Error).message}` };
        continue;
      }
      const result = corpusRecord.safeParse(value);
      if (result.success) yield { record: result.data, file, line };
      else
        for (const issue of result.error.issues)
          yield { file, line, message: `${issue.path.join('.') || 'record'}: ${issue.message}` };
    }
  }
}

/** Reads and validates JSON Lines; nothing is dropped silently: each bad line becomes a problem. */
export function readRecords(files: readonly string[]): { located: Located[]; problems: Problem[] } {
  const located: Located[] = [];
  const problems: Problem[] = [];
  for (const entry of eachRecord(files)) {
    if ('record' in entry) located.push(entry);
    else problems.push(entry);
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

/** Problems that an error names; it counts the others. */
const NAMED = 5;

/**
 * The records of a split one by one, none of them kept.
 * @throws {Error} at the end, with the first places that are wrong; behind the first of them nothing is yielded.
 */
export function* streamCorpus(
  split: 'train' | 'test' = 'train',
  messages = MESSAGES,
): Generator<CorpusRecord, void> {
  const first: string[] = [];
  let count = 0;
  for (const entry of eachRecord(corpusFiles(split, messages))) {
    if (!('record' in entry)) {
      count++;
      if (first.length < NAMED) first.push(`${entry.file}:${entry.line}: ${entry.message}`);
    } else if (count === 0) yield entry.record;
  }
  if (count > 0) throw new Error(`The corpus has ${count} problem(s):\n${first.join('\n')}`);
}

/** All records of a split, or an error that names the first places that are wrong. */
export function readCorpus(split: 'train' | 'test' = 'train', messages = MESSAGES): CorpusRecord[] {
  return [...streamCorpus(split, messages)];
}

/** SHA-256 over names and contents of the training files, in order: which corpus a model was trained on; and its messages, as lines. */
export function corpusIdentity(messages = MESSAGES): { hash: string; messages: number } {
  const hash = createHash('sha256');
  let lines = 0;
  for (const file of corpusFiles('train', messages)) {
    hash.update(basename(file)).update('\0');
    for (const chunk of chunksOf(file)) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
    }
    hash.update('\0');
  }
  return { hash: hash.digest('hex'), messages: lines };
}

export const corpusHash = (): string => corpusIdentity().hash;
