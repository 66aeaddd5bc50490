import { describe, expect, it } from 'vitest';
import { FOLD_KEYS, foldsBy } from '../../../classifier/evaluation/folds.ts';
import { familyOf } from '../../../corpus/kinds.ts';
import { smallCorpus } from './small-corpus.ts';

const records = smallCorpus();

describe('folds', () => {
  it.each(FOLD_KEYS)('by %s test every message once and share no campaign with training', (by) => {
    const folds = foldsBy(records, by, 2);
    const tested = folds.flatMap((fold) => fold.test.map((record) => record.id));
    expect(tested.sort()).toEqual(records.map((record) => record.id).sort());
    for (const { train, test } of folds) {
      expect(train.length).toBeGreaterThan(0);
      const campaigns = new Set(train.map((record) => record.campaign));
      expect(test.filter((record) => campaigns.has(record.campaign))).toEqual([]);
    }
  });

  it('leave out whole writers', () => {
    for (const { train, test } of foldsBy(records, 'writer', 4)) {
      expect(new Set(test.map((record) => record.writer)).size).toBe(1);
      expect(train.some((record) => record.writer === test[0]!.writer)).toBe(false);
    }
  });

  it('leave out whole kinds, honest and dishonest ones in each fold', () => {
    const group = (kind: (typeof records)[number]['kind']): string => familyOf(kind) ?? kind;
    for (const { train, test } of foldsBy(records, 'kind', 2)) {
      const left = new Set(test.map((record) => group(record.kind)));
      expect(train.filter((record) => left.has(group(record.kind)))).toEqual([]);
      expect(new Set(test.map((record) => record.label === 'legit')).size).toBe(2);
    }
  });

  it('are the same whatever the order of the records', () => {
    const members = (list: typeof records): string[] =>
      foldsBy(list, 'campaign', 3).map((fold) =>
        fold.test
          .map((record) => record.id)
          .sort()
          .join(' '),
      );
    expect(members([...records].reverse())).toEqual(members(records));
  });

  it('are refused where there are fewer writers than folds', () => {
    expect(() => foldsBy(records, 'writer', 5)).toThrow('expected at least 5 of them, got 4');
  });
});
