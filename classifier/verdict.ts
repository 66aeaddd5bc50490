import type { Family, Label, Tactic } from './taxonomy.ts';

/** Never "safe": the best that can be said is that no known sign was seen. */
export const VERDICTS = ['scam', 'suspicious', 'no-sign', 'cannot-tell'] as const;
export type VerdictName = (typeof VERDICTS)[number];

/** A span of the original text that spoke for (positive) or against (negative) dishonesty. */
export interface Evidence {
  field: 'text' | 'subject';
  /** UTF-16 code unit offsets into the field as given; `end` is exclusive. */
  start: number;
  end: number;
  text: string;
  /** Contribution to the log-odds of dishonesty. */
  weight: number;
}

/** What is known of one link of the message, after offline unwrapping of redirectors. */
export interface LinkReport {
  href: string;
  /** Host of `target`, canonical ASCII; null where the href is no web address. */
  host: string | null;
  /** The true destination where a redirector carries it inside; else the href itself. */
  target: string;
  finding: string | null;
  level: 'danger' | 'caution' | null;
  /** Names of the redirectors or shorteners passed through, outermost first. */
  via: string[];
}

/** Why the classifier abstains; `cut-off`: a short text breaks off in mid-sentence where it could still turn either way. */
export type AbstentionReason = 'no-text' | 'too-short' | 'unknown-language' | 'cut-off';

export interface Verdict {
  verdict: VerdictName;
  /** Calibrated probability that the message is dishonest (canvassing or scam); null on abstention. */
  probability: number | null;
  label: Label | null;
  kind: Family | null;
  tactics: Tactic[];
  /** Sorted by start within a field; spans never overlap. */
  evidence: Evidence[];
  links: LinkReport[];
  reason?: AbstentionReason;
  /** True where the text was longer than the cap and only its head and tail were judged. */
  truncated?: true;
  modelVersion: string;
}

/** The verdict on a message that is not judged, with what is known of it all the same. */
export function cannotTell(
  reason: AbstentionReason,
  known: Pick<Verdict, 'links' | 'modelVersion' | 'truncated'>,
): Verdict {
  return {
    verdict: 'cannot-tell',
    probability: null,
    label: null,
    kind: null,
    tactics: [],
    evidence: [],
    ...known,
    reason,
  };
}
