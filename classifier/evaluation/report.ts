import type { CorpusRecord } from '../../corpus/record.ts';
import { random } from '../training/random.ts';
import type { TrainingSettings } from '../training/settings.ts';
import type { Progress } from '../training/train.ts';
import { judgeByBaseline, trainBaseline } from './baseline.ts';
import { judgeFolds, type TrainedFold, trainFolds } from './cross-validate.ts';
import { type Faithfulness, faithfulness } from './faithfulness.ts';
import { type Fold, type FoldKey, foldsBy } from './folds.ts';
import { type HeadScores, headScores } from './heads.ts';
import { type LearningPoint, learningCurve } from './learning-curve.ts';
import { auroc } from './metrics.ts';
import { type Comparison, compareHeldOut, type Released } from './ratchet.ts';
import { type RobustnessRow, robustness } from './robustness.ts';
import { isDishonest, type Judgement } from './sample.ts';
import {
  type ErrorCase,
  errorsOf,
  type Rate,
  rateOf,
  type Section,
  type Summary,
  sectionOf,
  summarize,
} from './summary.ts';

/** natural's BayesClassifier on the same folds. */
export interface BaselineReport {
  /** Most messages it was trained on in a fold; fewer than there are where it would take too long. */
  trainedOn: number;
  recall: Rate;
  falsePositives: Rate;
  auroc: number;
  /** Messages on which both of its products of probabilities are zero. */
  underflowed: number;
  /** Per message, in the order of the judgements: did it flag it? For the curves and the comparison. */
  flagged: boolean[];
  probabilities: number[];
}

/** Result of a cross-validation. */
export interface CrossValidationReport {
  mode: 'cross-validation';
  by: FoldKey;
  messages: number;
  folds: {
    name: string;
    train: number;
    test: number;
    thresholds: { scam: number; suspicious: number };
    summary: Summary;
  }[];
  /** Messages with their sender and links, as they came. */
  whole: Section;
  /** The same without sender and links. */
  bare: Section;
  errors: ErrorCase[];
  /** Families and tactics. */
  heads: HeadScores;
  faithfulness: Faithfulness;
  baseline: BaselineReport | null;
  /** Null where it was not asked for. */
  robustness: RobustnessRow[] | null;
  learningCurve: LearningPoint[] | null;
  /** Against the cross-validation of the last released model, on the messages both have; null before the first release. */
  previous: Comparison | null;
}

/** Shares of the campaigns at which the learning curve is measured: doublings. */
export const LEARNING_SHARES = [0.125, 0.25, 0.5, 1];

/** Messages a fold's baseline is trained on at most: its cost grows with messages × vocabulary. */
export const BASELINE_LIMIT = 4000;

/** A draw without replacement, the same for the same seed; everything where there is less than asked. */
export function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  if (items.length <= count) return [...items];
  const next = random(seed);
  const pool = [...items];
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(next() * (pool.length - i));
    [pool[i], pool[j]] = [pool[j]!, pool[i]!];
  }
  return pool.slice(0, count);
}

export function baselineReport(folds: readonly Fold[], progress?: Progress): BaselineReport {
  const flagged: boolean[] = [];
  const probabilities: number[] = [];
  const dishonest: boolean[] = [];
  let [trainedOn, underflowed] = [0, 0];
  folds.forEach(({ train, test }, index) => {
    const drawn = draw(train, BASELINE_LIMIT, index + 1);
    trainedOn = Math.max(trainedOn, drawn.length);
    const baseline = trainBaseline(drawn);
    for (const record of test) {
      const judged = judgeByBaseline(baseline, record);
      flagged.push(judged.flagged);
      probabilities.push(judged.probability);
      dishonest.push(isDishonest(record));
      if (judged.underflow) underflowed++;
    }
    progress?.("natural's Bayes", (index + 1) / folds.length);
  });
  const count = (value: boolean, hit: boolean): number =>
    dishonest.filter((is, index) => is === value && (!hit || flagged[index])).length;
  return {
    trainedOn,
    recall: rateOf(count(true, true), count(true, false)),
    falsePositives: rateOf(count(false, true), count(false, false)),
    auroc: auroc(probabilities, dishonest),
    underflowed,
    flagged,
    probabilities,
  };
}

/** What further parts of a report are made from. */
export interface CrossValidation {
  report: CrossValidationReport;
  folds: TrainedFold[];
  judgements: Judgement[];
}

/** Trains, judges and counts. */
export function crossValidate(
  records: readonly CorpusRecord[],
  options: {
    by: FoldKey;
    folds: number;
    settings: TrainingSettings;
    /** The last released model, to compare with. */
    released: Released | null;
    parts: { baseline: boolean; robustness: boolean; learningCurve: boolean };
    progress?: Progress;
  },
): CrossValidation {
  const { parts, progress } = options;
  const folds = foldsBy(records, options.by, options.folds);
  const trained = trainFolds(folds, options.settings, progress);
  const judgements = judgeFolds(trained);
  const report: CrossValidationReport = {
    mode: 'cross-validation',
    by: options.by,
    messages: records.length,
    folds: trained.map((fold, index) => ({
      name: fold.name,
      train: folds[index]!.train.length,
      test: fold.test.length,
      thresholds: fold.model.header.thresholds,
      summary: summarize(judgeFolds([fold])),
    })),
    whole: sectionOf(judgements),
    bare: sectionOf(judgeFolds(trained, { bare: true })),
    errors: errorsOf(judgements),
    heads: headScores(judgements),
    faithfulness: faithfulness(trained),
    baseline: parts.baseline ? baselineReport(folds, progress) : null,
    robustness: parts.robustness ? robustness(trained, progress) : null,
    learningCurve: parts.learningCurve
      ? learningCurve(folds, options.settings, LEARNING_SHARES, judgements, progress)
      : null,
    previous: options.released === null ? null : compareHeldOut(judgements, options.released),
  };
  return { report, folds: trained, judgements };
}
