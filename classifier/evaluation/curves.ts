/** Points of the two curves of a ranking, from the highest score down. */
export interface Curves {
  /** [false-positive rate, recall] */
  roc: [number, number][];
  /** [recall, precision] */
  precisionRecall: [number, number][];
}

/** Every `step`th point, the first and the last always. */
function thin<T>(points: readonly T[], most: number): T[] {
  if (points.length <= most) return [...points];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => points[Math.round(i * step)]!);
}

/** ROC and precision-recall curve; equal scores make one step. */
export function curvesOf(scores: readonly number[], positive: readonly boolean[], most = 400): Curves {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[a]! < scores[b]! ? 1 : -1));
  const positives = positive.filter(Boolean).length;
  const negatives = positive.length - positives;
  const roc: Curves['roc'] = [[0, 0]];
  const precisionRecall: Curves['precisionRecall'] = [];
  let [hits, wrong] = [0, 0];
  order.forEach((index, place) => {
    if (positive[index]) hits++;
    else wrong++;
    const next = order[place + 1];
    if (next !== undefined && scores[next] === scores[index]) return;
    roc.push([wrong / negatives, hits / positives]);
    precisionRecall.push([hits / positives, hits / (hits + wrong)]);
  });
  return { roc: thin(roc, most), precisionRecall: thin(precisionRecall, most) };
}

/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  predicted: number;
  observed: number;
  count: number;
}

/** Mean predicted probability against observed frequency in bins of equal width; empty bins are left out. */
export function reliability(
  probabilities: readonly number[],
  positive: readonly boolean[],
  bins = 10,
): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ predicted: 0, observed: 0, count: 0 }));
  probabilities.forEach((probability, index) => {
    const bin = sums[Math.min(bins - 1, Math.floor(probability * bins))]!;
    bin.predicted += probability;
    bin.observed += positive[index] ? 1 : 0;
    bin.count++;
  });
  return sums
    .filter((bin) => bin.count > 0)
    .map(({ predicted, observed, count }) => ({
      predicted: predicted / count,
      observed: observed / count,
      count,
    }));
}
