import { judgeFolds, type TrainedFold } from './cross-validate.ts';
import { PERTURBATIONS, type Perturbation, perturb } from './perturb.ts';
import { isDishonest, isFlagged, type Judgement } from './sample.ts';
import { type Rate, rateOf } from './summary.ts';

/** What a perturbation does to the error rates, against the same messages as they were. */
export interface RobustnessRow {
  name: string;
  description: string;
  before: { recall: Rate; falsePositives: Rate };
  recall: Rate;
  falsePositives: Rate;
  /** Judged messages on which the model abstains. */
  abstained: number;
  /** Points of recall lost. */
  drop: number;
  allowedDrop: number;
  recallHeld: boolean;
  /** The false-positive rate stays under the upper end of its interval before. */
  falsePositivesHeld: boolean;
}

const rates = (judgements: readonly Judgement[]): { recall: Rate; falsePositives: Rate } => {
  const dishonest = judgements.filter(({ sample }) => isDishonest(sample));
  const honest = judgements.filter(({ sample }) => !isDishonest(sample));
  return {
    recall: rateOf(dishonest.filter(isFlagged).length, dishonest.length),
    falsePositives: rateOf(honest.filter(isFlagged).length, honest.length),
  };
};

/** Judges every held-out message under every perturbation, by the model of its fold. */
export function robustness(
  folds: readonly TrainedFold[],
  progress?: (step: string, share: number) => void,
  perturbations: readonly Perturbation[] = PERTURBATIONS,
): RobustnessRow[] {
  const before = judgeFolds(folds);
  return perturbations.map((perturbation, index) => {
    const after = judgeFolds(folds, { message: (message) => perturb(message, perturbation) });
    progress?.('robustness', (index + 1) / perturbations.length);
    let kept = after.map((_, place) => place);
    if (perturbation.only !== undefined)
      kept = kept.filter((place) => after[place]!.sample.channel === perturbation.only);
    const abstained = kept.filter((place) => after[place]!.verdict.verdict === 'cannot-tell').length;
    if (perturbation.only !== undefined)
      kept = kept.filter((place) => after[place]!.verdict.verdict !== 'cannot-tell');
    const was = rates(kept.map((place) => before[place]!));
    const is = rates(kept.map((place) => after[place]!));
    const drop = (was.recall.rate ?? 0) - (is.recall.rate ?? 0);
    return {
      name: perturbation.name,
      description: perturbation.description,
      before: was,
      ...is,
      abstained,
      drop,
      allowedDrop: perturbation.allowedDrop,
      recallHeld: drop <= perturbation.allowedDrop + 1e-9,
      falsePositivesHeld: (is.falsePositives.rate ?? 0) <= was.falsePositives.high,
    };
  });
}
