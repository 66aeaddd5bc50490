import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../classifier/features.ts';
import { classify, decodeModel } from '../../classifier/index.ts';
import { type Layout, layOut, strongestPart } from '../../classifier/parts.ts';

const model = decodeModel(readFileSync(join(import.meta.dirname, '../../classifier/model/vigie.model')));
const settings = { long: 0, least: 1, beginningMargin: 0, endMargin: 0 };

const pitch =
  'Bonjour, votre crédit CPF expire bientôt. Cliquez ici pour utiliser vos droits avant leur suppression définitive, la formation est offerte et sans avance de frais.';
const letter = `La lettre du quartier, numéro de printemps

Samedi prochain, la bibliothèque ouvre ses portes toute la journée. Au programme : lecture pour les enfants, atelier de reliure, concert de la chorale et goûter partagé dans la cour. L'entrée est libre, les places de l'atelier sont à réserver à l'accueil.

Le conseil de quartier se réunit le mardi suivant à 18 h 30 dans la salle des mariages. L'ordre du jour porte sur les travaux de la rue des Écoles, le plan de circulation et le budget participatif. Le compte rendu de la dernière séance est affiché à l'entrée.

Le marché de producteurs revient chaque jeudi sur la place. Une vingtaine d'exposants proposent fruits, légumes, fromages et fleurs. Les commandes de paniers se font auprès de l'association avant le mercredi midi. Bonne lecture à toutes et à tous.`;

describe('layOut', () => {
  it('finds the empty lines, however they are blank, and the pairs that reach over them', () => {
    const text = 'un deux\n\ntrois quatre\nmême paragraphe\n \t\ncinq';
    const features = extract({ text, sender: 'X <x@gmail.com>' }, []);
    const layout = layOut(features, text, settings)!;
    const starts = [...layout.cuts].map((cut) => text.slice(features.start[cut], features.end[cut]));
    expect(starts).toEqual(['trois', 'cinq']);
    const loose = [...layout.loose.keys()].filter((i) => layout.loose[i] === 1 && features.end[i]! > 0);
    expect(loose.map((i) => text.slice(features.start[i], features.end[i]))).toEqual([
      'deux\n\ntrois',
      'paragraphe\n \t\ncinq',
    ]);
    expect(layout.loose[features.length - 1]).toBe(1); // a fact about the sender
  });

  it('leaves short messages and single paragraphs whole', () => {
    expect(layOut(extract({ text: 'un\n\ndeux' }, []), 'un\n\ndeux')).toBeNull();
    const long = 'mot '.repeat(400);
    expect(layOut(extract({ text: long }, []), long)).toBeNull();
  });
});

describe('strongestPart', () => {
  it('is the best beginning or end, as trying each would find', () => {
    const weights = [3, -2, 1, -4, 2, 5];
    const indices = [0, 1, 1, 2, -1, 3, 4, 0, 5];
    const layout: Layout = { cuts: Uint32Array.of(1, 3, 6, 8), loose: new Uint8Array(9) };
    const score = (from: number, to: number): number => {
      const seen = new Set(indices.slice(from, to).filter((index) => index >= 0));
      const sum = [...seen].reduce((total, index) => total + weights[index]!, 0);
      return 0.25 + sum * (seen.size + 1) ** -0.5;
    };
    const ranges = [...layout.cuts].flatMap((cut) => [
      [0, cut],
      [cut, 9],
    ]) as [number, number][];
    const best = Math.max(...ranges.map(([from, to]) => score(from, to)));
    const part = strongestPart(indices, layout, weights, 1, 0.25, 0.5, settings)!;
    expect(part.score).toBeCloseTo(best, 10);
    expect(score(part.from, part.to)).toBeCloseTo(best, 10);
  });
});

describe('a diluted message', () => {
  const flagged = ['scam', 'suspicious'];

  it.each([
    ['above', `${pitch}\n\n${letter}`],
    ['under', `${letter}\n\n${pitch}`],
  ])('is seen through when the pitch stands %s an honest letter, and the pitch is named', (_, text) => {
    const verdict = classify(model, { text });
    expect(flagged).toContain(verdict.verdict);
    for (const span of verdict.evidence) expect(pitch).toContain(span.text);
  });

  it('does not make the honest letter suspect', () => {
    expect(classify(model, { text: letter }).verdict).toBe('no-sign');
  });
});
