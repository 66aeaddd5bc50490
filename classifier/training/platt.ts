/** Log-odds = slope · score + intercept. */
export interface Platt {
  slope: number;
  intercept: number;
}

/**
 * Platt calibration: logistic regression of the target on the score, by Newton's method, with Platt's
 * smoothed targets. Scores must come from cases the weights were not trained on.
 * Method: Platt 1999; Lin, Lin, Weng 2007.
 */
export function fitPlatt(
  scores: readonly number[],
  positive: readonly boolean[],
  weights?: readonly number[],
): Platt {
  let total = 0;
  let positives = 0;
  for (let i = 0; i < scores.length; i++) {
    const weight = weights?.[i] ?? 1;
    total += weight;
    if (positive[i]) positives += weight;
  }
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (total - positives + 2);
  let slope = 1;
  let intercept = Math.log((positives + 1) / (total - positives + 1));
  for (let round = 0; round < 100; round++) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-9, 0, 1e-9];
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i]!;
      const p = 1 / (1 + Math.exp(-(slope * score + intercept)));
      const weight = weights?.[i] ?? 1;
      const error = (p - (positive[i] ? high : low)) * weight;
      const curve = Math.max(p * (1 - p), 1e-9) * weight;
      gs += error * score;
      gi += error;
      hss += curve * score * score;
      hsi += curve * score;
      hii += curve;
    }
    const determinant = hss * hii - hsi * hsi;
    const ds = (gs * hii - gi * hsi) / determinant;
    const di = (gi * hss - gs * hsi) / determinant;
    // Damped: far from the optimum a full Newton step can overshoot.
    const damping = Math.min(1, 2 / Math.max(1e-9, Math.abs(ds), Math.abs(di)));
    slope -= damping * ds;
    intercept -= damping * di;
    if (Math.abs(ds) + Math.abs(di) < 1e-9) break;
  }
  return { slope, intercept };
}
