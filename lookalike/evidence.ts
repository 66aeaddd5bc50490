import { bestWithin, preparePattern } from './distance.ts';
import { skeleton, skeletonNnAsM } from './fold.ts';
import { TARGETS } from './targets.ts';

/**
 * The cheap first test, the same for the script on every page and for the whole engine: could any rule have
 * something to say of this host? A host without evidence has no level, by construction: the rules only ever
 * run on hosts with evidence.
 */

interface Pattern {
  prepared: ReturnType<typeof preparePattern>;
  edits: number;
  hasM: boolean;
}

/** Names searched with edits, folded. */
const FUZZY: Pattern[] = [];
/** Names and marks searched as they are, folded. */
const EXACT: string[] = ['gouv', 'gouw', 'qouv', 'guov', 'goov', 'govfr', 'gov-fr', 'gov.fr'];
for (const target of TARGETS) {
  for (const name of target.names) {
    const text = skeleton(name.text);
    if (name.edits > 0)
      FUZZY.push({ prepared: preparePattern(text), edits: name.edits, hasM: text.includes('m') });
    else if (!EXACT.some((known) => text.includes(known))) EXACT.push(text);
  }
}
/** "caf" is searched without the words for coffee. */
const CAF = /caf(?![eé])/;
const SEARCHED = new RegExp(EXACT.filter((text) => text !== 'caf').join('|'));

/** Takes a plain (ASCII, lower-case) host, with its dots and hyphens. */
export function hasEvidence(plainHost: string): boolean {
  const folded = skeleton(plainHost);
  const flat = folded.replace(/[-._]/g, '');
  if (SEARCHED.test(folded) || SEARCHED.test(flat) || CAF.test(folded)) return true;
  for (const pattern of FUZZY) if (bestWithin(pattern.prepared, flat) <= pattern.edits) return true;
  const withM = skeletonNnAsM(plainHost)?.replace(/[-._]/g, '');
  if (withM !== undefined) {
    for (const pattern of FUZZY)
      if (pattern.hasM && bestWithin(pattern.prepared, withM) <= pattern.edits) return true;
  }
  return false;
}
