import { createHash } from 'node:crypto';
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
const position = (campaign: string): number =>
  createHash('sha256').update(campaign).digest().readUInt32LE(0) / 2 ** 32;

/**
 * Trains on growing shares of the campaigns of each fold's training side; smaller shares lie within larger ones.
 * `whole`: the judgements at share 1, which the cross-validation has already made.
 */
export function learningCurve(
  folds: readonly Fold[],
  settings: TrainingSettings,
  shares: readonly number[],
  whole: readonly Judgement[],
  progress?: (step: string, share: number) => void,
): LearningPoint[] {
  return shares.map((share, index) => {
    const reduced = folds.map((fold) => ({
      ...fold,
      train: fold.train.filter((record) => position(record.campaign) < share),
    }));
    const judgements = share >= 1 ? whole : judgeFolds(trainFolds(reduced, settings));
    progress?.('learning curve', (index + 1) / shares.length);
    const ranking = rank(judgements)!;
    const { recall, falsePositives } = summarize(judgements);
    const messages = Math.round(reduced.reduce((sum, fold) => sum + fold.train.length, 0) / folds.length);
    return { messages, auroc: ranking.auroc, recallAt1: ranking.recallAt1, recall, falsePositives };
  });
}
