import { familyOf } from '../../corpus/kinds.ts';
import type { CorpusRecord } from '../../corpus/record.ts';
import { dishonesty, featuresOf } from '../classify.ts';
import { classify, TEXT_CAP } from '../index.ts';
import type { Message } from '../message.ts';
import type { Model } from '../model.ts';
import type { Family, Label, Tactic } from '../taxonomy.ts';
import { messageOf } from '../training/example.ts';
import type { Verdict } from '../verdict.ts';

/** A labelled message to be judged, from the corpus or from a file outside it. */
export interface Sample {
  id: string;
  message: Message;
  label: Label;
  /** Fine kind; of a file outside the corpus, whatever it calls it. */
  kind: string | null;
  /** Published family of a dishonest message of the corpus; null for honest ones and where it is not known. */
  family: Family | null;
  /** As the source names it; may be none of the channels the product knows. */
  channel: string | null;
  lang: string | null;
  /** A deliberate hard case; null where the source does not say. */
  hard: boolean | null;
  /** Null where the source does not say. */
  tactics: readonly Tactic[] | null;
}

/** A sample with what the model said of it. */
export interface Judgement {
  sample: Sample;
  verdict: Verdict;
  /** Calibrated log-odds of dishonesty, unrounded, for ranking; negative infinity where the model abstains. */
  score: number;
}

export const isDishonest = (sample: { label: Label }): boolean => sample.label !== 'legit';

/** Shown to the user as a warning: the two verdicts above the lower threshold. */
export const isFlagged = ({ verdict }: Judgement): boolean =>
  verdict.verdict === 'scam' || verdict.verdict === 'suspicious';

/** The sample of a corpus record, with or without its sender and links. */
export function sampleOf(record: CorpusRecord, bare = false): Sample {
  const { id, label, kind, channel, lang, hard, tactics } = record;
  return {
    id,
    message: messageOf(record, bare),
    label,
    kind,
    family: familyOf(kind),
    channel,
    lang,
    hard,
    tactics,
  };
}

/** The same sample without sender and links, as in an SMS or a pasted text. */
export function bareSample(sample: Sample): Sample {
  const { text, subject, channel } = sample.message;
  return { ...sample, message: { text, subject, channel } };
}

/** Log-odds of dishonesty of a message that was not abstained on, unrounded (the verdict rounds its probability). */
export function scoreMessage(model: Model, message: Message, verdict: Verdict): number {
  if (message.text.length > TEXT_CAP) {
    // Only head and tail were judged: the rounded probability must do.
    const p = Math.min(0.99995, Math.max(0.00005, verdict.probability!));
    return Math.log(p / (1 - p));
  }
  return dishonesty(model, message, verdict.links, featuresOf(model, message, verdict.links)).logOdds;
}

/** Judges a sample as the product would. */
export function judge(model: Model, sample: Sample): Judgement {
  const verdict = classify(model, sample.message);
  const score =
    verdict.probability === null ? Number.NEGATIVE_INFINITY : scoreMessage(model, sample.message, verdict);
  return { sample, verdict, score };
}
