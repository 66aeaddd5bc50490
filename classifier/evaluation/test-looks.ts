import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faithfulness } from './faithfulness.ts';
import type { HeadScores } from './heads.ts';
import type { Ranking, Summary } from './summary.ts';

/** One look at the test split. Each one spends some of its worth, so each is written down. */
export interface TestLook {
  /** ISO 8601. */
  date: string;
  reason: string;
  modelVersion: string;
  totals: Summary;
  plain: Summary;
  hard: Summary;
  ranking: { plain: Ranking | null; hard: Ranking | null };
  /** Of the plain part. */
  familiesMacroF1: number;
  tactics: Pick<HeadScores['tactics'][number], 'name' | 'support' | 'f1'>[];
  faithfulness: Faithfulness;
}

export const TEST_LOOKS = join(import.meta.dirname, 'test-looks.jsonl');

/** Adds a look to the log. Appended only, never rewritten. */
export function logLook(look: TestLook, file = TEST_LOOKS): void {
  appendFileSync(file, `${JSON.stringify(look)}\n`);
}

export function countLooks(file = TEST_LOOKS): number {
  if (!existsSync(file)) return 0;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '').length;
}
