import { describe, expect, it } from 'vitest';
import { trainFolds } from '../../../classifier/evaluation/cross-validate.ts';
import { faithfulness, randomSpans, without } from '../../../classifier/evaluation/faithfulness.ts';
import { foldsBy } from '../../../classifier/evaluation/folds.ts';
import { headScores, macroF1 } from '../../../classifier/evaluation/heads.ts';
import { heaviestFeatures } from '../../../classifier/evaluation/heaviest.ts';
import { robustness } from '../../../classifier/evaluation/robustness.ts';
import type { Judgement } from '../../../classifier/evaluation/sample.ts';
import { decodeModel } from '../../../classifier/index.ts';
import type { Family, Tactic } from '../../../classifier/taxonomy.ts';
import { random } from '../../../classifier/training/random.ts';
import { SETTINGS } from '../../../classifier/training/settings.ts';
import { trainModel } from '../../../classifier/training/train.ts';
import type { Evidence } from '../../../classifier/verdict.ts';
import { smallCorpus } from './small-corpus.ts';

const records = smallCorpus();
const settings = { ...SETTINGS, folds: 2 };
const folds = trainFolds(foldsBy(records, 'writer', 2), settings);

const span = (start: number, end: number, text: string): Evidence => ({
  field: 'text',
  start,
  end,
  text,
  weight: 1,
});

function judgement(
  family: Family | null,
  said: Family | null,
  tactics: Tactic[],
  named: Tactic[],
): Judgement {
  return {
    sample: {
      id: '', message: { text: '' }, label: family === null ? 'legit' : 'scam', kind: null, family,
      channel: null, lang: null, hard: null, tactics,
    }, // biome-ignore format: one case a line is easier to read
    verdict: {
      verdict: said === null ? 'no-sign' : 'scam',
      probability: 0.5,
      label: 'scam',
      kind: said,
      tactics: named,
      evidence: [],
      links: [],
      modelVersion: '',
    },
    score: 0,
  };
}

describe('faithfulness', () => {
  it('removes spans, a space in their place', () => {
    const text = 'Cliquez vite sur le lien';
    expect(without({ text }, [span(0, 7, 'Cliquez'), span(17, 19, 'le')]).text).toBe('  vite sur   lien');
  });

  it('draws random spans of as many words that do not overlap', () => {
    const text = 'un deux trois quatre cinq six sept huit';
    const spans = randomSpans(
      { text },
      [span(0, 7, 'un deux'), span(0, 2, 'un'), span(0, 2, 'un')],
      random(1),
    );
    expect(spans.map(({ start, end }) => text.slice(start, end).split(' ').length)).toEqual([2, 1, 1]);
    const ordered = [...spans].sort((a, b) => a.start - b.start);
    for (let i = 1; i < ordered.length; i++) expect(ordered[i]!.start).toBeGreaterThan(ordered[i - 1]!.end);
  });

  it('finds that the evidence of a trained model carries its verdicts', () => {
    const result = faithfulness(folds);
    expect(result.messages).toBeGreaterThan(30);
    expect(result.medianDrop).toBeGreaterThan(result.medianRandomDrop);
    expect(result.share).toBeGreaterThan(0.5);
  });
});

describe('families and tactics', () => {
  it('are scored over flagged dishonest messages, and over all', () => {
    const scores = headScores([
      judgement('cpf', 'cpf', ['urgency'], ['urgency', 'expiry']),
      judgement('cpf', 'bank', ['urgency'], []),
      judgement('bank', 'bank', [], []),
      judgement('bank', null, ['urgency'], []),
      judgement(null, 'cpf', [], ['urgency']),
    ]);
    const of = (name: string) => scores.families.find((score) => score.name === name)!;
    expect(of('cpf')).toMatchObject({ support: 2, precision: 1, recall: 0.5 });
    expect(of('cpf').f1).toBeCloseTo(2 / 3, 12);
    expect(of('bank')).toMatchObject({ support: 1, precision: 0.5, recall: 1 });
    expect(scores.familiesMacroF1).toBeCloseTo(2 / 3, 12);
    // Over all: bank is found once in two, once wrongly: F1 2/4.
    expect(scores.familiesMacroF1OfAll).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
    const urgency = scores.tactics.find((score) => score.name === 'urgency')!;
    expect(urgency).toMatchObject({ support: 2, precision: 1, recall: 0.5 });
    expect(macroF1(scores.tactics)).toBeCloseTo(2 / 3, 12);
  });
});

describe('robustness', () => {
  it('counts what a perturbation costs against the same messages', () => {
    const silence = { name: 'silence', description: '', allowedDrop: 0.02, apply: () => 'Oui' };
    const nothing = { name: 'nothing', description: '', allowedDrop: 0.02, apply: (text: string) => text };
    const sms = { ...nothing, name: 'sms', only: 'sms' as const };
    const [lost, same, part] = robustness(folds, undefined, [silence, nothing, sms]);
    expect(lost).toMatchObject({ recallHeld: false, falsePositivesHeld: true, abstained: records.length });
    expect(lost!.recall.hits).toBe(0);
    expect(same).toMatchObject({ drop: 0, recallHeld: true, falsePositivesHeld: true });
    expect(same!.recall).toEqual(same!.before.recall);
    expect(part!.recall.total).toBeLessThan(same!.recall.total);
  });
});

describe('the heaviest features', () => {
  it('are traced back to words of the corpus', () => {
    const model = decodeModel(trainModel(records, { version: '', hash: '' }, settings));
    const heaviest = heaviestFeatures(model, records, 20);
    const words = (list: { text: string }[]) => list.map((feature) => feature.text).join(' ');
    expect(words(heaviest.dishonest)).toMatch(/droits|compte|expirent|cliquez|confirmez/);
    expect(words(heaviest.honest)).toMatch(/gare|dentiste|facture|réunion|club|commande/);
    for (const feature of heaviest.dishonest) expect(feature.weight).toBeGreaterThan(0);
    for (const feature of heaviest.honest) expect(feature.weight).toBeLessThan(0);
  });
});
