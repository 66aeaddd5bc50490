import { breaksOff, endsOpen } from './cut-off.ts';
import { lookUp } from './dictionary.ts';
import { explain, WHOLE } from './explain.ts';
import { extract, type Features, spread } from './features.ts';
import { judgeLinks } from './judge-links.ts';
import type { Message } from './message.ts';
import type { Model } from './model.ts';
import { normalize } from './normalize.ts';
import { layOut, type Part, strongestPart } from './parts.ts';
import { knownFeatures, logOdds, rawScore, sigmoid } from './score.ts';
import { FAMILIES, TACTICS } from './taxonomy.ts';
import { tokenize } from './tokenize.ts';
import { type AbstentionReason, cannotTell, type LinkReport, type Verdict } from './verdict.ts';

/** Longest text that is judged whole, in UTF-16 code units; of a longer one its head and its tail are. */
export const TEXT_CAP = 20_000;

/**
 * What a link to a host that imitates a protected service adds to the log-odds of dishonesty. The lookalike
 * engine speaks of no honest host among 100,000 popular ones, while one learnt weight, divided by the length
 * of the message, would let a long text drown it. An article that quotes a false address stays below the
 * thresholds: its own words weigh more.
 */
const DANGEROUS_LINK_LOG_ODDS = 3;

/**
 * Probabilities between which a text that breaks off is not judged: half a message of an honest bank reads
 * like a whole one of a false bank, and the other way round. Below there is nothing to warn of, above its
 * beginning says enough. Measured on SMS cut after 80 characters (model card).
 */
const CUT_OFF_UNCLEAR = { from: 0.05, to: 0.98 };

/** Cuts a text over the cap to its head and tail; offsets of evidence in the tail are moved back by the caller. */
function cap(text: string): { text: string; cut: number; moved: number } {
  if (text.length <= TEXT_CAP) return { text, cut: text.length, moved: 0 };
  const half = TEXT_CAP / 2;
  // A line feed parts head and tail, so that no pair of words spans the gap.
  return {
    text: `${text.slice(0, half)}\n${text.slice(-half)}`,
    cut: half,
    moved: text.length - half - (half + 1),
  };
}

/** Share of the words that the model knows. */
export function coverage(model: Model, features: Features): number {
  let known = 0;
  let total = 0;
  for (let i = 0; i < features.words; i++) {
    const hash = features.wordHashes[i]!;
    if (hash === 0) continue; // a number
    total++;
    if (lookUp(model.dictionary, hash) >= 0) known++;
  }
  return total === 0 ? 0 : known / total;
}

/** A text this long that shows no known word at all is in another language, even where its script has no spaces. */
const LONG_ENOUGH = 15;

function abstention(model: Model, features: Features, text: string): AbstentionReason | null {
  let words = 0;
  for (let i = 0; i < features.words; i++) if (features.wordHashes[i] !== 0) words++;
  if (words === 0) return 'no-text';
  const known = coverage(model, features);
  if (known === 0 && text.trim().length >= LONG_ENOUGH) return 'unknown-language';
  if (words < model.header.minimumWords) return 'too-short';
  if (known < model.header.minimumCoverage) return 'unknown-language';
  return null;
}

/** Whether a word, whole as it stands, is in the dictionary; a piece of a word may well be made of known ones. */
export function knowsWord(model: Model, word: string): boolean {
  const { hash, length } = tokenize(normalize(word));
  return length > 0 && lookUp(model.dictionary, spread(hash[0]!)) >= 0;
}

/** Features of a message as they are judged: glued words come apart where the model knows the pieces. */
export function featuresOf(model: Model, message: Message, links: readonly LinkReport[]): Features {
  return extract(message, links, (hash) => lookUp(model.dictionary, spread(hash)) >= 0);
}

/**
 * Calibrated log-odds of dishonesty: of the whole message or of its strongest part, whichever is larger, plus
 * what a link to an imitation adds. `decided` is the run of features it rests on.
 */
