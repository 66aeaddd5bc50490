import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeConfusables } from '../../cli/generate-confusables.ts';

test('the generated table is what its generator makes', () => {
  const shipped = readFileSync(new URL('../../lookalike/confusables.generated.ts', import.meta.url), 'utf8');
  expect(shipped).toBe(makeConfusables());
});
