import { createHash } from 'node:crypto';
import { CorpusError } from '../training/examples.ts';
import type { TrainingSettings } from '../training/settings.ts';
import { judgeFolds, trainFolds } from './cross-validate.ts';
import type { Fold } from './folds.ts';
import type { Judgement } from './sample.ts';
import { type Rate, rank, summarize } from './summary.ts';

/** Error rates of models trained on a part of the corpus. */
export interface LearningPoint {
  /** Mean number of messages a fold's model was trained on. */
  messages: number;
  auroc: number;
  recallAt1: number;
  recall: Rate;
  falsePositives: Rate;
}

/** Position of a campaign in a fixed order that says nothing, from 0 to 1. */
export const position = (campaign: string): number =>
  createHash('sha256').update(campaign).digest().readUInt32LE(0) / 2 ** 32;

/** Null where there is too little to train on. */
function judgedOn(folds: readonly Fold[], settings: TrainingSettings): Judgement[] | null {
  try {
    return judgeFolds(trainFolds(folds, settings));
  } catch (error) {
    if (error instanceof CorpusError) return null;
    throw error;
  }
}

/**
 * Trains on growing shares of the campaigns of each fold's training side; smaller shares lie within larger ones.
 * Of a small corpus, shares that leave nothing to train on have no point. `whole`: the judgements at share 1, which the cross-validation has already made.
 */
export function learningCurve(
  folds: readonly Fold[],
  settings: TrainingSettings,
  shares: readonly number[],
  whole: readonly Judgement[],
  progress?: (step: string, share: number) => void,
): LearningPoint[] {
  return shares.flatMap((share, index) => {
    const reduced = folds.map((fold) => ({
      ...fold,
      train: fold.train.filter((record) => position(record.campaign) < share),
    }));
    const judgements = share >= 1 ? whole : judgedOn(reduced, settings);
    progress?.('learning curve', (index + 1) / shares.length);
    if (judgements === null) return [];
    const ranking = rank(judgements)!;
    const { recall, falsePositives } = summarize(judgements);
    const messages = Math.round(reduced.reduce((sum, fold) => sum + fold.train.length, 0) / folds.length);
    return { messages, auroc: ranking.auroc, recallAt1: ranking.recallAt1, recall, falsePositives };
  });
}
