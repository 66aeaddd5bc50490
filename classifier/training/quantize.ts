/** Integer weights with the value of one unit. */
export interface Quantized {
  weights: Int8Array;
  scale: number;
}

/** Linear quantisation to `bits` bits (sign included), symmetric around zero; the largest weights are clipped at `clip` deviations. */
export function quantize(values: ArrayLike<number>, bits: number, clip = 8): Quantized {
  const limit = 2 ** (bits - 1) - 1;
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    squares += values[i]! ** 2;
    largest = Math.max(largest, Math.abs(values[i]!));
  }
  const reach = Math.min(largest, clip * Math.sqrt(squares / Math.max(1, values.length)));
  const scale = reach === 0 ? 1 : reach / limit;
  const weights = Int8Array.from({ length: values.length }, (_, i) =>
    Math.max(-limit, Math.min(limit, Math.round(values[i]! / scale))),
  );
  return { weights, scale };
}
