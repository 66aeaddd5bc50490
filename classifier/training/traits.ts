import { familyOf } from '../../corpus/kinds.ts';
import type { CorpusRecord } from '../../corpus/record.ts';
import { FAMILIES, LABELS, TACTICS } from '../taxonomy.ts';

/** What training asks of a message, in one integer: bits 0-1 label, 2-6 family + 1 (0: none), 7-18 tactics, 19 hard, 20 part. */
export type Traits = number;

const FAMILY = 2;
const TACTIC = 7;
const HARD = 1 << 19;
const PART = 1 << 20;

export function traitsOf(record: CorpusRecord, part = false): Traits {
  const family = familyOf(record.kind);
  let traits = LABELS.indexOf(record.label);
  if (family !== null) traits |= (FAMILIES.indexOf(family) + 1) << FAMILY;
  for (const tactic of record.tactics) traits |= 1 << (TACTIC + TACTICS.indexOf(tactic));
  return traits | (record.hard ? HARD : 0) | (part ? PART : 0);
}

export const isDishonest = (traits: Traits): boolean => (traits & 3) !== LABELS.indexOf('legit');
const isCanvassing = (traits: Traits): boolean => (traits & 3) === LABELS.indexOf('canvassing');
export const isHard = (traits: Traits): boolean => (traits & HARD) !== 0;
/** A part of a message: trained on, never counted. */
export const isPart = (traits: Traits): boolean => (traits & PART) !== 0;
/** Index of the family; −1 for an honest message. */
export const familyIndex = (traits: Traits): number => ((traits >> FAMILY) & 31) - 1;
export const hasTactic = (traits: Traits, tactic: number): boolean =>
  (traits & (1 << (TACTIC + tactic))) !== 0;

/** Questions asked of a message at once, each learnt by a binary head. */
export interface Questions {
  heads: number;
  /** True where the message says something about them. */
  asked: (traits: Traits) => boolean;
  /** The heads to which the message is a positive case. */
  positive: (traits: Traits) => readonly number[];
}

const ONLY = [0] as const;
const NONE = [] as const;

export const VERDICT: Questions = {
  heads: 1,
  asked: () => true,
  positive: (traits) => (isDishonest(traits) ? ONLY : NONE),
};

/** Heads of the small block: canvassing, then families, then tactics. */
export const familyHead = (family: number): number => 1 + family;
export const tacticHead = (tactic: number): number => 1 + FAMILIES.length + tactic;

/** Asked of dishonest messages only. */
export const SMALL: Questions = {
  heads: 1 + FAMILIES.length + TACTICS.length,
  asked: isDishonest,
  positive: (traits) => {
    const heads = isCanvassing(traits) ? [0] : [];
    heads.push(familyHead(familyIndex(traits)));
    for (let tactic = 0; tactic < TACTICS.length; tactic++)
      if (hasTactic(traits, tactic)) heads.push(tacticHead(tactic));
    return heads;
  },
};
