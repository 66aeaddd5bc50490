import { classify, type Family, type Label, type Model, type Tactic } from '../classifier/index.ts';
import type { Draft } from './draft.ts';
import { familyOf, type Kind } from './kinds.ts';
import type { CorpusRecord } from './record.ts';
import { mostSimilar } from './similarity.ts';

/** What the current model and the nearest messages of the corpus say of a draft. It is for people to decide. */
export interface Suggestion {
  label: Label | null;
  /** Probability of dishonesty; null where the model abstains. */
  probability: number | null;
  family: Family | null;
  kind: Kind | null;
  tactics: Tactic[];
  lang: 'fr' | 'en';
}

const FRENCH =
  /\b(?:le|la|les|des|une?|est|et|vous|votre|nous|pour|dans|avec|sur|pas|bonjour|merci|ce|je)\b/giu;
const ENGLISH = /\b(?:the|is|are|and|you|your|we|for|with|on|not|hello|thanks|this|have|to|of|please|i)\b/giu;

/** French unless English function words prevail. */
export function guessLanguage(text: string): 'fr' | 'en' {
  return (text.match(ENGLISH)?.length ?? 0) > (text.match(FRENCH)?.length ?? 0) ? 'en' : 'fr';
}

/** Kind of the most similar message of the corpus that fits label and family; null where none is alike. */
export function nearestKind(
  text: string,
  label: Label,
  family: Family | null,
  corpus: readonly CorpusRecord[],
): Kind | null {
  const fitting = corpus.filter(
    (record) =>
      (record.label === 'legit') === (label === 'legit') &&
      (label === 'legit' || family === null || familyOf(record.kind) === family),
  );
  return mostSimilar(text, fitting, 0.01)[0]?.record.kind ?? null;
}

export function suggest(model: Model, draft: Draft, corpus: readonly CorpusRecord[]): Suggestion {
  const { label, probability, kind: family, tactics } = classify(model, draft);
  const decided = draft.label ?? label;
  return {
    label,
    probability,
    family,
    kind: draft.kind ?? (decided === null ? null : nearestKind(draft.text, decided, family, corpus)),
    tactics,
    lang: guessLanguage(draft.text),
  };
}
