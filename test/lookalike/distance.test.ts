import { describe, expect, test } from 'vitest';
import { bestWithin, distance, editScript, occurrences, preparePattern } from '../../lookalike/distance.ts';

/** OSA distance straight from its definition, to hold the others against. */
function plainDistance(a: string, b: string): number {
  const memo = new Map<string, number>();
  const d = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let value = Math.min(d(i - 1, j) + 1, d(i, j - 1) + 1, d(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      value = Math.min(value, d(i - 2, j - 2) + 1);
    memo.set(key, value);
    return value;
  };
  return d(a.length, b.length);
}

function bestSubstring(pattern: string, text: string): number {
  let best = pattern.length;
  for (let i = 0; i <= text.length; i++)
    for (let j = i; j <= text.length; j++) best = Math.min(best, plainDistance(pattern, text.slice(i, j)));
  return best;
}

let state = 1;
const next = (n: number) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state % n;
};
const word = (length: number, letters: string) =>
  Array.from({ length }, () => letters[next(letters.length)]).join('');

describe('optimal string alignment', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'abbc', 1],
    ['abc', 'axc', 1],
    // No letter is edited twice: OSA, not unrestricted Damerau-Levenshtein.
    ['ca', 'abc', 3],
    ['franceconnect', 'farnceconnect', 1],
    ['moncompteformation', 'momcomptefornation', 2],
  ])('%s → %s costs %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });

  test('agrees with the definition on random words', () => {
    for (let i = 0; i < 500; i++) {
      const [a, b] = [word(next(9), 'abc'), word(next(9), 'abc')];
      expect([a, b, distance(a, b)]).toEqual([a, b, plainDistance(a, b)]);
    }
  });

  test('the script has as many edits as the distance and names their places', () => {
    expect(editScript('connect', 'conenct')).toEqual({
      edits: 1,
      script: [{ kind: 'transposition', start: 3, end: 5 }],
    });
    expect(editScript('connect', 'conect').script).toEqual([
      { kind: 'omission', start: expect.any(Number), end: expect.any(Number) },
    ]);
    expect(editScript('connect', 'connnect').script[0]).toMatchObject({ kind: 'insertion' });
    expect(editScript('connect', 'connext').script).toEqual([{ kind: 'substitution', start: 5, end: 6 }]);
    for (let i = 0; i < 300; i++) {
      const { edits, script } = editScript(word(next(9), 'ab'), word(next(9), 'ab'));
      expect(script.length).toBe(edits);
    }
  });
});

describe('searching', () => {
  test('the bit-parallel search agrees with every substring tried in turn', () => {
    for (let i = 0; i < 400; i++) {
      const [pattern, text] = [word(1 + next(7), 'abc'), word(next(10), 'abcd')];
      expect([pattern, text, bestWithin(preparePattern(pattern), text)]).toEqual([
        pattern,
        text,
        bestSubstring(pattern, text),
      ]);
    }
  });

  test('a pattern of 31 letters, the longest a machine word holds', () => {
    const pattern = word(31, 'abcdefgh');
    expect(bestWithin(preparePattern(pattern), `x${pattern}y`)).toBe(0);
    expect(bestWithin(preparePattern(pattern), `x${pattern.slice(0, 12)}zz${pattern.slice(13)}y`)).toBe(2);
    expect(() => preparePattern('a'.repeat(32))).toThrow(RangeError);
    expect(() => preparePattern('')).toThrow(RangeError);
  });

  test('occurrences end where the distance says', () => {
    for (let i = 0; i < 300; i++) {
      const [pattern, text] = [word(3 + next(4), 'abc'), word(next(10), 'abcd')];
      const found = occurrences(pattern, text, 1);
      for (const { start, end, edits } of found)
        expect(plainDistance(pattern, text.slice(start, end))).toBe(edits);
      expect(found.length > 0).toBe(bestSubstring(pattern, text) <= 1);
    }
  });
});
