import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../corpus/read.ts';
import type { CorpusRecord } from '../../corpus/record.ts';
import type { Released } from './ratchet.ts';

/** Folder of the frozen messages and of what the released model said of them. */
export const REGRESSION = join(import.meta.dirname, 'regression');

export const messagesFile = (folder: string): string => join(folder, 'messages.jsonl');
export const releasedFile = (folder: string): string => join(folder, 'released.json');

/** The frozen messages; an error names the first bad line. */
export function readRegression(folder = REGRESSION): CorpusRecord[] {
  const { located, problems } = readRecords([messagesFile(folder)]);
  const [first] = problems;
  if (first !== undefined) throw new Error(`${first.file}:${first.line}: ${first.message}`);
  return located.map(({ record }) => record);
}

/** What the released model said; null before the first release. */
export function readReleased(folder = REGRESSION): Released | null {
  const file = releasedFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Released) : null;
}
