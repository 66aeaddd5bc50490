import { fromBits } from './examples.ts';
import { random } from './random.ts';
import type { Spool } from './spool.ts';
import type { Questions } from './traits.ts';

/** Training cases in a spool. Words of an entry: traits, weight (bits of a float32), places of the known features. */
export interface Cases {
  spool: Spool;
  /** Number of features of the vocabulary. */
  size: number;
}

/** Words of a case before its features. */
export const CASE_HEAD = 2;

export interface LinearSettings {
  /** Additive smoothing of the naive-Bayes counts. */
  smoothing: number;
  /** Exponent on the magnitude of the log-count ratio by which a feature is scaled: 1 is NB-scaled, 0 plain logistic regression. */
  nbExponent: number;
  /** Share of the naive-Bayes weights themselves in the final weights. */
  nbShare: number;
  /** Probability with which a feature is left out in a step. */
  dropout: number;
  l2: number;
  epochs: number;
  learningRate: number;
  /** Exponent of the length factor. */
  norm: number;
}

export interface LinearWeights {
  weights: Float64Array;
  bias: number;
}

/**
 * Log-count ratio of every feature for every question (multinomial naive Bayes on presence):
 * log P(f|positive) − log P(f|negative), at `feature · heads + head`.
 * Method: Wang and Manning, "Baselines and bigrams", ACL 2012.
 */
export function logCountRatios(
  { spool, size }: Cases,
  questions: Questions,
  smoothing: number,
): Float64Array {
  const { heads } = questions;
  const ratios = new Float64Array(size * heads);
  const all = new Float64Array(size);
  const sums = new Float64Array(heads);
  let sum = 0;
  spool.each((words, from, to) => {
    const traits = words[from]!;
    if (!questions.asked(traits)) return;
    const weight = fromBits(words[from + 1]!);
    const positive = questions.positive(traits);
    sum += weight * (to - from - CASE_HEAD);
    for (const head of positive) sums[head]! += weight * (to - from - CASE_HEAD);
    for (let i = from + CASE_HEAD; i < to; i++) {
      all[words[i]!]! += weight;
      for (const head of positive) ratios[words[i]! * heads + head]! += weight;
    }
  });
  const base = sums.map(
    (share) => Math.log(Math.max(0, sum - share) + smoothing * size) - Math.log(share + smoothing * size),
  );
  for (let place = 0; place < size; place++)
    for (let head = 0; head < heads; head++) {
      const count = ratios[place * heads + head]!;
      const others = Math.max(0, all[place]! - count);
      ratios[place * heads + head] = Math.log(count + smoothing) - Math.log(others + smoothing) + base[head]!;
    }
  return ratios;
}

const deviation = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / Math.max(1, values.length));
};

/** Of the order of cases and of the features left out. */
const SEED = 20221219;

/**
 * The mean of heads trained with different seeds: still one linear head. Order and dropout alone move the
 * log-odds of a message by .44 (standard deviation between seeds); of the mean of three, by .29.
 */
export function trainLinearMean(
  cases: Cases,
  questions: Questions,
  settings: LinearSettings,
  seeds: number,
  onEpoch?: (epoch: number) => void,
): LinearWeights[] {
  const runs = Array.from({ length: seeds }, (_, run) =>
    trainLinear(
      cases,
      questions,
      settings,
      onEpoch && ((epoch) => onEpoch((run * settings.epochs + epoch) / seeds)),
      SEED + 1000 * run,
    ),
  );
  return runs[0]!.map((first, head) => ({
    bias: runs.reduce((sum, heads) => sum + heads[head]!.bias, 0) / seeds,
    weights: first.weights.map(
      (_, place) => runs.reduce((sum, heads) => sum + heads[head]!.weights[place]!, 0) / seeds,
    ),
  }));
}

/**
 * Logistic regression on features scaled by their naive-Bayes ratio, by AdaGrad over shuffled cases, with
 * feature dropout; then mixed with the naive-Bayes weights themselves. One pass over the data an epoch, in
 * which all questions learn at once, from the same features left in.
 */
export function trainLinear(
  { spool, size }: Cases,
  questions: Questions,
  settings: LinearSettings,
  onEpoch?: (epoch: number) => void,
  seed = SEED,
): LinearWeights[] {
  const { smoothing, nbExponent, nbShare, dropout, l2, epochs, learningRate, norm } = settings;
  const { heads } = questions;
  const ratios = logCountRatios({ spool, size }, questions, smoothing);
  // Of each feature side by side, so that one step touches one place of memory: weights, squared steps, scales.
  const stride = 3 * heads;
  const [squares, scales] = [heads, 2 * heads];
  const state = new Float64Array(size * stride);
  for (let place = 0; place < size; place++)
    for (let head = 0; head < heads; head++) {
      const ratio = ratios[place * heads + head]!;
      state[place * stride + squares + head] = 1e-8;
      state[place * stride + scales + head] = Math.sign(ratio) * Math.abs(ratio) ** nbExponent || 0;
    }
  const biases = new Float64Array(heads);
  const biasSquares = new Float64Array(heads).fill(1e-8);
  const gradients = new Float64Array(heads);
  const next = random(seed);
  let kept = new Uint32Array(1024);
  const learn = (words: Uint32Array, from: number, to: number): void => {
    const traits = words[from]!;
    if (!questions.asked(traits)) return;
    const weight = fromBits(words[from + 1]!);
    if (kept.length < to - from) kept = new Uint32Array(2 * (to - from));
    let count = 0;
    for (let i = from + CASE_HEAD; i < to; i++)
      if (dropout === 0 || next() >= dropout) kept[count++] = words[i]! * stride;
    const factor = (count + 1) ** -norm;
    gradients.fill(0);
    for (let i = 0; i < count; i++) {
      const base = kept[i]!;
      for (let head = 0; head < heads; head++)
        gradients[head]! += state[base + head]! * state[base + scales + head]!;
    }
    for (let head = 0; head < heads; head++)
      gradients[head] = 1 / (1 + Math.exp(-(biases[head]! + gradients[head]! * factor)));
    for (const head of questions.positive(traits)) gradients[head]! -= 1;
    for (let head = 0; head < heads; head++) {
      const gradient = gradients[head]! * weight;
      gradients[head] = gradient * factor;
      biasSquares[head]! += gradient * gradient;
      biases[head]! -= (learningRate * gradient) / Math.sqrt(biasSquares[head]!);
    }
    for (let i = 0; i < count; i++) {
      const base = kept[i]!;
      for (let head = 0; head < heads; head++) {
        const at = base + head;
        const step = gradients[head]! * state[at + scales]! + l2 * state[at]!;
        const sum = state[at + squares]! + step * step;
        state[at + squares] = sum;
        state[at]! -= (learningRate * step) / Math.sqrt(sum);
      }
    }
  };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    spool.shuffled(next, learn);
    onEpoch?.(epoch);
  }
  return Array.from({ length: heads }, (_, head): LinearWeights => {
    const learnt = new Float64Array(size).map((_, place) => {
      const at = place * stride + head;
      return state[at]! * state[at + scales]!;
    });
    if (nbShare === 0) return { weights: learnt, bias: biases[head]! };
    const bayes = new Float64Array(size).map((_, place) => ratios[place * heads + head]!);
    const match = deviation(learnt) / (deviation(bayes) || 1);
    return {
      weights: learnt.map((value, i) => (1 - nbShare) * value + nbShare * match * bayes[i]!),
      bias: biases[head]!,
    };
  });
}
