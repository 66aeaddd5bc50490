import type { CorpusRecord } from '../../corpus/record.ts';
import { lookUp } from '../dictionary.ts';
import { encodeModel, FEATURES, HEAD_NAMES, type HeadHeader } from '../model.ts';
import { strongestPart } from '../parts.ts';
import { lengthFactor, sigmoid } from '../score.ts';
import { FAMILIES, TACTICS } from '../taxonomy.ts';
import {
  largest,
  putKnown,
  restrict,
  selectFeatures,
  type Vocabulary,
  type WriterMask,
} from './dictionary.ts';
import { CorpusError, Examples, orderOf, type SpooledExample, toBits } from './examples.ts';
import {
  CASE_HEAD,
  type Cases,
  type LinearWeights,
  logCountRatios,
  trainLinear,
  trainLinearMean,
} from './linear.ts';
import { type FamilyScores, familyOffsets } from './offsets.ts';
import { fitPlatt } from './platt.ts';
import { quantize } from './quantize.ts';
import type { TrainingSettings } from './settings.ts';
import { Spool, type SpoolOptions } from './spool.ts';
import {
  familyHead,
  familyIndex,
  hasTactic,
  isDishonest,
  isHard,
  isPart,
  SMALL,
  type Traits,
  tacticHead,
  VERDICT,
} from './traits.ts';

/** Called as training goes on: what is done, and how far (0 to 1). */
export type Progress = (step: string, share: number) => void;

/** What identifies the corpus in the model file. */
export interface CorpusIdentity {
  version: string;
  hash: string;
}

/** How training runs; changes no bit of the model. */
export interface TrainingOptions extends SpoolOptions {
  progress?: Progress | undefined;
  /** Number of records, for the progress display, where `records` is no array. */
  expected?: number | undefined;
}

/**
 * Features that are trained on at most, of the verdict and of the small heads. Far more than the
 * dictionaries keep (67,000 and 12,000) and than 10,000 messages show (70,000 and 41,000): more candidates
 * would cost time and memory, for the rarest features of a large corpus, which are not kept in the end.
 */
const MOST_CANDIDATES = 2 ** 18;
const MOST_SMALL_CANDIDATES = 2 ** 17;

/**
 * Held-out examples that are enough for two numbers of calibration, thresholds and offsets: of 50,000, the
 * threshold at a false-positive rate of .3 % lies within ±.05 points. Once a fold has given as many, no
 * further fold is trained, so that a large corpus is not trained on six times over.
 */
const ENOUGH_HELD_OUT = 50_000;

/** Assigns writers to folds: by examples, largest first to the lightest fold, so that folds are even and stable. */
export function writerFolds(
  writers: readonly { name: string; examples: number }[],
  folds: number,
): Uint8Array {
  const loads = new Array<number>(folds).fill(0);
  const fold = new Uint8Array(writers.length);
  const order = Array.from(writers.keys()).sort(
    (a, b) => writers[b]!.examples - writers[a]!.examples || (writers[a]!.name < writers[b]!.name ? -1 : 1),
  );
  for (const writer of order) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest]! += writers[writer]!.examples;
    fold[writer] = lightest;
  }
  return fold;
}

/** Heads over one vocabulary, not yet quantised. */
interface Trained {
  vocabulary: Vocabulary;
  heads: LinearWeights[];
}

/** Cases of the chosen writers' examples, in a spool that the caller closes. */
function spoolCases(
  examples: Examples,
  writers: WriterMask,
  vocabulary: Vocabulary,
  asked: (traits: Traits) => boolean,
  options: SpoolOptions,
): Cases {
  const spool = new Spool(options);
  let entry = new Uint32Array(1024);
  try {
    examples.each((example) => {
      if (writers[example.writer] === 0 || !asked(example.traits)) return;
      const most = CASE_HEAD + example.to - example.from;
      if (entry.length < most) entry = new Uint32Array(2 * most);
      entry[0] = example.traits;
      entry[1] = toBits(example.weight);
      spool.append(entry, putKnown(example, vocabulary, entry, CASE_HEAD));
    });
  } catch (error) {
    spool.close();
    throw error;
  }
  return { spool, size: vocabulary.hashes.length };
}

