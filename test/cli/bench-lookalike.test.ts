import { expect, test } from 'vitest';
import { benchLookalike } from '../../cli/bench-lookalike.ts';

test('every figure is a positive number with a name', () => {
  const rows = benchLookalike(1);
  expect(rows.map(({ name }) => name)).toContain('checkHost, ordinary hosts');
  for (const { microseconds, ratio } of rows) {
    expect(microseconds).toBeGreaterThan(0);
    expect(ratio).toBeGreaterThan(0);
  }
});
