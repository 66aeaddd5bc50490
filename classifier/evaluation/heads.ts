import { FAMILIES, type Family, TACTICS, type Tactic } from '../taxonomy.ts';
import { f1 } from './metrics.ts';
import { isDishonest, isFlagged, type Judgement } from './sample.ts';

/** Precision, recall and F1 of one class; NaN becomes null in JSON where there is nothing to count. */
export interface ClassScore<T extends string> {
  name: T;
  /** Messages that carry it by their label. */
  support: number;
  precision: number;
  recall: number;
  f1: number;
}

/** How well families and tactics of dishonest messages are named. */
export interface HeadScores {
  /** Over flagged dishonest messages: what a reader of a warning sees. */
  families: ClassScore<Family>[];
  familiesMacroF1: number;
  tactics: ClassScore<Tactic>[];
  tacticsMacroF1: number;
  /** The same over all dishonest messages, where a missed message names nothing. */
  familiesMacroF1OfAll: number;
  tacticsMacroF1OfAll: number;
}

function scoreClass<T extends string>(
  name: T,
  pairs: readonly (readonly [truth: boolean, said: boolean])[],
): ClassScore<T> {
  const hit = pairs.filter(([truth, said]) => truth && said).length;
  const wrong = pairs.filter(([truth, said]) => !truth && said).length;
  const missed = pairs.filter(([truth, said]) => truth && !said).length;
  return {
    name,
    support: hit + missed,
    precision: hit / (hit + wrong),
    recall: hit / (hit + missed),
    f1: f1(hit, wrong, missed),
  };
}

/** Mean F1 over the classes that occur. */
export function macroF1(scores: readonly ClassScore<string>[]): number {
  const present = scores.filter((score) => score.support > 0);
  return present.reduce((sum, score) => sum + (Number.isNaN(score.f1) ? 0 : score.f1), 0) / present.length;
}

const familyScores = (judgements: readonly Judgement[]): ClassScore<Family>[] =>
  FAMILIES.map((family) =>
    scoreClass(
      family,
      judgements.map(({ sample, verdict }) => [sample.family === family, verdict.kind === family] as const),
    ),
  );

const tacticScores = (judgements: readonly Judgement[]): ClassScore<Tactic>[] =>
  TACTICS.map((tactic) =>
    scoreClass(
      tactic,
      judgements.map(
        ({ sample, verdict }) =>
          [sample.tactics?.includes(tactic) ?? false, verdict.tactics.includes(tactic)] as const,
      ),
    ),
  );

export function headScores(judgements: readonly Judgement[]): HeadScores {
  const dishonest = judgements.filter(({ sample }) => isDishonest(sample));
  const flagged = dishonest.filter(isFlagged);
  const families = familyScores(flagged);
  const tactics = tacticScores(flagged);
  return {
    families,
    familiesMacroF1: macroF1(families),
    tactics,
    tacticsMacroF1: macroF1(tactics),
    familiesMacroF1OfAll: macroF1(familyScores(dishonest)),
    tacticsMacroF1OfAll: macroF1(tacticScores(dishonest)),
  };
}
