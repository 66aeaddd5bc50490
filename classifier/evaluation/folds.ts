import { createHash } from 'node:crypto';
import { familyOf } from '../../corpus/kinds.ts';
import type { CorpusRecord } from '../../corpus/record.ts';

/** What a fold leaves out whole. */
export const FOLD_KEYS = ['writer', 'campaign', 'kind', 'channel'] as const;
export type FoldKey = (typeof FOLD_KEYS)[number];

/** One round of cross-validation. No campaign has messages on both sides. */
export interface Fold {
  /** What is left out, for people. */
  name: string;
  train: CorpusRecord[];
  test: CorpusRecord[];
}

/** What is held out together: for kinds, a whole family of dishonest messages or a whole honest kind. */
function groupOf(record: CorpusRecord, by: FoldKey): string {
  if (by === 'kind') return familyOf(record.kind) ?? record.kind;
  return record[by];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Assigns groups to folds, largest first to the lightest fold; equal sizes in an order that says nothing. */
function assign(sizes: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const loads = new Array<number>(count).fill(0);
  const fold = new Map<string, number>();
  const ordered = [...sizes].sort((a, b) => b[1] - a[1] || (digest(a[0]) < digest(b[0]) ? -1 : 1));
  for (const [group, size] of ordered) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest]! += size;
    fold.set(group, lightest);
  }
  return fold;
}

/**
 * Parts records into folds that leave out whole writers, campaigns, kinds or channels.
 *
 * Every record is tested exactly once. A campaign that would be on both sides is dropped from training.
 * Kinds are spread so that each fold leaves out honest and dishonest ones; channels make one fold each.
 * @throws {Error} where there are fewer groups than folds.
 */
export function foldsBy(records: readonly CorpusRecord[], by: FoldKey, count: number): Fold[] {
  const place = new Map<string, number>();
  const classes =
    by === 'kind'
      ? [records.filter((r) => r.label === 'legit'), records.filter((r) => r.label !== 'legit')]
      : [records];
  let folds = count;
  for (const part of classes) {
    const sizes = new Map<string, number>();
    for (const record of part) {
      const group = groupOf(record, by);
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
    if (by === 'channel') folds = sizes.size;
    if (sizes.size < folds || folds < 2)
      throw new Error(`Folds by ${by}: expected at least ${Math.max(2, folds)} of them, got ${sizes.size}`);
    for (const [group, fold] of assign(sizes, folds)) place.set(group, fold);
  }
  return Array.from({ length: folds }, (_, fold) => {
    const test = records.filter((record) => place.get(groupOf(record, by)) === fold);
    const campaigns = new Set(test.map((record) => record.campaign));
    const train = records.filter(
      (record) => place.get(groupOf(record, by)) !== fold && !campaigns.has(record.campaign),
    );
    const groups = [...new Set(test.map((record) => groupOf(record, by)))].sort();
    const name = by === 'campaign' ? `${groups.length} campaigns` : groups.join(' ');
    return { name, train, test };
  });
}
