import { LABELS, type Label } from '../taxonomy.ts';
import { VERDICTS, type VerdictName } from '../verdict.ts';
import { auroc, calibrationError, recallAt, wilson } from './metrics.ts';
import { isDishonest, isFlagged, type Judgement, type Sample } from './sample.ts';

/** A proportion with its 95 % Wilson interval. `rate` is null where nothing was counted. */
export interface Rate {
  hits: number;
  total: number;
  rate: number | null;
  low: number;
  high: number;
}

export function rateOf(hits: number, total: number): Rate {
  const [low, high] = wilson(hits, total);
  return { hits, total, rate: total === 0 ? null : hits / total, low, high };
}

/**
 * Error rates of a set of judgements.
 *
 * Recall: share of dishonest messages that are flagged (an abstention is a miss). False-positive rate: share
 * of honest messages that are flagged. Both also for the verdict `scam` alone.
 */
export interface Summary {
  messages: number;
  dishonest: number;
  honest: number;
  abstained: number;
  recall: Rate;
  falsePositives: Rate;
  scamRecall: Rate;
  scamFalsePositives: Rate;
}

export function summarize(judgements: readonly Judgement[]): Summary {
  const dishonest = judgements.filter(({ sample }) => isDishonest(sample));
  const honest = judgements.filter(({ sample }) => !isDishonest(sample));
  const scam = (part: readonly Judgement[]): number =>
    part.filter(({ verdict }) => verdict.verdict === 'scam').length;
  return {
    messages: judgements.length,
    dishonest: dishonest.length,
    honest: honest.length,
    abstained: judgements.filter(({ verdict }) => verdict.verdict === 'cannot-tell').length,
    recall: rateOf(dishonest.filter(isFlagged).length, dishonest.length),
    falsePositives: rateOf(honest.filter(isFlagged).length, honest.length),
    scamRecall: rateOf(scam(dishonest), dishonest.length),
    scamFalsePositives: rateOf(scam(honest), honest.length),
  };
}

/** How well scores rank and probabilities are meant; null where only one class is there. */
export interface Ranking {
  /** Abstentions rank below everything. */
  auroc: number;
  recallAt1: number;
  recallAt5: number;
  /** Expected calibration error over ten bins of equal width, and of equal size; abstentions left out. */
  calibrationError: number;
  adaptiveCalibrationError: number;
}

export function rank(judgements: readonly Judgement[]): Ranking | null {
  const positive = judgements.map(({ sample }) => isDishonest(sample));
  if (!positive.includes(true) || !positive.includes(false)) return null;
  const scores = judgements.map(({ score }) => score);
  const answered = judgements.filter(({ verdict }) => verdict.probability !== null);
  const probabilities = answered.map(({ verdict }) => verdict.probability!);
  const answeredPositive = answered.map(({ sample }) => isDishonest(sample));
  return {
    auroc: auroc(scores, positive),
    recallAt1: recallAt(scores, positive, 0.01),
    recallAt5: recallAt(scores, positive, 0.05),
    calibrationError: calibrationError(probabilities, answeredPositive, 10, false),
    adaptiveCalibrationError: calibrationError(probabilities, answeredPositive, 10, true),
  };
}

/** Counts of true label against verdict, and against predicted label ("none" on abstention). */
export interface Confusion {
  byVerdict: Record<Label, Record<VerdictName, number>>;
  byLabel: Record<Label, Record<Label | 'none', number>>;
}

export function confusion(judgements: readonly Judgement[]): Confusion {
  const row = <K extends string>(keys: readonly K[]): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  const table = <K extends string>(keys: readonly K[]): Record<Label, Record<K, number>> =>
    Object.fromEntries(LABELS.map((label) => [label, row(keys)])) as Record<Label, Record<K, number>>;
  const byVerdict = table(VERDICTS);
  const byLabel = table([...LABELS, 'none'] as const);
  for (const { sample, verdict } of judgements) {
    byVerdict[sample.label][verdict.verdict]++;
    byLabel[sample.label][verdict.label ?? 'none']++;
  }
  return { byVerdict, byLabel };
}