function trainVerdict(
  examples: Examples,
  writers: WriterMask,
  settings: TrainingSettings,
  options: SpoolOptions,
  onEpoch?: (epoch: number) => void,
): Trained {
  const vocabulary = selectFeatures(examples, writers, { ...settings, most: MOST_CANDIDATES });
  const cases = spoolCases(examples, writers, vocabulary, VERDICT.asked, options);
  try {
    return { vocabulary, heads: trainLinearMean(cases, VERDICT, settings.verdict, settings.seeds, onEpoch) };
  } finally {
    cases.spool.close();
  }
}

/** Reads the known features of an example, into an array that the next call reuses. */
function knownReader(vocabulary: Vocabulary): (example: SpooledExample) => Uint32Array {
  let known = new Uint32Array(1024);
  return (example) => {
    if (known.length < example.to - example.from) known = new Uint32Array(2 * (example.to - example.from));
    return known.subarray(0, putKnown(example, vocabulary, known, 0));
  };
}

/** Score of an unquantised head. */
export function scoreOf(head: LinearWeights, known: Uint32Array, norm: number): number {
  let sum = 0;
  for (const index of known) sum += head.weights[index]!;
  return head.bias + sum * lengthFactor(known.length, norm);
}

/** Score of the strongest part of a long message, as serving takes it (`parts.ts`); −∞ where there is none. */
function partScoreOf({ vocabulary, heads }: Trained, example: SpooledExample, norm: number): number {
  const order = orderOf(example);
  if (order === null) return Number.NEGATIVE_INFINITY;
  const { weights, bias } = heads[0]!;
  const indices = Int32Array.from(order.hashes, (hash) => lookUp(vocabulary.dictionary, hash));
  return strongestPart(indices, order.layout, weights, 1, bias, norm)?.score ?? Number.NEGATIVE_INFINITY;
}

/** Whole examples scored by models that saw no message of their writers. */
interface HeldOut {
  scores: number[];
  traits: Traits[];
  weights: number[];
}

/** A fold of writers to hold out, by its number. */
interface WriterFold {
  fold: number;
  outside: WriterMask;
  inside: WriterMask;
  /** Every so many of its examples are scored: more than enough would cost memory. */
  stride: number;
}

/** The folds to hold out, until there is enough; `available`: what can be held out of a writer. */
export function* heldOutFolds<T extends { name: string; examples: number }>(
  writers: readonly T[],
  folds: number,
  available: (writer: T) => number,
): Generator<WriterFold, void> {
  const foldOf = writerFolds(writers, folds);
  let held = 0;
  for (let fold = 0; fold < folds && held < ENOUGH_HELD_OUT; fold++) {
    const inside = foldOf.map((other) => (other === fold ? 0 : 1));
    const outside = inside.map((is) => 1 - is);
    const count = writers.reduce((sum, writer, i) => sum + outside[i]! * available(writer), 0);
    if (count === 0) continue;
    const stride = Math.max(1, Math.floor(count / ENOUGH_HELD_OUT));
    yield { fold, outside, inside, stride };
    held += Math.floor(count / stride);
  }
}

/** Scores examples by models trained without their writers. */
function heldOutScores(
  examples: Examples,
  settings: TrainingSettings,
  options: SpoolOptions,
  progress?: Progress,
): HeldOut {
  const { norm } = settings.verdict;
  const held: HeldOut = { scores: [], traits: [], weights: [] };
  progress?.('calibration', 0);
  const folds = heldOutFolds(examples.writers, settings.folds, (writer) => writer.whole);
  for (const { fold, outside, inside, stride } of folds) {
    requireClasses(examples, inside, outside);
    const trained = trainVerdict(examples, inside, settings, options);
    const knownOf = knownReader(trained.vocabulary);
    let seen = 0;
    examples.each((example) => {
      const { writer, traits, weight } = example;
      if (outside[writer] === 0 || isPart(traits) || seen++ % stride !== 0) return;
      const whole = scoreOf(trained.heads[0]!, knownOf(example), norm);
      held.scores.push(Math.max(whole, partScoreOf(trained, example, norm)));
      held.traits.push(traits);
      held.weights.push(weight);
    });
    progress?.('calibration', Math.min(0.99, (fold + 1) / settings.folds));
  }
  progress?.('calibration', 1);
  return held;
}

