import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { corpusFiles, MESSAGES, type Problem } from './read.ts';

/** Where the hashes of the frozen test files stand, in the form of `sha256sum`. */
const sealFile = (messages: string): string => join(messages, 'test', 'SHA256');

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Writes down what the test split is. Once only: a test split that changes with the model measures nothing. */
export function freezeTest(messages = MESSAGES): number {
  const seal = sealFile(messages);
  if (existsSync(seal)) throw new Error(`${seal}: the test split is frozen already; it is not to change`);
  const files = corpusFiles('test', messages);
  if (files.length === 0) throw new Error(`${dirname(seal)}: expected messages to freeze, got none`);
  writeFileSync(seal, files.map((file) => `${hashOf(file)}  ${basename(file)}\n`).join(''));
  return files.length;
}

/** What differs between the test files and their seal; without a seal, that. */
export function frozenProblems(messages = MESSAGES): Problem[] {
  const seal = sealFile(messages);
  const problem = (file: string, line: number, message: string): Problem => ({ file, line, message });
  if (!existsSync(seal))
    return [problem(seal, 1, 'expected the hashes of the frozen test split, got no file')];
  const sealed = new Map<string, { hash: string; line: number }>();
  readFileSync(seal, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const [hash, name] = text.split('  ');
      if (hash && name) sealed.set(name, { hash, line: index + 1 });
    });
  const problems: Problem[] = [];
  for (const file of corpusFiles('test', messages)) {
    const entry = sealed.get(basename(file));
    sealed.delete(basename(file));
    if (entry === undefined) problems.push(problem(file, 1, 'expected no file beside the frozen ones'));
    else if (entry.hash !== hashOf(file))
      problems.push(
        problem(file, 1, `expected SHA-256 ${entry.hash}, got ${hashOf(file)}: the test split is frozen`),
      );
  }
  for (const [name, { line }] of sealed)
    problems.push(problem(seal, line, `expected ${name}, got no such file`));
  return problems;
}
