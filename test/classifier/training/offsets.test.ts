import { expect, it } from 'vitest';
import { familyOffsets, macroF1At } from '../../../classifier/training/offsets.ts';

/** Three families; the first wins too often: its scores are one too high. */
const cases = Array.from({ length: 60 }, (_, i) => {
  const family = i < 40 ? 0 : i < 50 ? 1 : 2;
  const scores = [0, 1, 2].map((k) => (k === family ? 1 : 0) + (k === 0 ? 1.2 : 0) + (i % 5) * 0.01);
  return { scores, family, weight: 1 };
});

it('lifts the families that never win', () => {
  expect(macroF1At(cases, [0, 0, 0])).toBeLessThan(0.3);
  const offsets = familyOffsets(cases, 3);
  expect(macroF1At(cases, offsets)).toBe(1);
});

it('leaves alone what is right', () => {
  const right = cases.map((entry) => ({
    ...entry,
    scores: entry.scores.map((score, k) => (k === 0 ? score - 1.2 : score)),
  }));
  expect(familyOffsets(right, 3)).toEqual([0, 0, 0]);
});
