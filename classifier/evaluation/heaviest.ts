import type { CorpusRecord } from '../../corpus/record.ts';
import { lookUp } from '../dictionary.ts';
import { extract, FACT, factNames, SUBJECT } from '../features.ts';
import { judgeLinks } from '../judge-links.ts';
import type { Model } from '../model.ts';
import { FAMILIES, TACTICS } from '../taxonomy.ts';
import { messageOf } from '../training/example.ts';

/** A feature as people can read it. */
export interface HeavyFeature {
  /** Words as the corpus writes them most often, or the name of a fact about links or sender. */
  text: string;
  /** Weight in units of log-odds before the division by length. */
  weight: number;
  /** Corpus messages that show it. */
  messages: number;
}

/** The heaviest features of the model, traced from their hashes back to strings of the corpus. */
export interface HeaviestFeatures {
  dishonest: HeavyFeature[];
  honest: HeavyFeature[];
  canvassing: HeavyFeature[];
  scam: HeavyFeature[];
  families: Record<string, HeavyFeature[]>;
  tactics: Record<string, HeavyFeature[]>;
}

/** Strings a dictionary's features come from, by index: how often each form occurs. */
interface Names {
  forms: Map<number, Map<string, number>>;
  counts: Map<number, number>;
}

function emptyNames(): Names {
  return { forms: new Map(), counts: new Map() };
}

function note(names: Names, index: number, form: string, seen: Set<number>): void {
  const forms = names.forms.get(index) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + 1);
  names.forms.set(index, forms);
  if (!seen.has(index)) {
    seen.add(index);
    names.counts.set(index, (names.counts.get(index) ?? 0) + 1);
  }
}

/** Finds the words behind the hashes of both dictionaries by reading the corpus again. */
function trace(model: Model, records: readonly CorpusRecord[]): [Names, Names] {
  const large = emptyNames();
  const small = emptyNames();
  for (const record of records) {
    const message = messageOf(record);
    const links = judgeLinks(message);
    const features = extract(message, links);
    const facts = factNames(message, links);
    const seenLarge = new Set<number>();
    const seenSmall = new Set<number>();
    let fact = 0;
    for (let i = 0; i < features.length; i++) {
      const field = features.field[i]!;
      const source = field === SUBJECT ? message.subject! : message.text;
      const form =
        field === FACT
          ? `[${facts[fact++] ?? 'fact'}]`
          : source.slice(features.start[i], features.end[i]).toLowerCase().replace(/\s+/g, ' ');
      const hash = features.hash[i]!;
      const inLarge = lookUp(model.dictionary, hash);
      if (inLarge >= 0) note(large, inLarge, form, seenLarge);
      const inSmall = lookUp(model.smallDictionary, hash);
      if (inSmall >= 0) note(small, inSmall, form, seenSmall);
    }
  }
  return [large, small];
}

function heaviest(
  weights: Int8Array,
  unit: number,
  names: Names,
  count: number,
  sign: 1 | -1 = 1,
): HeavyFeature[] {
  return Array.from(weights.keys())
    .filter((index) => weights[index]! * sign > 0 && names.forms.has(index))
    .sort(
      (a, b) => (weights[b]! - weights[a]!) * sign || names.counts.get(b)! - names.counts.get(a)! || a - b,
    )
    .slice(0, count)
    .map((index) => ({
      text: [...names.forms.get(index)!].sort((a, b) => b[1] - a[1])[0]![0],
      weight: weights[index]! * unit,
      messages: names.counts.get(index)!,
    }));
}

/** The `count` heaviest features of each class. */
export function heaviestFeatures(
  model: Model,
  records: readonly CorpusRecord[],
  count = 40,
): HeaviestFeatures {
  const [large, small] = trace(model, records);
  const { dishonest, canvassing } = model;
  const unit = dishonest.scale * dishonest.slope;
  const few = Math.ceil(count / 3);
  return {
    dishonest: heaviest(dishonest.weights, unit, large, count),
    honest: heaviest(dishonest.weights, unit, large, count, -1),
    canvassing: heaviest(canvassing.weights, canvassing.scale, small, count),
    scam: heaviest(canvassing.weights, canvassing.scale, small, count, -1),
    families: Object.fromEntries(
      model.families.map((head, i) => [FAMILIES[i]!, heaviest(head.weights, head.scale, small, few)]),
    ),
    tactics: Object.fromEntries(
      model.tactics.map((head, i) => [TACTICS[i]!, heaviest(head.weights, head.scale, small, few)]),
    ),
  };
}
