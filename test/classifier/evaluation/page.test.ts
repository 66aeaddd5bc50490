import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { curvesOf, reliability } from '../../../classifier/evaluation/curves.ts';
import { heaviestFeatures } from '../../../classifier/evaluation/heaviest.ts';
import { evaluationPage, marked } from '../../../classifier/evaluation/page.ts';
import { crossValidate } from '../../../classifier/evaluation/report.ts';
import type { TrainingScale } from '../../../classifier/evaluation/training-scale.ts';
import { decodeModel } from '../../../classifier/index.ts';
import { SETTINGS } from '../../../classifier/training/settings.ts';
import { trainModel } from '../../../classifier/training/train.ts';
import { addressesSection } from '../../../lookalike/evaluation/page.ts';
import { smallCorpus } from './small-corpus.ts';

describe('curves, against values computed by hand', () => {
  it('step down the ranking, equal scores in one step', () => {
    const { roc, precisionRecall } = curvesOf([0.9, 0.8, 0.8, 0.1], [true, true, false, false]);
    expect(roc).toEqual([
      [0, 0],
      [0, 0.5],
      [0.5, 1],
      [1, 1],
    ]);
    expect(precisionRecall).toEqual([
      [0.5, 1],
      [1, 2 / 3],
      [1, 0.5],
    ]);
  });

  it('thin out long ones but keep both ends', () => {
    const scores = Array.from({ length: 1000 }, (_, i) => i);
    const { roc } = curvesOf(
      scores,
      scores.map((i) => i % 2 === 0),
      50,
    );
    expect(roc).toHaveLength(50);
    expect(roc[0]).toEqual([0, 0]);
    expect(roc.at(-1)).toEqual([1, 1]);
  });

  it('bin probabilities', () => {
    const bins = reliability([0.1, 0.3, 0.9, 1], [false, true, true, true], 2);
    expect(bins).toEqual([
      { predicted: 0.2, observed: 0.5, count: 2 },
      { predicted: 0.95, observed: 1, count: 2 },
    ]);
  });
});

describe('evidence in a text', () => {
  it('is marked, and everything else stays text', () => {
    const text = '<b>Cliquez</b> vite & "bien"';
    const html = marked(text, [
      { start: 15, end: 19, weight: 1 },
      { start: 3, end: 10, weight: 2 },
    ]);
    const { document } = new Window();
    document.body.innerHTML = html;
    expect(document.body.textContent).toBe(text);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Cliquez',
      'vite',
    ]);
    expect(document.querySelector('b')).toBeNull();
  });
});

const scale: TrainingScale = {
  date: '2026-11-24',
  machine: 'a <machine>',
  points: [
    { messages: 10_000, seconds: 10, processorSeconds: 9, peakMemory: 300e6 },
    { messages: 100_000, seconds: 110, processorSeconds: 99, peakMemory: 400e6 },
  ],
};

describe('the evaluation page', () => {
  let html: string;
  const window = new Window();

  beforeAll(() => {
    // One message carries markup and is labelled against its words, so that it is an error and shown.
    const records = smallCorpus().map((record) =>
      record.id === 'w1-3'
        ? {
            ...record,
            label: 'legit' as const,
            kind: 'work' as const,
            text: `<img src=x onerror=alert(1)> ${record.text}`,
          }
        : record,
    );
    const settings = { ...SETTINGS, folds: 2 };
    const validation = crossValidate(records, {
      by: 'writer',
      folds: 2,
      settings,
      released: null,
      parts: { baseline: true, robustness: true, learningCurve: true },
    });
    const model = decodeModel(trainModel(records, { version: 'page', hash: '' }, settings));
    html = evaluationPage({
      validation,
      heaviest: heaviestFeatures(model, records),
      modelVersion: 'page',
      date: '2026-11-24',
      scale,
      addresses: addressesSection(null),
    });
    window.document.write(html);
  });

  it('draws its plots as SVG, and asks the network and scripts for nothing', () => {
    expect(window.document.querySelectorAll('figure svg').length).toBe(8);
    expect(window.document.querySelectorAll('script, img, link, iframe').length).toBe(0);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });

  it('shows how training grows, with its numbers', () => {
    const section = window.document.querySelector('#training')!;
    expect(section.nextElementSibling!.textContent).toContain('a <machine>, 2026-11-24');
    const rows = [...window.document.querySelectorAll('#training ~ .scroll')][0]!.querySelectorAll(
      'tbody tr',
    );
    expect([...rows].map((row) => row.textContent)).toEqual([
      '10,00010.09.01000300',
      '100,000110.099.0909400',
    ]);
  });

  it('shows every error with its text inert', () => {
    expect(window.document.body.textContent).toContain('<img src=x onerror=alert(1)>');
    const shown = [...window.document.querySelectorAll('article strong:first-child')].map(
      (id) => id.textContent,
    );
    expect(shown).toContain('w1-3');
  });

  it('leads to every part it names', () => {
    const links = [...window.document.querySelectorAll('nav a')].map((link) => link.getAttribute('href')!);
    expect(links).toHaveLength(10);
    for (const link of links) expect(window.document.querySelector(link), link).not.toBeNull();
  });
});
