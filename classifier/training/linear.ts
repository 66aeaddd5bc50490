import { random } from './random.ts';

/** A training case of a binary head: indices of its known features, target, weight. */
export interface Case {
  known: Uint32Array;
  positive: boolean;
  weight: number;
}

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
 * Log-count ratio of every feature (multinomial naive Bayes on presence): log P(f|positive) − log P(f|negative).
 * Method: Wang and Manning, "Baselines and bigrams", ACL 2012.
 */
export function logCountRatios(cases: readonly Case[], size: number, smoothing: number): Float64Array {
  const positive = new Float64Array(size);
  const negative = new Float64Array(size);
  let totalPositive = 0;
  let totalNegative = 0;
  for (const { known, positive: isPositive, weight } of cases) {
    const counts = isPositive ? positive : negative;
    for (const index of known) counts[index]! += weight;
    if (isPositive) totalPositive += weight * known.length;
    else totalNegative += weight * known.length;
  }
  const base = Math.log(totalNegative + smoothing * size) - Math.log(totalPositive + smoothing * size);
  return Float64Array.from(
    positive,
    (count, index) => Math.log(count + smoothing) - Math.log(negative[index]! + smoothing) + base,
  );
}

const deviation = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / Math.max(1, values.length));
};

/**
 * Logistic regression on features scaled by their naive-Bayes ratio, by AdaGrad over shuffled cases, with
 * feature dropout; then mixed with the naive-Bayes weights themselves. One pass over the data an epoch.
 */
export function trainLinear(
  cases: readonly Case[],
  size: number,
  settings: LinearSettings,
  onEpoch?: (epoch: number) => void,
): LinearWeights {
  const { smoothing, nbExponent, nbShare, dropout, l2, epochs, learningRate, norm } = settings;
  const ratios = logCountRatios(cases, size, smoothing);
  const scales = ratios.map((ratio) => Math.sign(ratio) * Math.abs(ratio) ** nbExponent || 0);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  let bias = 0;
  let biasSquares = 1e-8;
  const next = random(20221219);
  const order = Uint32Array.from(cases, (_, index) => index);
  const kept = new Uint32Array(Math.max(1, ...cases.map((entry) => entry.known.length)));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      const other = order[j]!;
      order[j] = order[i]!;
      order[i] = other;
    }
    for (const place of order) {
      const { known, positive, weight } = cases[place]!;
      let count = 0;
      for (let i = 0; i < known.length; i++)
        if (dropout === 0 || next() >= dropout) kept[count++] = known[i]!;
      const factor = (count + 1) ** -norm;
      let score = bias;
      for (let i = 0; i < count; i++) score += weights[kept[i]!]! * scales[kept[i]!]! * factor;
      const gradient = (1 / (1 + Math.exp(-score)) - (positive ? 1 : 0)) * weight;
      biasSquares += gradient * gradient;
      bias -= (learningRate * gradient) / Math.sqrt(biasSquares);
      for (let i = 0; i < count; i++) {
        const index = kept[i]!;
        const step = gradient * scales[index]! * factor + l2 * weights[index]!;
        squares[index]! += step * step;
        weights[index]! -= (learningRate * step) / Math.sqrt(squares[index]!);
      }
    }
    onEpoch?.(epoch + 1);
  }
  const learnt = weights.map((weight, index) => weight * scales[index]!);
  if (nbShare === 0) return { weights: learnt, bias };
  const match = deviation(learnt) / (deviation(ratios) || 1);
  return { weights: learnt.map((weight, i) => (1 - nbShare) * weight + nbShare * match * ratios[i]!), bias };
}
