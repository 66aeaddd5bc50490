/** Wilson score interval of a proportion. Method: Wilson 1927. */
export function wilson(hits: number, total: number, z = 1.96): [number, number] {
  if (total === 0) return [0, 1];
  const p = hits / total;
  const center = p + (z * z) / (2 * total);
  const half = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return [Math.max(0, (center - half) / scale), Math.min(1, (center + half) / scale)];
}

/** Area under the ROC curve: the chance that a positive scores above a negative; ties count half. */
export function auroc(scores: readonly number[], positive: readonly boolean[]): number {
  const order = scores.map((_, index) => index).sort((a, b) => scores[a]! - scores[b]!);
  let [ranks, positives, negatives] = [0, 0, 0];
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && scores[order[j]!] === scores[order[i]!]) j++;
    for (let k = i; k < j; k++) {
      if (positive[order[k]!]) {
        positives++;
        ranks += (i + j + 1) / 2;
      } else negatives++;
    }
    i = j;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Recall at the threshold that lets at most `rate` of the negatives through. */
export function recallAt(scores: readonly number[], positive: readonly boolean[], rate: number): number {
  const negatives = scores.filter((_, index) => !positive[index]).sort((a, b) => b - a);
  const threshold = negatives[Math.floor(rate * negatives.length)] ?? Number.NEGATIVE_INFINITY;
  const positives = scores.filter((_, index) => positive[index]);
  return positives.filter((score) => score > threshold).length / positives.length;
}

/**
 * Expected calibration error: mean distance of predicted probability and observed frequency, by bins of
 * equal width or (adaptive) of equal size.
 */
export function calibrationError(
  probabilities: readonly number[],
  positive: readonly boolean[],
  bins = 10,
  adaptive = false,
): number {
  const order = probabilities.map((_, index) => index).sort((a, b) => probabilities[a]! - probabilities[b]!);
  const groups: number[][] = Array.from({ length: bins }, () => []);
  order.forEach((index, rank) => {
    const bin = adaptive
      ? Math.floor((rank * bins) / order.length)
      : Math.min(bins - 1, Math.floor(probabilities[index]! * bins));
    groups[bin]!.push(index);
  });
  let error = 0;
  for (const group of groups) {
    if (group.length === 0) continue;
    const predicted = group.reduce((sum, index) => sum + probabilities[index]!, 0) / group.length;
    const observed = group.filter((index) => positive[index]).length / group.length;
    error += (group.length / order.length) * Math.abs(predicted - observed);
  }
  return error;
}

/** Precision, recall and F1 of one class. */
export function f1(truePositive: number, falsePositive: number, falseNegative: number): number {
  const denominator = 2 * truePositive + falsePositive + falseNegative;
  return denominator === 0 ? Number.NaN : (2 * truePositive) / denominator;
}

/** Exact two-sided McNemar test on the discordant pairs: probability of a split at least as uneven by chance. */
export function mcnemar(lost: number, gained: number): number {
  const n = lost + gained;
  if (n === 0) return 1;
  const k = Math.min(lost, gained);
  let term = 0.5 ** n;
  let sum = term;
  for (let i = 1; i <= k; i++) {
    term *= (n - i + 1) / i;
    sum += term;
  }
  return Math.min(1, 2 * sum);
}
