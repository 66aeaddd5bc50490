import type { CorpusRecord } from '../../corpus/record.ts';
import { HASH_MASK } from '../dictionary.ts';
import { extract } from '../features.ts';
import { judgeLinks } from '../judge-links.ts';
import type { Message } from '../message.ts';

/** A message as training sees it: its distinct features and what is asked of them. */
export interface Example {
  record: CorpusRecord;
  /** Distinct 24-bit feature hashes. */
  features: Uint32Array;
  weight: number;
}

/** The message of a record, with or without sender and links (an SMS, a pasted text, has neither). */
export function messageOf(record: CorpusRecord, bare = false): Message {
  const { text, subject, sender, channel, links } = record;
  return bare ? { text, subject, channel } : { text, subject, channel, sender, links };
}

/** Distinct features of a message. */
export function featuresOf(message: Message): Uint32Array {
  const features = extract(message, judgeLinks(message));
  const distinct = new Set<number>();
  for (let i = 0; i < features.length; i++) distinct.add(features.hash[i]! & HASH_MASK);
  return Uint32Array.from(distinct);
}

/** Weights of strata of the corpus, tuned by leaving writers out (see the model card). */
export interface StratumWeights {
  /** Weight of a deliberate hard case against a plain message. */
  hard: number;
}

/**
 * Examples of a record. Where it has sender or links it counts half with and half without them, so that
 * the model stands on the text alone and their mere presence says nothing.
 */
export function examplesOf(record: CorpusRecord, weights: StratumWeights): Example[] {
  const weight = record.hard ? weights.hard : 1;
  const bare = featuresOf(messageOf(record, true));
  if (record.sender === undefined && record.links === undefined) return [{ record, features: bare, weight }];
  return [
    { record, features: bare, weight: weight / 2 },
    { record, features: featuresOf(messageOf(record)), weight: weight / 2 },
  ];
}
