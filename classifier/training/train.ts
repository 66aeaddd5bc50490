import { familyOf } from '../../corpus/kinds.ts';
import type { CorpusRecord } from '../../corpus/record.ts';
import { encodeModel, FEATURES, HEAD_NAMES, type HeadHeader } from '../model.ts';
import { strongestPart } from '../parts.ts';
import { lengthFactor, sigmoid } from '../score.ts';
import { FAMILIES, TACTICS } from '../taxonomy.ts';
import { indexed, selectFeatures, type Vocabulary, vocabularyOf } from './dictionary.ts';
import { type Example, examplesOf } from './example.ts';
import { type Case, type LinearWeights, logCountRatios, trainLinear } from './linear.ts';
import { type FamilyScores, familyOffsets } from './offsets.ts';
import { fitPlatt } from './platt.ts';
import { quantize } from './quantize.ts';
import type { TrainingSettings } from './settings.ts';

/** Called as training goes on: what is done, and how far (0 to 1). */
export type Progress = (step: string, share: number) => void;

/** What identifies the corpus in the model file. */
export interface CorpusIdentity {
  version: string;
  hash: string;
}

const isDishonest = (record: CorpusRecord): boolean => record.label !== 'legit';

/** Assigns writers to folds: by size, largest first to the lightest fold, so that folds are even and stable. */
export function writerFolds(records: readonly CorpusRecord[], folds: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { writer } of records) sizes.set(writer, (sizes.get(writer) ?? 0) + 1);
  const loads = new Array<number>(folds).fill(0);
  const fold = new Map<string, number>();
  for (const [writer, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest]! += size;
    fold.set(writer, lightest);
  }
  return fold;
}

/** A trained binary head over a vocabulary, not yet quantised. */
interface TrainedHead extends LinearWeights {
  vocabulary: Vocabulary;
}

function trainVerdict(
  examples: readonly Example[],
  settings: TrainingSettings,
  progress?: (epoch: number) => void,
): TrainedHead {
  const vocabulary = selectFeatures(examples, settings.minimumMessages, settings.minimumWriters);
  const cases = examples.map(
    ({ record, features, weight }): Case => ({
      known: indexed(features, vocabulary),
      positive: isDishonest(record),
      weight,
    }),
  );
  return { vocabulary, ...trainLinear(cases, vocabulary.hashes.length, settings.verdict, progress) };
}

/** Score of an unquantised head. */
export function scoreOf(head: LinearWeights, known: Uint32Array, norm: number): number {
  let sum = 0;
  for (const index of known) sum += head.weights[index]!;
  return head.bias + sum * lengthFactor(known.length, norm);
}

/** Score of the strongest part of a long message, as serving takes it (`parts.ts`); −∞ where there is none. */
function partScoreOf(head: TrainedHead, { order }: Example, norm: number): number {
  if (order === undefined) return Number.NEGATIVE_INFINITY;
  const indices = Int32Array.from(order.hashes, (hash) => head.vocabulary.index.get(hash) ?? -1);
  const part = strongestPart(indices, order.layout, head.weights, 1, head.bias, norm);
  return part?.score ?? Number.NEGATIVE_INFINITY;
}

/** A message scored by a model that saw no message of its writer. */
export interface HeldOut {
  record: CorpusRecord;
  score: number;
  weight: number;
}

/** Scores every example by a model trained without its writer. */
export function heldOutScores(
  examples: readonly Example[],
  settings: TrainingSettings,
  progress?: Progress,
): HeldOut[] {
  const folds = writerFolds(
    examples.map((example) => example.record),
    settings.folds,
  );
  const scored: HeldOut[] = [];
  for (let fold = 0; fold < settings.folds; fold++) {
    const inside = examples.filter(({ record }) => folds.get(record.writer) !== fold);
    const head = trainVerdict(inside, settings);
    for (const example of examples) {
      const { record, features, weight, part } = example;
      if (part || folds.get(record.writer) !== fold) continue;
      const whole = scoreOf(head, indexed(features, head.vocabulary), settings.verdict.norm);
      const partial = partScoreOf(head, example, settings.verdict.norm);
      scored.push({ record, weight, score: Math.max(whole, partial) });
    }
    progress?.('calibration', (fold + 1) / settings.folds);
  }
  return scored;
}

/** Smallest probability at which at most `rate` of the honest messages are flagged. */
export function thresholdFor(honest: readonly number[], rate: number): number {
  const sorted = [...honest].sort((a, b) => b - a);
  const allowed = Math.floor(rate * sorted.length);
  const edge = sorted[allowed] ?? 0;
  return Math.min(0.9999, Math.max(0.5, Math.ceil((edge + 1e-6) * 10_000) / 10_000));
}

