import type { Level } from './finding.ts';
import type { NameMatch, Reading } from './reading.ts';

/** What a rule says of a host. */
export interface Judgement {
  finding: 'lookalike' | 'related';
  level: Level | null;
  /** Canonical domain of the protected target. */
  target: string;
  /** UTF-16 span in the labels joined with dots that the rule is about, end exclusive. */
  span: { start: number; end: number };
}

export interface Rule {
  /** Stable; part of every finding. */
  name: string;
  /** Why the rule exists, in a sentence. */
  reason: string;
  /** Where the method or the observation comes from. */
  source: string;
  apply: (reading: Reading) => Judgement | null;
}

export const RANK = { danger: 2, caution: 1, none: 0 } as const;

export function rankOf(level: Level | null): number {
  return level === null ? RANK.none : RANK[level];
}

export function lookalike(match: NameMatch, level: Level): Judgement {
  return {
    finding: 'lookalike',
    level,
    target: match.target.id,
    span: { start: match.start, end: match.end },
  };
}

export function related(match: NameMatch, level: 'caution' | null): Judgement {
  return { finding: 'related', level, target: match.target.id, span: { start: match.start, end: match.end } };
}

/** The strongest judgement over all matches that the rule accepts; the first of equals. */
export function strongest(reading: Reading, judge: (match: NameMatch) => Judgement | null): Judgement | null {
  let best: Judgement | null = null;
  for (const match of reading.names) {
    const judgement = judge(match);
    if (judgement !== null && (best === null || rankOf(judgement.level) > rankOf(best.level)))
      best = judgement;
  }
  return best;
}
