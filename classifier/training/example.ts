import { familyOf } from '../../corpus/kinds.ts';
import type { CorpusRecord } from '../../corpus/record.ts';
import { HASH_MASK } from '../dictionary.ts';
import { extract } from '../features.ts';
import { judgeLinks } from '../judge-links.ts';
import type { Message } from '../message.ts';
import { type Layout, layOut } from '../parts.ts';

/** A message as training sees it: its distinct features and what is asked of them. */
export interface Example {
  record: CorpusRecord;
  /** Distinct 24-bit feature hashes. */
  features: Uint32Array;
  weight: number;
  /** True for a part of a message: trained on, never counted. */
  part?: true;
  /** Of a long message: its features in order, repeated ones too, and where its paragraphs end. */
  order?: { hashes: Uint32Array; layout: Layout };
}

/** The message of a record, with or without sender and links (an SMS, a pasted text, has neither). */
export function messageOf(record: CorpusRecord, bare = false): Message {
  const { text, subject, sender, channel, links } = record;
  return bare ? { text, subject, channel } : { text, subject, channel, sender, links };
}

/** Distinct features of a message, and their order where its parts are judged by themselves. */
export function featuresOf(message: Message): Pick<Example, 'features' | 'order'> {
  const found = extract(message, judgeLinks(message));
  const hashes = Uint32Array.from(found.hash.subarray(0, found.length), (hash) => hash & HASH_MASK);
  const layout = layOut(found, message.text);
  const features = Uint32Array.from(new Set(hashes));
  return layout === null ? { features } : { features, order: { hashes, layout } };
}

/** Weights of strata of the corpus, tuned by leaving writers out (see the model card). */
export interface StratumWeights {
  /** A deliberate hard case against a plain message. */
  hard: number;
  /** A dishonest CPF message against another: the corpus holds more of them than a mailbox does. */
  cpf: number;
  /** A longer message in excerpts (see `excerpts`) against the whole: what all of them weigh together. */
  excerpt: number;
  /** An SMS as a notification cuts it against the whole. */
  cut: number;
}

/** Length at which a phone's notification cuts an SMS, in UTF-16 code units. */
const CUT = 80;

/** Shortest text that is also shown in excerpts, in UTF-16 code units. */
const LONG = 150;

/** Sentences of an excerpt. */
const SENTENCES = 3;

/**
 * A longer text in excerpts of three sentences or lines each: people quote a part, webmails show one, a
 * newspaper prints one, and the model must not wait for the footer.
 */
export function excerpts(text: string): string[] {
  if (text.length <= LONG) return [];
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim().length > 10);
  if (sentences.length <= SENTENCES) return [];
  const parts: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES)
    parts.push(sentences.slice(at, at + SENTENCES).join(' '));
  return parts;
}

/** The beginning of an SMS as a notification shows it, without the word that is cut in two. */
function preview(text: string): string {
  const shown = text.slice(0, CUT);
  return /\s/.test(text[CUT] ?? ' ') ? shown : shown.replace(/\S+$/, '');
}

/**
 * Examples of a record. Where it has sender or links it counts half with and half without them, so that
 * the model stands on the text alone and their mere presence says nothing. Longer texts also count in
 * excerpts, an SMS also as its notification shows it.
 */
export function examplesOf(record: CorpusRecord, weights: StratumWeights): Example[] {
  const weight = (record.hard ? weights.hard : 1) * (familyOf(record.kind) === 'cpf' ? weights.cpf : 1);
  const examples: Example[] = [];
  const bare = featuresOf(messageOf(record, true));
  if (record.sender === undefined && record.links === undefined) examples.push({ record, ...bare, weight });
  else
    examples.push(
      { record, ...bare, weight: weight / 2 },
      { record, ...featuresOf(messageOf(record)), weight: weight / 2 },
    );
  const cut = record.channel === 'sms' && record.text.length > CUT;
  const parts = cut ? [preview(record.text)] : excerpts(record.text);
  const share = cut ? weights.cut : weights.excerpt / parts.length;
  if (share > 0)
    for (const text of parts)
      examples.push({
        record,
        features: featuresOf({ text }).features,
        weight: weight * share,
        part: true,
      });
  return examples;
}
