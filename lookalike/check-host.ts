import { hasEvidence } from './evidence.ts';
import type { Finding, HostFinding, Level } from './finding.ts';
import { toPlain } from './fold.ts';
import { type ParsedHost, parseHost } from './host.ts';
import { KNOWN_HONEST } from './known-honest.ts';
import { type Reading, readHost } from './reading.ts';
import { type Judgement, type Rule, rankOf } from './rule.ts';
import { RULES } from './rules/index.ts';
import { isForeignState } from './state-sign.ts';
import { TARGETS } from './targets.ts';

const OWN = new Map(TARGETS.flatMap((target) => target.domains.map((domain) => [domain, target] as const)));
const HONEST = new Set(KNOWN_HONEST.map(({ domain }) => domain));

/** The entry for the host or for a domain above it. */
function lookUp<T>(host: string, get: (domain: string) => T | undefined): T | undefined {
  for (let rest = host; ; ) {
    const found = get(rest);
    if (found !== undefined) return found;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
}

/** A judgement with the rule that made it and what it read. */
export interface Assessment {
  host: ParsedHost;
  finding: Finding;
  level: Level | null;
  rule: string | null;
  target: string | null;
  /** What the rule is about; null where the whole host decides. */
  span: Judgement['span'] | null;
}

/** Judges a parsed host. */
export function assess(host: ParsedHost): Assessment {
  const assessment = assessName(host);
  const claimed = claimedByUserinfo(host);
  // "https://moncompteformation.gouv.fr@…": what stands before the @ is no address, and is there to be read as one.
  if (claimed === null || assessment.finding === 'official' || assessment.level === 'danger')
    return assessment;
  return { host, finding: 'lookalike', level: 'danger', rule: 'userinfo', target: claimed, span: null };
}

/** The protected target whose address, real or imitated, a URL wears before its @. */
function claimedByUserinfo({ userinfo }: ParsedHost): string | null {
  const name = /^[^\s:/@]+/.exec(userinfo)?.[0];
  if (name === undefined || !name.includes('.')) return null;
  try {
    const { finding, level, target } = assessName(parseHost(name));
    return finding !== 'none' && (level === 'danger' || level === null) && finding !== 'related'
      ? target
      : null;
  } catch {
    return null;
  }
}

function assessName(host: ParsedHost): Assessment {
  const say = (
    finding: Finding,
    rule: string | null = null,
    target: string | null = null,
    level: Level | null = null,
    span: Judgement['span'] | null = null,
  ): Assessment => ({ host, finding, level, rule, target, span });
  if (host.isIp || host.labels.length === 0) {
    return host.suffix === 'gouv.fr' ? say('state', 'state-site', 'gouv.fr') : say('none');
  }
  const own = lookUp(host.ascii, (domain) => OWN.get(domain));
  if (own !== undefined)
    return say(own.finding, own.finding === 'official' ? 'official-domain' : 'known-domain', own.id);
  // gouv.fr is a public suffix under which only the State can register: never accused.
  if (host.suffix === 'gouv.fr') return say('state', 'state-site', 'gouv.fr');
  if (!hasEvidence(toPlain(host.unicode))) return say('none');
  if (lookUp(host.ascii, (domain) => (HONEST.has(domain) ? domain : undefined)) !== undefined)
    return say('none');
  if (isForeignState(host)) return say('none');
  const verdict = strongestRule(readHost(host));
  if (verdict === null) return say('none');
  const { rule, judgement } = verdict;
  return say(judgement.finding, rule.name, judgement.target, judgement.level, judgement.span);
}

function strongestRule(reading: Reading): { rule: Rule; judgement: Judgement } | null {
  let best: { rule: Rule; judgement: Judgement } | null = null;
  for (const rule of RULES) {
    const judgement = rule.apply(reading);
    if (judgement === null) continue;
    if (best === null || rankOf(judgement.level) > rankOf(best.judgement.level)) best = { rule, judgement };
  }
  return best;
}

/**
 * What Vigie says of a host or URL: official, imitated, related or nothing. Throws {@link HostError} for what
 * is no host. Pure: no request, no clock, no state.
 */
export function checkHost(hostOrUrl: string): HostFinding {
  const host = parseHost(hostOrUrl);
  const { finding, level, rule, target } = assess(host);
  return {
    input: hostOrUrl,
    host: host.ascii,
    registrableDomain: host.registrableDomain,
    finding,
    level,
    rule,
    target,
  };
}
