import { describe, expect, it } from 'vitest';
import { characterGrams, jaccard, nearDuplicates } from '../../corpus/similarity.ts';

describe('nearDuplicates', () => {
  const base =
    'Votre colis est en attente au dépôt, réglez les frais de livraison sur notre site avant demain soir.';
  const copy =
    'Votre colis est en attente au dépôt ! Réglez les frais de livraison sur notre site avant ce soir.';
  const other =
    'La réunion des parents est déplacée au jeudi, merci de confirmer votre présence à la directrice.';

  it('finds the near copy and nothing else, and gives its similarity', () => {
    const pairs = nearDuplicates([base, other, copy]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ a: 0, b: 2 });
    expect(pairs[0]!.similarity).toBeCloseTo(jaccard(characterGrams(base), characterGrams(copy)));
  });

  it('compares with another list', () => {
    expect(nearDuplicates([other, base], [copy]).map(({ a, b }) => [a, b])).toEqual([[1, 0]]);
    expect(nearDuplicates([other], [copy])).toEqual([]);
  });

  it('agrees with the comparison of all pairs', () => {
    let seed = 3;
    const next = (limit: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % limit;
    };
    const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo cha pre tri lon'.split(' ');
    const words = Array.from(
      { length: 400 },
      () => syllables[next(18)]! + syllables[next(18)]! + syllables[next(18)]!,
    );
    const originals = Array.from({ length: 200 }, () => Array.from({ length: 14 }, () => words[next(400)]!));
    // Each text again with some words changed: similarities on both sides of the threshold.
    const texts = originals.flatMap((list) => [
      list.join(' '),
      list.map((word) => (next(100) < 35 ? words[next(400)]! : word)).join(' '),
    ]);
    const grams = texts.map(characterGrams);
    const expected = new Set<string>();
    for (let b = 0; b < texts.length; b++)
      for (let a = 0; a < b; a++) if (jaccard(grams[a]!, grams[b]!) >= 0.35) expected.add(`${a} ${b}`);
    const found = new Set(nearDuplicates(texts).map(({ a, b }) => `${a} ${b}`));
    expect(expected.size).toBeGreaterThan(50);
    for (const pair of found) expect(expected).toContain(pair);
    expect([...expected].filter((pair) => !found.has(pair))).toEqual([]);
  });
});
