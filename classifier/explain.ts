import { lookUp } from './dictionary.ts';
import { FACT, type Features, SUBJECT } from './features.ts';
import type { Message } from './message.ts';
import type { Model } from './model.ts';
import { knownFeatures, lengthFactor } from './score.ts';
import type { Evidence } from './verdict.ts';

/** Most spans that are shown. */
const MAXIMUM_SPANS = 12;
/** Longest span in words: a phrase, not a page. */
const MAXIMUM_WORDS = 8;

interface Word {
  field: number;
  start: number;
  end: number;
  weight: number;
}

/** All features of a message. */
export const WHOLE = { from: 0, to: Number.POSITIVE_INFINITY };

/** True where a sentence or a line ends between two offsets: a span is a phrase, it does not reach over. */
function ends(message: Message, field: number, from: number, to: number): boolean {
  return /[.!?…:;\n]/.test((field === SUBJECT ? message.subject! : message.text).slice(from, to));
}

/**
 * The spans of subject and text that spoke for the verdict, strongest first kept, in order of place.
 *
 * Additive attribution, exact for a linear head: a word's own weight is its own; the weight of a pair is
 * halved between its two words. Where a part of the message decided (`parts.ts`), only its words are named.
 * Neighbouring words that speak for dishonesty join to one span.
 */
export function explain(
  message: Message,
  features: Features,
  model: Model,
  { from, to }: { from: number; to: number } = WHOLE,
): Evidence[] {
  const { dishonest: head, dictionary, header } = model;
  const stop = Math.min(to, features.length);
  const known = knownFeatures(features, dictionary, from, stop).length;
  const factor = head.slope * head.scale * lengthFactor(known, header.norm);
  const words: Word[] = [];
  // Features come in order: a word, then the pair that ends with it.
  for (let i = from; i < stop; i++) {
    const field = features.field[i]!;
    if (field === FACT) continue;
    const index = lookUp(dictionary, features.hash[i]!);
    const weight = index < 0 ? 0 : head.weights[index]! * factor;
    const last = words[words.length - 1];
    const start = features.start[i]!;
    const end = features.end[i]!;
    if (last !== undefined && last.field === field && start < last.start && end === last.end) {
      last.weight += weight / 2;
      for (let k = words.length - 2; k >= 0; k--) {
        const word = words[k]!;
        if (word.field !== field) break;
        if (word.start === start) {
          word.weight += weight / 2;
          break;
        }
      }
    } else words.push({ field, start, end, weight });
  }
  const spans: { field: number; start: number; end: number; weight: number }[] = [];
  let open: (typeof spans)[number] | null = null;
  let length = 0;
  for (const word of words) {
    if (word.weight <= 0) {
      open = null;
      continue;
    }
    if (
      open !== null &&
      open.field === word.field &&
      length < MAXIMUM_WORDS &&
      word.start >= open.end &&
      !ends(message, word.field, open.end, word.start)
    ) {
      open.end = word.end;
      open.weight += word.weight;
      length++;
    } else {
      open = { ...word };
      length = 1;
      spans.push(open);
    }
  }
  const strongest = spans.sort((a, b) => b.weight - a.weight).slice(0, MAXIMUM_SPANS);
  const floor = (strongest[0]?.weight ?? 0) * 0.1;
  return strongest
    .filter((span) => span.weight >= floor)
    .sort((a, b) => b.field - a.field || a.start - b.start)
    .map((span) => ({
      field: span.field === SUBJECT ? 'subject' : 'text',
      start: span.start,
      end: span.end,
      text: (span.field === SUBJECT ? message.subject! : message.text).slice(span.start, span.end),
      weight: Math.round(span.weight * 1000) / 1000,
    }));
}
