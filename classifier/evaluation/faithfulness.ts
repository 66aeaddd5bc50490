import { createHash } from 'node:crypto';
import { dishonesty, featuresOf } from '../classify.ts';
import { TEXT_CAP } from '../index.ts';
import { judgeLinks } from '../judge-links.ts';
import type { Message } from '../message.ts';
import type { Model } from '../model.ts';
import { random } from '../training/random.ts';
import type { Evidence } from '../verdict.ts';
import type { TrainedFold } from './cross-validate.ts';
import { isFlagged, judge, sampleOf } from './sample.ts';

/**
 * Does the evidence carry the verdict? For each flagged message the three strongest spans are removed, and
 * against that three random spans of as many words; the drop in log-odds is compared.
 */
export interface Faithfulness {
  /** Flagged messages with at least one span. */
  messages: number;
  /** Share on which removing the evidence lowers the score more than removing random spans. */
  share: number;
  /** Median drop in log-odds. */
  medianDrop: number;
  medianRandomDrop: number;
}

/** A stretch of a message's field. */
type Span = Pick<Evidence, 'field' | 'start' | 'end'>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The message without the spans; a space stays in the place of each. */
export function without(message: Message, spans: readonly Span[]): Message {
  const cut = (text: string, field: Span['field']): string => {
    let result = text;
    for (const span of spans.filter((s) => s.field === field).sort((a, b) => b.start - a.start))
      result = `${result.slice(0, span.start)} ${result.slice(span.end)}`;
    return result;
  };
  return {
    ...message,
    text: cut(message.text, 'text'),
    ...(message.subject === undefined ? {} : { subject: cut(message.subject, 'subject') }),
  };
}

/** Random spans of as many words as the given ones, in the text, not overlapping; fewer where there is no room. */
export function randomSpans(message: Message, like: readonly Evidence[], next: () => number): Span[] {
  const found = [...message.text.matchAll(WORD)].map((m) => [m.index, m.index + m[0].length] as const);
  const taken = new Array<boolean>(found.length).fill(false);
  const spans: Span[] = [];
  for (const { text } of like) {
    const length = Math.max(1, [...text.matchAll(WORD)].length);
    const starts = found
      .map((_, start) => start)
      .filter(
        (start) => start + length <= found.length && !taken.slice(start, start + length).includes(true),
      );
    if (starts.length === 0) continue;
    const start = starts[Math.floor(next() * starts.length)]!;
    taken.fill(true, start, start + length);
    spans.push({ field: 'text', start: found[start]![0], end: found[start + length - 1]![1] });
  }
  return spans;
}

/** Log-odds of dishonesty even where the model would abstain. */
function score(model: Model, message: Message): number {
  const links = judgeLinks(message);
  return dishonesty(model, message, links, featuresOf(model, message, links)).logOdds;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export function faithfulness(folds: readonly TrainedFold[]): Faithfulness {
  const drops: number[] = [];
  const randomDrops: number[] = [];
  for (const { model, test } of folds) {
    for (const record of test) {
      const judgement = judge(model, sampleOf(record));
      const { message } = judgement.sample;
      if (!isFlagged(judgement) || message.text.length > TEXT_CAP) continue;
      const top = [...judgement.verdict.evidence].sort((a, b) => b.weight - a.weight).slice(0, 3);
      if (top.length === 0) continue;
      const seed = createHash('sha256').update(record.id).digest().readUInt32LE(0);
      const whole = score(model, message);
      drops.push(whole - score(model, without(message, top)));
      randomDrops.push(whole - score(model, without(message, randomSpans(message, top, random(seed)))));
    }
  }
  return {
    messages: drops.length,
    share: drops.filter((drop, index) => drop > randomDrops[index]!).length / drops.length,
    medianDrop: median(drops),
    medianRandomDrop: median(randomDrops),
  };
}
