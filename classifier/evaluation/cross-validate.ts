import type { CorpusRecord } from '../../corpus/record.ts';
import { decodeModel } from '../index.ts';
import type { Message } from '../message.ts';
import type { Model } from '../model.ts';
import type { TrainingSettings } from '../training/settings.ts';
import { type Progress, trainModel } from '../training/train.ts';
import type { Fold } from './folds.ts';
import { type Judgement, judge, type Sample, sampleOf } from './sample.ts';

/** A fold with its model, decoded from the quantised bytes that would be shipped. */
export interface TrainedFold {
  name: string;
  model: Model;
  test: readonly CorpusRecord[];
}

/** Trains one model a fold. */
export function trainFolds(
  folds: readonly Fold[],
  settings: TrainingSettings,
  progress?: Progress,
): TrainedFold[] {
  return folds.map(({ name, train, test }, index) => {
    const bytes = trainModel(train, { version: `fold-${index + 1}`, hash: '' }, settings);
    progress?.('cross-validation', (index + 1) / folds.length);
    return { name, model: decodeModel(bytes), test };
  });
}

/** Judges every message by the model that has not seen it, as it is, without sender and links, or changed. */
export function judgeFolds(
  folds: readonly TrainedFold[],
  change: { bare?: boolean; message?: (message: Message, sample: Sample) => Message } = {},
): Judgement[] {
  return folds.flatMap(({ model, test }) =>
    test.map((record) => {
      const sample = sampleOf(record, change.bare);
      const message = change.message?.(sample.message, sample) ?? sample.message;
      return judge(model, { ...sample, message });
    }),
  );
}
