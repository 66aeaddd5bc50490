import type { CorpusRecord } from '../../corpus/record.ts';
import { decodeModel } from '../index.ts';
import type { TrainingSettings } from '../training/settings.ts';
import { trainModel } from '../training/train.ts';
import { position } from './learning-curve.ts';
import { judge, type Sample } from './sample.ts';
import { type Rate, rank, summarize } from './summary.ts';

/** Error on messages from outside the training corpus, by a model trained on a share of its campaigns. */
export interface SizePoint {
  messages: number;
  auroc: number;
  recallAt5: number;
  recall: Rate;
  falsePositives: Rate;
}

/** Shares of the corpus that a curve is drawn at. */
export const SIZE_SHARES: readonly number[] = [0.1, 0.2, 0.4, 0.8, 1];

/** Trains on growing shares of the corpus and judges the given messages; smaller shares lie within larger ones. */
export function sizeCurve(
  train: readonly CorpusRecord[],
  samples: readonly Sample[],
  settings: TrainingSettings,
  shares: readonly number[] = SIZE_SHARES,
  progress?: (step: string, share: number) => void,
): SizePoint[] {
  return shares.map((share, index) => {
    const part = train.filter((record) => position(record.campaign) < share);
    const model = decodeModel(trainModel(part, { version: `share-${share}`, hash: '' }, settings));
    const judgements = samples.map((sample) => judge(model, sample));
    progress?.('curve by size', (index + 1) / shares.length);
    const ranking = rank(judgements);
    if (ranking === null)
      throw new Error('--curve: expected honest and dishonest messages to judge, got one kind only');
    const { recall, falsePositives } = summarize(judgements);
    return {
      messages: part.length,
      auroc: ranking.auroc,
      recallAt5: ranking.recallAt5,
      recall,
      falsePositives,
    };
  });
}