/** Weight of recall against precision in the tactics' thresholds (F-beta): what is shown as the message's claim must be in it. */
const BETA_SQUARED = 0.5;

/** Threshold that gives the best F-beta, as a probability. */
function bestThreshold(scored: readonly { probability: number; positive: boolean }[]): number {
  const sorted = [...scored].sort((a, b) => b.probability - a.probability);
  const positives = sorted.filter((entry) => entry.positive).length;
  let [best, threshold, hits] = [0, 0.5, 0];
  sorted.forEach((entry, index) => {
    if (entry.positive) hits++;
    const score = ((1 + BETA_SQUARED) * hits) / (index + 1 + BETA_SQUARED * positives);
    const next = sorted[index + 1]?.probability ?? 0;
    if (score > best && next < entry.probability) {
      best = score;
      threshold = (entry.probability + next) / 2;
    }
  });
  return Math.min(0.95, Math.max(0.05, threshold));
}

/** Weight of a deliberate hard case against a plain message when the families' offsets are set. */
const HARD_SHARE = 0.3;

/** What one of the small heads is asked. Undefined: the message says nothing about it. */
type Question = (record: CorpusRecord) => boolean | undefined;

const SMALL_QUESTIONS: readonly Question[] = [
  (record) => (isDishonest(record) ? record.label === 'canvassing' : undefined),
  ...FAMILIES.map(
    (family): Question =>
      (record) =>
        isDishonest(record) ? familyOf(record.kind) === family : undefined,
  ),
  ...TACTICS.map(
    (tactic): Question =>
      (record) =>
        isDishonest(record) ? record.tactics.includes(tactic) : undefined,
  ),
];

/** Features of the small heads: those that part the classes of some head best, by ratio and frequency. */
function selectSmall(examples: readonly Example[], settings: TrainingSettings): Vocabulary {
  const all = selectFeatures(examples, settings.minimumMessages + 1, settings.minimumWriters);
  const strength = new Float64Array(all.hashes.length);
  const known = examples.map(({ features }) => indexed(features, all));
  for (const question of SMALL_QUESTIONS) {
    const cases: Case[] = [];
    examples.forEach(({ record, weight }, index) => {
      const positive = question(record);
      if (positive !== undefined) cases.push({ known: known[index]!, positive, weight });
    });
    const ratios = logCountRatios(cases, all.hashes.length, 1);
    ratios.forEach((ratio, index) => {
      strength[index] = Math.max(strength[index]!, Math.abs(ratio) * Math.sqrt(all.counts[index]!));
    });
  }
  const order = Array.from(strength.keys()).sort((a, b) => strength[b]! - strength[a]! || a - b);
  const counts = new Map(Array.from(all.hashes, (hash, index) => [hash, all.counts[index]!]));
  return vocabularyOf(
    order.slice(0, settings.smallDictionarySize).map((index) => all.hashes[index]!),
    counts,
  );
}

function trainSmall(
  examples: readonly Example[],
  vocabulary: Vocabulary,
  settings: TrainingSettings,
  progress?: (share: number) => void,
): LinearWeights[] {
  const known = examples.map(({ features }) => indexed(features, vocabulary));
  return SMALL_QUESTIONS.map((question, place) => {
    const cases: Case[] = [];
    examples.forEach(({ record, weight }, index) => {
      const positive = question(record);
      if (positive !== undefined) cases.push({ known: known[index]!, positive, weight });
    });
    const head = trainLinear(cases, vocabulary.hashes.length, settings.heads);
    progress?.((place + 1) / SMALL_QUESTIONS.length);
    return head;
  });
}

/** Keeps the features that weigh most, by weight and frequency. */
function prune(head: TrainedHead, size: number): TrainedHead {
  const { vocabulary, weights } = head;
  const order = Array.from(weights.keys()).sort(
    (a, b) =>
      Math.abs(weights[b]!) * Math.sqrt(vocabulary.counts[b]!) -
        Math.abs(weights[a]!) * Math.sqrt(vocabulary.counts[a]!) || a - b,
  );
  const kept = order.slice(0, size).sort((a, b) => a - b);
  const counts = new Map(kept.map((index) => [vocabulary.hashes[index]!, vocabulary.counts[index]!]));
  return {
    bias: head.bias,
    weights: Float64Array.from(kept, (index) => weights[index]!),
    vocabulary: vocabularyOf(counts.keys(), counts),
  };
}

