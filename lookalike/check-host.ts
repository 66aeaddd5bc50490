import type { Finding, HostFinding, Level } from './finding.ts';
import { parseHost } from './host.ts';

const OFFICIAL = [
  'moncompteformation.gouv.fr',
  'franceconnect.gouv.fr',
  'lidentitenumerique.laposte.fr',
  'france-identite.gouv.fr',
];
const KNOWN = ['ameli.fr', 'caf.fr', 'caissedesdepots.fr', 'francetravail.fr', 'service-public.fr'];
const under = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** First rules only; the engine follows. Throws HostError for what is no host. */
export function checkHost(hostOrUrl: string): HostFinding {
  const host = parseHost(hostOrUrl);
  const found = (
    finding: Finding,
    level: Level | null,
    rule: string | null,
    target: string | null,
  ): HostFinding => ({
    input: hostOrUrl,
    host: host.ascii,
    registrableDomain: host.registrableDomain,
    finding,
    level,
    rule,
    target,
  });
  const official = OFFICIAL.find((d) => under(host.ascii, d));
  if (official) return found('official', null, 'official-domain', official);
  const known = KNOWN.find((d) => under(host.ascii, d));
  if (known) return found('known', null, 'known-domain', known);
  if (under(host.ascii, 'gouv.fr')) return found('state', null, 'state-suffix', 'gouv.fr');
  const flat = host.unicode
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[.-]/g, '')
    .replace(/rn|nn/g, 'm')
    .replace(/0/g, 'o')
    .replace(/1/g, 'l')
    .replace(/[аαɑ]/g, 'a')
    .replace(/[оο]/g, 'o')
    .replace(/е/g, 'e');
  if (flat.includes('moncompteformation'))
    return found('lookalike', 'danger', 'embedded-target', 'moncompteformation.gouv.fr');
  return found('none', null, null, null);
}
