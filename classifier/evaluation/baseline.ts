import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import type { CorpusRecord } from '../../corpus/record.ts';
import type { Message } from '../message.ts';

/**
 * natural's BayesClassifier as a peer: its French stemmer and tokenizer, additive smoothing 0.05 (with its
 * default of 1 it is far worse). The feature vector is natural's own, made with a set instead of an array
 * search: the same numbers, sooner. `npm run bench` times the unchanged class.
 */
export class Baseline extends BayesClassifier {
  private keys: string[] = [];

  constructor() {
    super(stemmer, 0.05);
  }

  override train(): void {
    this.keys = Object.keys(this.features);
    super.train();
  }

  override textToFeatures(observation: string | string[]): number[] {
    const tokens = new Set(
      typeof observation === 'string' ? this.stemmer.tokenizeAndStem(observation) : observation,
    );
    return this.keys.map((key) => (tokens.has(key) ? 1 : 0));
  }
}

/** What the baseline reads: subject and text in composed form, which its tokenizer needs. */
export function baselineText(message: Message): string {
  return `${message.subject ?? ''}\n${message.text}`.normalize('NFC');
}

/** Trains natural's classifier on the question whether a message is dishonest. */
export function trainBaseline(records: readonly CorpusRecord[]): Baseline {
  const baseline = new Baseline();
  for (const record of records)
    baseline.addDocument(baselineText(record), record.label === 'legit' ? 'legit' : 'dishonest');
  baseline.train();
  return baseline;
}

/** What the baseline says of a message. */
export interface BaselineJudgement {
  flagged: boolean;
  /** Its probability of dishonesty, as far as its numbers tell. */
  probability: number;
  /** It multiplies probabilities without logarithms at the end: on long messages both products are zero. */
  underflow: boolean;
}

/** Judges a message by the baseline: flagged where "dishonest" is the class it answers. */
export function judgeByBaseline(baseline: Baseline, message: Message): BaselineJudgement {
  const classes = baseline.getClassifications(baselineText(message));
  const dishonest = classes.find((entry) => entry.label === 'dishonest')?.value ?? 0;
  const legit = classes.find((entry) => entry.label === 'legit')?.value ?? 0;
  const underflow = dishonest + legit === 0;
  return {
    flagged: classes[0]?.label === 'dishonest',
    probability: underflow ? 0.5 : dishonest / (dishonest + legit),
    underflow,
  };
}