const LENGTHS: readonly [number, string][] = [
  [80, '1-80 characters'],
  [160, '81-160 characters'],
  [400, '161-400 characters'],
  [1000, '401-1,000 characters'],
  [3000, '1,001-3,000 characters'],
  [Number.POSITIVE_INFINITY, 'over 3,000 characters'],
];

/** Name of the range of lengths a text falls in. */
export function lengthRange(text: string): string {
  return LENGTHS.find(([limit]) => text.length <= limit)![1];
}

/** Ways to part the messages; a sample for which the value is null is left out. */
export const STRATA = {
  family: (sample: Sample) => sample.family,
  kind: (sample: Sample) => sample.kind,
  channel: (sample: Sample) => sample.channel,
  language: (sample: Sample) => sample.lang,
  length: (sample: Sample) => lengthRange(sample.message.text),
  difficulty: (sample: Sample) => (sample.hard === null ? null : sample.hard ? 'hard' : 'plain'),
} as const satisfies Record<string, (sample: Sample) => string | null>;
export type Stratum = keyof typeof STRATA;

/** Error rates of one value of a stratum. */
export interface StratumSummary extends Summary {
  value: string;
}

export function summarizeBy(judgements: readonly Judgement[], stratum: Stratum): StratumSummary[] {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const value = STRATA[stratum](judgement.sample);
    if (value === null) continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [judgement]);
    else group.push(judgement);
  }
  const order = (value: string): number =>
    stratum === 'length' ? LENGTHS.findIndex(([, name]) => name === value) : -groups.get(value)!.length;
  return [...groups]
    .sort((a, b) => order(a[0]) - order(b[0]) || (a[0] < b[0] ? -1 : 1))
    .map(([value, group]) => ({ value, ...summarize(group) }));
}

/** A message the model got wrong, with what spoke for its verdict. */
export interface ErrorCase {
  id: string;
  error: 'missed' | 'false-alarm';
  label: Label;
  kind: string | null;
  channel: string | null;
  hard: boolean | null;
  verdict: VerdictName;
  reason?: string;
  probability: number | null;
  text: string;
  subject?: string;
  sender?: string;
  evidence: { field: 'text' | 'subject'; start: number; end: number; text: string; weight: number }[];
}

/** Missed dishonest messages and false alarms, the surest mistakes first. */
export function errorsOf(judgements: readonly Judgement[]): ErrorCase[] {
  const wrong = judgements.filter((judgement) => isFlagged(judgement) !== isDishonest(judgement.sample));
  const sureness = ({ sample, score }: Judgement): number => (isDishonest(sample) ? -score : score);
  return wrong
    .sort((a, b) => sureness(b) - sureness(a) || (a.sample.id < b.sample.id ? -1 : 1))
    .map(({ sample, verdict }) => ({
      id: sample.id,
      error: isDishonest(sample) ? 'missed' : 'false-alarm',
      label: sample.label,
      kind: sample.kind,
      channel: sample.channel,
      hard: sample.hard,
      verdict: verdict.verdict,
      ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
      probability: verdict.probability,
      text: sample.message.text,
      ...(sample.message.subject === undefined ? {} : { subject: sample.message.subject }),
      ...(sample.message.sender === undefined ? {} : { sender: sample.message.sender }),
      evidence: verdict.evidence,
    }));
}

/** Totals, ranking, confusion and strata of a set of judgements. */
export interface Section {
  summary: Summary;
  ranking: Ranking | null;
  confusion: Confusion;
  strata: Partial<Record<Stratum, StratumSummary[]>>;
}

export function sectionOf(judgements: readonly Judgement[]): Section {
  const strata: Section['strata'] = {};
  for (const stratum of Object.keys(STRATA) as Stratum[]) {
    const rows = summarizeBy(judgements, stratum);
    if (rows.length > 0) strata[stratum] = rows;
  }
  return {
    summary: summarize(judgements),
    ranking: rank(judgements),
    confusion: confusion(judgements),
    strata,
  };
}