const round = (value: number): number => Number(value.toPrecision(6));

/**
 * Trains a model and returns its file.
 *
 * Calibration and thresholds come from scores that models gave to messages of writers they had not seen.
 * Deterministic: the same records in the same order and the same settings give the same bytes.
 */
export function trainModel(
  records: readonly CorpusRecord[],
  identity: CorpusIdentity,
  settings: TrainingSettings,
  progress?: Progress,
): Uint8Array {
  const examples: Example[] = [];
  records.forEach((record, index) => {
    examples.push(...examplesOf(record, settings.strata));
    if (index % 500 === 0) progress?.('features', index / records.length);
  });

  const heldOut = heldOutScores(examples, settings, progress);
  const platt = fitPlatt(
    heldOut.map((entry) => entry.score),
    heldOut.map((entry) => isDishonest(entry.record)),
    heldOut.map((entry) => entry.weight),
  );
  const honest = heldOut
    .filter(({ record }) => !isDishonest(record) && !record.hard)
    .map(({ score }) => sigmoid(platt.slope * score + platt.intercept));
  const suspicious = thresholdFor(honest, settings.suspiciousRate);
  const scam = Math.max(suspicious, thresholdFor(honest, settings.scamRate));

  const verdict = prune(
    trainVerdict(examples, settings, (epoch) => progress?.('verdict', epoch / settings.verdict.epochs)),
    settings.dictionarySize,
  );
  const verdictTable = quantize(verdict.weights, settings.verdictBits);

  const folds = writerFolds(records, 2);
  const small = selectSmall(examples, settings);
  const tacticScores: { probability: number; positive: boolean }[][] = TACTICS.map(() => []);
  const familyScores: FamilyScores[] = [];
  for (const fold of [0, 1]) {
    const heads = trainSmall(
      examples.filter(({ record }) => folds.get(record.writer) !== fold),
      small,
      settings,
      (share) => progress?.('tactic thresholds', (fold + share) / 2),
    );
    for (const { record, features, part } of examples) {
      if (part || folds.get(record.writer) !== fold || !isDishonest(record)) continue;
      const known = indexed(features, small);
      familyScores.push({
        scores: FAMILIES.map((_, index) => scoreOf(heads[1 + index]!, known, settings.heads.norm)),
        family: FAMILIES.indexOf(familyOf(record.kind)!),
        weight: record.hard ? HARD_SHARE : 1,
      });
      TACTICS.forEach((tactic, index) => {
        const score = scoreOf(heads[1 + FAMILIES.length + index]!, known, settings.heads.norm);
        tacticScores[index]!.push({ probability: sigmoid(score), positive: record.tactics.includes(tactic) });
      });
    }
  }
  const smallHeads = trainSmall(examples, small, settings, (share) => progress?.('kinds and tactics', share));
  const smallTables = smallHeads.map((head) => quantize(head.weights, settings.headBits));

  const offsets = familyOffsets(familyScores, FAMILIES.length);
  const heads: HeadHeader[] = smallHeads.map((head, index) => ({
    name: HEAD_NAMES[1][index]!,
    scale: round(smallTables[index]!.scale),
    bias: round(head.bias),
    slope: 1,
    // One head a family was learnt on its own: what it takes to win over the others is set on held-out writers.
    intercept: index >= 1 && index <= FAMILIES.length ? round(offsets[index - 1]!) : 0,
    threshold: index > FAMILIES.length ? round(bestThreshold(tacticScores[index - 1 - FAMILIES.length]!)) : 0,
  }));
  return encodeModel(
    {
      version: identity.version,
      features: FEATURES,
      corpusHash: identity.hash,
      corpusSize: records.length,
      norm: settings.verdict.norm,
      thresholds: { scam, suspicious },
      minimumWords: settings.minimumWords,
      minimumCoverage: settings.minimumCoverage,
      blocks: [
        {
          features: verdict.vocabulary.hashes.length,
          heads: [
            {
              name: 'dishonest',
              scale: round(verdictTable.scale),
              bias: round(verdict.bias),
              slope: round(platt.slope),
              intercept: round(platt.intercept),
              threshold: 0,
            },
          ],
        },
        { features: small.hashes.length, heads },
      ],
    },
    [
      { hashes: verdict.vocabulary.hashes, weights: [verdictTable.weights] },
      { hashes: small.hashes, weights: smallTables.map((table) => table.weights) },
    ],
  );
}
