import { describe, expect, it } from 'vitest';
import {
  auroc,
  calibrationError,
  f1,
  mcnemar,
  recallAt,
  wilson,
} from '../../../classifier/evaluation/metrics.ts';

describe('metrics, against values computed by hand', () => {
  it('gives the Wilson interval of 8 in 10 and its edges', () => {
    // p = .8, z = 1.96: centre (.8 + .19208) / 1.38416, half width 1.96 √(.016 + .009604) / 1.38416
    const [low, high] = wilson(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(wilson(0, 10)[0]).toBe(0);
    expect(wilson(10, 10)[1]).toBe(1);
  });

  it('ranks with ties counted half', () => {
    // Pairs positive over negative: .9 > .4, .9 > .4, .4 = .4 (half), .4 > .1: 3.5 of 4 with negatives .4, .1
    expect(auroc([0.9, 0.4, 0.4, 0.1], [true, true, false, false])).toBe(3.5 / 4);
    expect(auroc([1, 2], [true, false])).toBe(0);
  });

  it('ranks abstentions below everything', () => {
    const out = Number.NEGATIVE_INFINITY;
    expect(auroc([2, out, 1, out], [true, true, false, false])).toBe((1 + 1 + 0 + 0.5) / 4);
  });

  it('finds the recall at a rate of false positives', () => {
    const scores = [9, 8, 3, 7, 2, 1];
    const positive = [true, true, true, false, false, false];
    expect(recallAt(scores, positive, 0)).toBe(2 / 3); // above 7
    expect(recallAt(scores, positive, 0.34)).toBe(1); // above 2
  });

  it('measures calibration in bins of equal width and of equal size', () => {
    // Two bins: [.1, .3] observed 0, predicted .2; [.7, .9] observed .5, predicted .8
    const p = [0.1, 0.3, 0.7, 0.9];
    const y = [false, false, false, true];
    expect(calibrationError(p, y, 2)).toBeCloseTo(0.5 * 0.2 + 0.5 * 0.3, 12);
    // Equal width puts three in the first of two bins, equal size two.
    const q = [0.1, 0.2, 0.3, 0.9];
    expect(calibrationError(q, y, 2, false)).toBeCloseTo(0.75 * 0.2 + 0.25 * 0.1, 12);
    expect(calibrationError(q, y, 2, true)).toBeCloseTo(0.5 * 0.15 + 0.5 * Math.abs(0.6 - 0.5), 12);
  });

  it('gives F1 and has none where there is nothing', () => {
    expect(f1(6, 2, 4)).toBe(12 / 18);
    expect(f1(0, 0, 0)).toBeNaN();
  });

  it('gives the exact McNemar probability', () => {
    expect(mcnemar(0, 0)).toBe(1);
    expect(mcnemar(5, 5)).toBe(1);
    // 1 against 9: 2 · (1 + 10) / 2^10
    expect(mcnemar(9, 1)).toBeCloseTo(22 / 1024, 12);
    expect(mcnemar(1, 9)).toBeCloseTo(22 / 1024, 12);
    expect(mcnemar(6, 0)).toBeCloseTo(2 / 64, 12);
  });
});