export function dishonesty(
  model: Model,
  message: Message,
  links: readonly LinkReport[],
  features: Features,
): { logOdds: number; decided: { from: number; to: number } } {
  const { dishonest: head, dictionary, header } = model;
  const whole = rawScore(head, knownFeatures(features, dictionary), header.norm);
  const part = partOf(model, features, message.text);
  const strongest = part !== null && part.score > whole ? part : null;
  const dangerous = links.some((link) => link.level === 'danger');
  return {
    logOdds:
      head.slope * (strongest?.score ?? whole) + head.intercept + (dangerous ? DANGEROUS_LINK_LOG_ODDS : 0),
    decided: strongest ?? WHOLE,
  };
}

/** The beginning or end of a long message that speaks loudest, if it has one. */
function partOf(model: Model, features: Features, text: string): Part | null {
  const layout = layOut(features, text);
  if (layout === null) return null;
  const { dishonest: head, dictionary, header } = model;
  const indices = Int32Array.from(features.hash.subarray(0, features.length), (hash) =>
    lookUp(dictionary, hash),
  );
  return strongestPart(indices, layout, head.weights, head.scale, head.bias, header.norm);
}

/**
 * Judges a message.
 *
 * @returns a verdict; `cannot-tell` with a reason where there is too little text, the language is not one
 *   the model knows, or a short text breaks off. Never throws for any message text.
 */
export function classify(model: Model, message: Message): Verdict {
  const { header } = model;
  const capped = cap(message.text);
  const judged: Message = capped.moved === 0 ? message : { ...message, text: capped.text };
  const links: LinkReport[] = judgeLinks(judged);
  const features = featuresOf(model, judged, links);
  const reason = abstention(model, features, judged.text);
  const base = {
    links,
    modelVersion: header.version,
    ...(capped.moved === 0 ? {} : { truncated: true as const }),
  };
  if (reason !== null) return cannotTell(reason, base);

  const { logOdds: score, decided } = dishonesty(model, judged, links, features);
  const probability = sigmoid(score);
  const { scam, suspicious } = header.thresholds;
  if (
    (probability >= CUT_OFF_UNCLEAR.from &&
      probability < CUT_OFF_UNCLEAR.to &&
      breaksOff(judged.text, (word) => knowsWord(model, word))) ||
    (probability >= suspicious && probability < scam && endsOpen(judged.text))
  )
    return cannotTell('cut-off', base);
  const verdict = probability >= scam ? 'scam' : probability >= suspicious ? 'suspicious' : 'no-sign';

  const small = knownFeatures(features, model.smallDictionary);
  const canvassing = sigmoid(logOdds(model.canvassing, small, header.norm));
  const dishonestLabel = canvassing >= 0.5 ? 'canvassing' : 'scam';
  const [pLegit, pLabel] = [1 - probability, probability * Math.max(canvassing, 1 - canvassing)];
  const label = verdict === 'no-sign' && pLegit >= pLabel ? 'legit' : dishonestLabel;

  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  model.families.forEach((head, index) => {
    const score = logOdds(head, small, header.norm);
    if (score > bestScore) {
      bestScore = score;
      best = index;
    }
  });
  // The tactic heads learn from dishonest messages only: of others they say nothing.
  const tactics = TACTICS.filter((_, index) => {
    const head = model.tactics[index]!;
    return verdict !== 'no-sign' && sigmoid(logOdds(head, small, header.norm)) >= head.threshold;
  });
  const evidence = explain(judged, features, model, decided).map((span) =>
    span.field === 'text' && span.start > capped.cut
      ? { ...span, start: span.start + capped.moved, end: span.end + capped.moved }
      : span,
  );
  return {
    verdict,
    probability: Math.round(probability * 10_000) / 10_000,
    label,
    kind: verdict === 'no-sign' ? null : FAMILIES[best]!,
    tactics,
    evidence,
    ...base,
  };
}
