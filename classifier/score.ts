import { type Dictionary, lookUp } from './dictionary.ts';
import type { Features } from './features.ts';
import type { Head } from './model.ts';

/** Generation stamps: which features the current message has shown. Avoids clearing a table per message. */
let stamps = new Uint32Array(1 << 16);
let generation = 0;

/**
 * The features of a message that a dictionary knows, each once, in order of first appearance; of the features `[from, to)` only.
 * A feature counts once, however often it is repeated.
 */
export function knownFeatures(
  features: Features,
  dictionary: Dictionary,
  from = 0,
  to = features.length,
): Uint32Array {
  if (stamps.length < dictionary.size) stamps = new Uint32Array(dictionary.size);
  if (++generation === 0xffffffff) {
    stamps.fill(0);
    generation = 1;
  }
  const known = new Uint32Array(features.length);
  let count = 0;
  for (let i = from; i < to; i++) {
    const index = lookUp(dictionary, features.hash[i]!);
    if (index < 0 || stamps[index] === generation) continue;
    stamps[index] = generation;
    known[count++] = index;
  }
  return known.subarray(0, count);
}

/** Divisor for the length of a message: a long one must not drown in the sum of small weights. */
export function lengthFactor(count: number, norm: number): number {
  return (count + 1) ** -norm;
}

/** Raw score of a head on the known features of a message. */
export function rawScore(head: Head, known: Uint32Array, norm: number): number {
  let sum = 0;
  const { weights } = head;
  for (let i = 0; i < known.length; i++) sum += weights[known[i]!]!;
  return head.bias + sum * head.scale * lengthFactor(known.length, norm);
}

/** Calibrated log-odds of a head. */
export function logOdds(head: Head, known: Uint32Array, norm: number): number {
  return head.slope * rawScore(head, known, norm) + head.intercept;
}

export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
