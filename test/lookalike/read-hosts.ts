import { readFileSync } from 'node:fs';

/** Rows of a tab-separated list beside the tests; lines that begin with # are comments. */
export function readRows(file: string): string[][] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The first column. */
export function readHosts(file: string): string[] {
  return readRows(file).map((row) => row[0]!);
}
