import { describe, expect, test } from 'vitest';
import { foldingsOf, foldWithOffsets, skeleton, survives, toPlain } from '../../lookalike/fold.ts';
import { TARGETS } from '../../lookalike/targets.ts';

describe('plain letters', () => {
  test.each([
    ['chèque-énergie', 'cheque-energie'],
    ['моncоmрtе', 'moncompte'],
    ['ᴍᴏɴ', 'mon'],
    ['ƒøŗмаŧıøɴ', 'formation'],
    ['œuvre', 'oeuvre'],
    ['ａｂｃ', 'abc'],
    ['straße', 'straße'],
    ['日本', '日本'],
    ['plain-0.fr', 'plain-0.fr'],
  ])('%s reads as %s', (text, plain) => {
    expect(toPlain(text)).toBe(plain);
  });
});

describe('skeletons', () => {
  test('letters that pass for each other meet', () => {
    for (const [a, b] of [
      ['m0ncompte', 'moncompte'],
      ['formati1n', 'formatiln'],
      ['lmpots', 'impots'],
      ['c4i55e', 'caisse'],
    ] as const)
      expect(skeleton(a)).toBe(skeleton(b));
    for (const [a, b] of [
      ['rnon', 'mon'],
      ['vvww', 'www'],
      ['clroits', 'droits'],
    ] as const)
      expect(skeleton(a, 'pairs')).toBe(skeleton(b, 'pairs'));
    expect(skeleton('fornnation', 'pairs-nn')).toBe('formatlon');
  });

  test('only texts with pairs need more than one', () => {
    expect(foldingsOf('moncompteformation')).toEqual(['letters']);
    expect(foldingsOf('moncornpte')).toEqual(['letters', 'pairs']);
    expect(foldingsOf('franceconnect')).toEqual(['letters', 'pairs-nn']);
  });

  test('every protected name can be looked for wherever pairs are folded, except where it has a double n itself', () => {
    for (const { text } of TARGETS.flatMap((target) => target.names)) {
      expect([text, survives(text, 'pairs')]).toEqual([text, true]);
      expect([text, survives(text, 'pairs-nn')]).toEqual([text, !/nn|rr/.test(text)]);
    }
  });

  test('nothing folds across a hyphen or a dot', () => {
    expect(skeleton('cour-nord.clair', 'pairs')).toBe('cour-nord.dalr');
  });
});

test('offsets lead back to the text as it stands in the host', () => {
  const text = 'rnоncоmpté.œ';
  for (const folding of ['letters', 'pairs', 'pairs-nn'] as const) {
    const folded = foldWithOffsets(text, folding);
    expect(folded.map((c) => c.folded).join('')).toBe(skeleton(toPlain(text), folding));
    for (const { start, end } of folded) expect(end).toBeGreaterThan(start);
  }
  const [first] = foldWithOffsets(text, 'pairs');
  expect(first).toEqual({ folded: 'm', start: 0, end: 2 });
});