/** @throws {CorpusError} where one class would be empty without the writers of a fold. */
function requireClasses({ writers }: Examples, inside: WriterMask, outside: WriterMask): void {
  let [whole, dishonest] = [0, 0];
  writers.forEach((writer, i) => {
    whole += inside[i]! * writer.whole;
    dishonest += inside[i]! * writer.dishonest;
  });
  if (dishonest > 0 && dishonest < whole) return;
  const names = writers.filter((_, i) => outside[i] === 1).map(({ name }) => name);
  throw new CorpusError(
    `calibration leaves out writers in turn; without ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}: expected honest and dishonest messages, got ${whole - dishonest} and ${dishonest}`,
  );
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

/** Features of the small heads: those that part the classes of some head best, by ratio and frequency. */
function selectSmall(
  examples: Examples,
  writers: WriterMask,
  settings: TrainingSettings,
  options: SpoolOptions,
): Vocabulary {
  const all = selectFeatures(examples, writers, {
    minimumMessages: settings.minimumMessages + 1,
    minimumWriters: settings.minimumWriters,
    most: MOST_SMALL_CANDIDATES,
  });
  const cases = spoolCases(examples, writers, all, SMALL.asked, options);
  try {
    const ratios = logCountRatios(cases, SMALL, 1);
    const strength = new Float64Array(all.hashes.length);
    ratios.forEach((ratio, at) => {
      const place = Math.floor(at / SMALL.heads);
      strength[place] = Math.max(strength[place]!, Math.abs(ratio) * Math.sqrt(all.counts[place]!));
    });
    return restrict(all, largest(strength, settings.smallDictionarySize));
  } finally {
    cases.spool.close();
  }
}

function trainSmall(
  examples: Examples,
  writers: WriterMask,
  vocabulary: Vocabulary,
  settings: TrainingSettings,
  options: SpoolOptions,
  progress: (share: number) => void,
): LinearWeights[] {
  const cases = spoolCases(examples, writers, vocabulary, SMALL.asked, options);
  try {
    return trainLinear(cases, SMALL, settings.heads, (epoch) => progress(epoch / settings.heads.epochs));
  } finally {
    cases.spool.close();
  }
}

/** What families and tactics are judged by on writers that were left out. */
interface HeldOutSmall {
  families: FamilyScores[];
  /** By tactic. */
  tactics: { probability: number; positive: boolean }[][];
}

function heldOutSmall(
  examples: Examples,
  vocabulary: Vocabulary,
  settings: TrainingSettings,
  options: SpoolOptions,
  progress?: Progress,
): HeldOutSmall {
  const { norm } = settings.heads;
  const held: HeldOutSmall = { families: [], tactics: TACTICS.map(() => []) };
  const knownOf = knownReader(vocabulary);
  const step = 'tactic thresholds';
  for (const { fold, outside, inside, stride } of heldOutFolds(
    examples.writers,
    2,
    (writer) => writer.dishonest,
  )) {
    const heads = trainSmall(examples, inside, vocabulary, settings, options, (share) =>
      progress?.(step, Math.min(0.99, (fold + share) / 2)),
    );
    let seen = 0;
    examples.each((example) => {
      const { writer, traits } = example;
      if (outside[writer] === 0 || isPart(traits) || !isDishonest(traits) || seen++ % stride !== 0) return;
      const known = knownOf(example);
      held.families.push({
        scores: FAMILIES.map((_, family) => scoreOf(heads[familyHead(family)]!, known, norm)),
        family: familyIndex(traits),
        weight: isHard(traits) ? HARD_SHARE : 1,
      });
      held.tactics.forEach((scores, tactic) => {
        const probability = sigmoid(scoreOf(heads[tacticHead(tactic)]!, known, norm));
        scores.push({ probability, positive: hasTactic(traits, tactic) });
      });
    });
  }
  progress?.(step, 1);
  return held;
}

/**
 * Weight that every feature has in addition when the dictionary is chosen: a common word that says little stays
 * known, so that glued words come apart, a piece of a word is seen as one, and the length of a message is right.
 */
const KNOWN = 0.1;

/** Keeps the features that weigh most, by weight and frequency. */
function prune({ vocabulary, heads }: Trained, size: number): Trained {
  const [{ weights, bias }] = heads as [LinearWeights];
  const strength = weights.map(
    (weight, place) => (Math.abs(weight) + KNOWN) * Math.sqrt(vocabulary.counts[place]!),
  );
  const kept = largest(strength, size);
  return {
    vocabulary: restrict(vocabulary, kept),
    heads: [{ bias, weights: Float64Array.from(kept, (place) => weights[place]!) }],
  };
}

const round = (value: number): number => Number(value.toPrecision(6));

/**
 * Trains a model and returns its file.
 *
 * Records are read once, one by one, and not kept: what is learnt from lies as packed integers in memory or,
 * of a large corpus, in a temporary file (`spool.ts`). Memory is bounded whatever the number of messages.
 *
 * Calibration and thresholds come from scores that models gave to messages of writers they had not seen.
 * Deterministic: the same records in the same order and the same settings give the same bytes.
 * @throws {CorpusError} where there are no messages, or one class or one writer only.
 */
export function trainModel(
  records: Iterable<CorpusRecord>,
  identity: CorpusIdentity,
  settings: TrainingSettings,
  options: TrainingOptions = {},
): Uint8Array {
  const { progress } = options;
  const expected = options.expected ?? (Array.isArray(records) ? records.length : Number.POSITIVE_INFINITY);
  const examples = Examples.from(records, settings.strata, options, (count) => {
    if (count % 500 === 0) progress?.('features', Math.min(0.99, count / expected));
  });
  progress?.('features', 1);
  try {
    return trainOn(examples, identity, settings, options);
  } finally {
    examples.close();
  }
}

function trainOn(
  examples: Examples,
  identity: CorpusIdentity,
  settings: TrainingSettings,
  options: TrainingOptions,
): Uint8Array {
  const { progress } = options;
  const heldOut = heldOutScores(examples, settings, options, progress);
  const platt = fitPlatt(heldOut.scores, heldOut.traits.map(isDishonest), heldOut.weights);
  const honest: number[] = [];
  heldOut.scores.forEach((score, index) => {
    const traits = heldOut.traits[index]!;
    if (!isDishonest(traits) && !isHard(traits)) honest.push(sigmoid(platt.slope * score + platt.intercept));
  });
  const suspicious = thresholdFor(honest, settings.suspiciousRate);
  const scam = Math.max(suspicious, thresholdFor(honest, settings.scamRate));

  const all = new Uint8Array(examples.writers.length).fill(1);
  progress?.('verdict', 0);
  const verdict = prune(
    trainVerdict(examples, all, settings, options, (epoch) =>
      progress?.('verdict', epoch / settings.verdict.epochs),
    ),
    settings.dictionarySize,
  );
  const verdictHead = verdict.heads[0]!;
  const verdictTable = quantize(verdictHead.weights, settings.verdictBits);

  progress?.('tactic thresholds', 0);
  const small = selectSmall(examples, all, settings, options);
  const held = heldOutSmall(examples, small, settings, options, progress);
  progress?.('kinds and tactics', 0);
  const smallHeads = trainSmall(examples, all, small, settings, options, (share) =>
    progress?.('kinds and tactics', share),
  );
  const smallTables = smallHeads.map((head) => quantize(head.weights, settings.headBits));

  const offsets = familyOffsets(held.families, FAMILIES.length);
  const intercepts = new Float64Array(SMALL.heads);
  const thresholds = new Float64Array(SMALL.heads);
  // One head a family was learnt on its own: what it takes to win over the others is set on held-out writers.
  offsets.forEach((offset, family) => {
    intercepts[familyHead(family)] = offset;
  });
  held.tactics.forEach((scores, tactic) => {
    thresholds[tacticHead(tactic)] = bestThreshold(scores);
  });
  const heads = smallHeads.map(
    (head, index): HeadHeader => ({
      name: HEAD_NAMES[1][index]!,
      scale: round(smallTables[index]!.scale),
      bias: round(head.bias),
      slope: 1,
      intercept: round(intercepts[index]!),
      threshold: round(thresholds[index]!),
    }),
  );
  return encodeModel(
    {
      version: identity.version,
      features: FEATURES,
      corpusHash: identity.hash,
      corpusSize: examples.messages,
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
              bias: round(verdictHead.bias),
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
