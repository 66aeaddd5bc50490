import { bestWithin, preparePattern } from './distance.ts';
import { hasEvidence } from './evidence.ts';
import { foldingsOf, skeleton, toPlain } from './fold.ts';
import { decodeLabel } from './punycode.ts';
import { KNOWN_DOMAINS, OFFICIAL_DOMAINS } from './screen-data.generated.ts';

/**
 * The compact face of the engine, for the script that runs on every page before anything else: no suffix list,
 * no vocabulary, no background. It takes `location.hostname` (lower case, punycode).
 */

const under = (domains: string) => new RegExp(`(^|\\.)(${domains.replaceAll('.', '\\.')})$`);
const OFFICIAL = under(OFFICIAL_DOMAINS);
const OWN = under(`${KNOWN_DOMAINS}|gouv.fr`);

/** The host in plain letters, with its dots; a trailing dot is dropped. */
function plainHost(hostname: string): string {
  return toPlain(hostname.replace(/\.$/, '').split('.').map(decodeLabel).join('.'));
}

/**
 * `clear` is certain: the whole engine would give no level. `official`: the portal or its sign-in. `suspect`:
 * the whole engine must decide, and most often it says nothing.
 */
export function screenHost(hostname: string): 'clear' | 'official' | 'suspect' {
  const host = hostname.replace(/\.$/, '');
  if (OFFICIAL.test(host)) return 'official';
  return OWN.test(host) || !hasEvidence(plainHost(host)) ? 'clear' : 'suspect';
}

const PORTAL = 'moncompteformation';
const PORTAL_PATTERN = preparePattern(skeleton(PORTAL));
/** Names that only the State writes, bare, as a domain of their own. */
const BARE = /^(www\.)?(france-?connect|caisse-?des-?depots|mon-?compte-?activite)\.(fr|[a-z]{3,})$/;
/** `gouv.fr` with something after it, or worn behind a hyphen. */
const STATE = /(^|[.-])gouv\.fr\.|[a-z0-9]-gouv\.fr$|(^|\.)gouv-?fr\.[a-z]+$/;
/** Another State's own suffix: the whole engine decides. */
const FOREIGN_STATE = /(^|\.)(gouv|gov|gob|go|ac|edu|mil|admin|government|gouvernement)\.[a-z]{2}$/;

/**
 * Whether the host is dangerous beyond doubt, so that the page can be veiled at once. Never true where the whole
 * engine would not say `danger`; false says nothing.
 */
export function screenDanger(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (OFFICIAL.test(host) || OWN.test(host) || FOREIGN_STATE.test(host)) return false;
  const plain = plainHost(host);
  if (BARE.test(plain) || STATE.test(plain)) return true;
  for (const folding of foldingsOf(plain)) {
    for (const label of skeleton(plain, folding).split('.')) {
      const bare = label.replace(/[-_]/g, '');
      if (bare.includes(PORTAL_PATTERN.text)) return true;
      const oneEdit = Math.abs(bare.length - PORTAL.length) < 2 && bestWithin(PORTAL_PATTERN, bare) < 2;
      // "mon-compta-formation" may be an accountant's.
      if (oneEdit && !/compta|conte/.test(bare)) return true;
    }
  }
  return false;
}
