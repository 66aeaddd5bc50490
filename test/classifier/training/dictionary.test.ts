import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../classifier/dictionary.ts';
import { largest, selectFeatures } from '../../../classifier/training/dictionary.ts';
import { featuresOf, messageOf } from '../../../classifier/training/example.ts';
import { Examples } from '../../../classifier/training/examples.ts';
import { SETTINGS } from '../../../classifier/training/settings.ts';
import type { CorpusRecord } from '../../../corpus/record.ts';
import { smallCorpus } from '../evaluation/small-corpus.ts';

const [model] = smallCorpus() as [CorpusRecord];
const record = (writer: string, id: string, label: 'legit' | 'scam', text: string): CorpusRecord => ({
  ...model,
  sender: undefined,
  id,
  writer,
  label,
  kind: label === 'legit' ? 'work' : 'parcel',
  text,
});
/** "banane" in four messages of one writer, "cerise" in one of each of three, "poire" in one that counts twice. */
const records = [
  record('a', 'a-1', 'legit', 'banane banane'),
  record('a', 'a-2', 'scam', 'banane'),
  record('a', 'a-3', 'scam', 'banane cerise'),
  record('a', 'a-4', 'scam', 'banane'),
  record('b', 'b-1', 'legit', 'cerise'),
  { ...record('c', 'c-1', 'legit', 'cerise poire'), sender: 'Service <contact@exemple.fr>' },
];
const hashOf = (word: string): number =>
  featuresOf(messageOf(record('x', 'x', 'legit', word), true)).features[0]!;

function select(minimumMessages: number, minimumWriters: number, most = 1000, without = ''): string[] {
  const examples = Examples.from(records, SETTINGS.strata);
  const mask = Uint8Array.from(examples.writers, ({ name }) => (name === without ? 0 : 1));
  const vocabulary = selectFeatures(examples, mask, { minimumMessages, minimumWriters, most });
  examples.close();
  expect([...vocabulary.hashes].sort((a, b) => a - b)).toEqual([...vocabulary.hashes]);
  return ['banane', 'cerise', 'poire'].flatMap((word) => {
    const place = lookUp(vocabulary.dictionary, hashOf(word));
    return place < 0 ? [] : [`${word} ${vocabulary.counts[place]}`];
  });
}

describe('features of a vocabulary', () => {
  it('are counted once a message, whatever its forms', () => {
    expect(select(1, 1)).toEqual(['banane 4', 'cerise 3', 'poire 1']);
  });

  it('are shown by enough messages and enough writers', () => {
    expect(select(4, 1)).toEqual(['banane 4']);
    expect(select(1, 2)).toEqual(['cerise 3']);
    expect(select(1, 3)).toEqual(['cerise 3']);
    expect(select(1, 4)).toEqual([]);
  });

  it('come from the chosen writers', () => {
    expect(select(1, 1, 1000, 'a')).toEqual(['cerise 2', 'poire 1']);
  });

  it('are the most frequent ones where there are too many', () => {
    expect(select(1, 1, 1)).toEqual(['banane 4']);
    expect(select(1, 1, 2)).toEqual(['banane 4', 'cerise 3']);
    expect(select(1, 1, 0)).toEqual([]);
  });
});

it('finds the places of the largest values, of equal ones the first', () => {
  const values = Float64Array.of(1, 3, 2, 3, 0, 2);
  expect([...largest(values, 3)]).toEqual([1, 2, 3]);
  expect([...largest(values, 9)]).toEqual([0, 1, 2, 3, 4, 5]);
  expect([...largest(values, 0)]).toEqual([]);
});
