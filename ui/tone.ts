import type { Verdict } from '../classifier/index.ts';
import type { CpfTrap } from '../guidance/index.ts';
import type { Messages } from '../locales/index.ts';
import type { Tone } from './icons.tsx';

export interface VerdictWords {
  tone: Tone;
  icon: Tone | 'unknown';
  /** The verdict in words. */
  words: string;
  lead: string;
}

/** How a verdict is said. Never « safe »: the best is that no known sign was seen. */
export function verdictWords(verdict: Verdict & { trap?: CpfTrap }, t: Messages): VerdictWords {
  const { verdict: name, label } = verdict;
  if (name === 'cannot-tell') {
    return { tone: 'quiet', icon: 'unknown', words: t.verdict.cannotTell, lead: t.verdict.lead.cannotTell };
  }
  if (name === 'no-sign') {
    return { tone: 'quiet', icon: 'quiet', words: t.verdict.noSign, lead: t.verdict.lead.noSign };
  }
  if (label === 'canvassing') {
    return { tone: 'caution', icon: 'caution', words: t.verdict.canvassing, lead: t.verdict.lead.canvassing };
  }
  if (name === 'scam') {
    const lead = scamLead(verdict, t);
    return { tone: 'danger', icon: 'danger', words: t.verdict.scam, lead };
  }
  const lead = verdict.trap === 'secret' ? t.verdict.lead.secret : t.verdict.lead.suspicious;
  return { tone: 'caution', icon: 'caution', words: t.verdict.suspicious, lead };
}

export function isFlagged(verdict: Verdict): boolean {
  return verdict.verdict === 'scam' || verdict.verdict === 'suspicious';
}

/** Why it is a scam, in one or two sentences: the most telling reason that is known. */
function scamLead(verdict: Verdict & { trap?: CpfTrap }, t: Messages): string {
  const { lead } = t.verdict;
  if (verdict.trap === 'portal') return lead.portal;
  if (verdict.links.some(({ level }) => level === 'danger')) return lead.link;
  if (verdict.trap === 'secret') return `${lead.secret} ${lead.trap}`;
  return verdict.kind ? lead.like(lead.scams[verdict.kind]) : lead.scam;
}
