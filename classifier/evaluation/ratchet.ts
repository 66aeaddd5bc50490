import type { CorpusRecord } from '../../corpus/record.ts';
import type { Model } from '../model.ts';
import { random } from '../training/random.ts';
import type { VerdictName } from '../verdict.ts';
import { mcnemar } from './metrics.ts';
import { isDishonest, isFlagged, type Judgement, judge, sampleOf } from './sample.ts';
import { type ErrorCase, errorsOf, type Rate, rateOf } from './summary.ts';

/** What the last released model said: of the frozen messages, and of the corpus when it had not seen them. */
export interface Released {
  modelVersion: string;
  /** Day of the release, ISO 8601. */
  date: string;
  /** Verdict on each frozen message, by id. */
  verdicts: Record<string, VerdictName>;
  /** Cross-validation by writer at that time; ids as words of one string, to keep the file small. */
  heldOut: { recall: Rate; falsePositives: Rate; ids: string; missed: string; falseAlarms: string };
}

/** At this significance a loss fails. */
export const SIGNIFICANCE = 0.05;

/** A new model against a released one on the same messages. */
export interface Comparison {
  releasedVersion: string;
  messages: number;
  /** Right before, wrong now. */
  lost: ErrorCase[];
  /** Wrong before, right now. */
  gained: string[];
  /** McNemar's exact two-sided probability of a split as uneven by chance. */
  probability: number;
  /** More lost than gained, and not by chance. */
  worse: boolean;
}

/** Draws messages for the frozen set: kinds in turn, within a kind by lot; the same seed gives the same set. */
export function drawRegression(
  records: readonly CorpusRecord[],
  count: number,
  seed: number,
): CorpusRecord[] {
  const next = random(seed);
  const byKind = new Map<string, CorpusRecord[]>();
  for (const record of records) byKind.set(record.kind, [...(byKind.get(record.kind) ?? []), record]);
  const pools = [...byKind].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, members]) => [...members]);
  const drawn: CorpusRecord[] = [];
  while (drawn.length < count && pools.some((pool) => pool.length > 0)) {
    for (const pool of pools) {
      if (pool.length === 0 || drawn.length >= count) continue;
      drawn.push(...pool.splice(Math.floor(next() * pool.length), 1));
    }
  }
  return drawn.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const flaggedVerdict = (verdict: VerdictName): boolean => verdict === 'scam' || verdict === 'suspicious';

/** Compares by whether each message is rightly flagged or left alone. Messages the released model did not judge are left out. */
function compare(
  releasedVersion: string,
  judgements: readonly Judgement[],
  wasFlagged: (id: string) => boolean | undefined,
): Comparison {
  const lost: Judgement[] = [];
  const gained: string[] = [];
  let messages = 0;
  for (const judgement of judgements) {
    const before = wasFlagged(judgement.sample.id);
    if (before === undefined) continue;
    messages++;
    const truth = isDishonest(judgement.sample);
    const [wasRight, isRight] = [before === truth, isFlagged(judgement) === truth];
    if (wasRight && !isRight) lost.push(judgement);
    else if (!wasRight && isRight) gained.push(judgement.sample.id);
  }
  const probability = mcnemar(lost.length, gained.length);
  return {
    releasedVersion,
    messages,
    lost: errorsOf(lost),
    gained,
    probability,
    worse: lost.length > gained.length && probability < SIGNIFICANCE,
  };
}

/**
 * A model against the released one on the frozen messages.
 * @throws {Error} where a frozen message has no released verdict.
 */
export function ratchet(model: Model, messages: readonly CorpusRecord[], released: Released): Comparison {
  for (const { id } of messages)
    if (released.verdicts[id] === undefined)
      throw new Error(`Released verdicts: expected one for the frozen message "${id}", got none`);
  const judgements = messages.map((record) => judge(model, sampleOf(record)));
  return compare(released.modelVersion, judgements, (id) => flaggedVerdict(released.verdicts[id]!));
}

/** Held-out judgements against those of the released model's time, on the messages both have. */
export function compareHeldOut(judgements: readonly Judgement[], released: Released): Comparison {
  const words = (list: string): Set<string> => new Set(list.split(' ').filter((id) => id !== ''));
  const known = words(released.heldOut.ids);
  const missed = words(released.heldOut.missed);
  const falseAlarms = words(released.heldOut.falseAlarms);
  const dishonest = new Map(judgements.map(({ sample }) => [sample.id, isDishonest(sample)]));
  return compare(released.modelVersion, judgements, (id) => {
    if (!known.has(id)) return undefined;
    return dishonest.get(id) ? !missed.has(id) : falseAlarms.has(id);
  });
}

/** What is stored of a model at its release. */
export function release(
  model: Model,
  messages: readonly CorpusRecord[],
  heldOut: readonly Judgement[],
  date: string,
): Released {
  const verdicts = messages.map(
    (record) => [record.id, judge(model, sampleOf(record)).verdict.verdict] as const,
  );
  const ids = (list: readonly Judgement[]): string => list.map(({ sample }) => sample.id).join(' ');
  const dishonest = heldOut.filter(({ sample }) => isDishonest(sample));
  const honest = heldOut.filter(({ sample }) => !isDishonest(sample));
  const missed = dishonest.filter((judgement) => !isFlagged(judgement));
  const falseAlarms = honest.filter(isFlagged);
  return {
    modelVersion: model.header.version,
    date,
    verdicts: Object.fromEntries(verdicts),
    heldOut: {
      recall: rateOf(dishonest.length - missed.length, dishonest.length),
      falsePositives: rateOf(falseAlarms.length, honest.length),
      ids: ids(heldOut),
      missed: ids(missed),
      falseAlarms: ids(falseAlarms),
    },
  };
}
