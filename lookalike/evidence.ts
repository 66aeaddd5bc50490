import { bestWithin, preparePattern } from './distance.ts';
import { foldingsOf, skeleton, survives } from './fold.ts';
import { TARGETS } from './targets.ts';

/**
 * The cheap first test, the same for the script on every page and for the whole engine: could any rule have
 * something to say of this host? A host without evidence has no level, by construction: the rules only ever
 * run on hosts with evidence.
 */

interface Pattern {
  prepared: ReturnType<typeof preparePattern>;
  edits: number;
  name: string;
}

/** Names searched with edits, folded. */
const FUZZY: Pattern[] = [];
/** Names and marks searched as they are, folded. */
const EXACT: string[] = ['gouv', 'gouw', 'qouv', 'guov', 'goov', 'govfr', 'gov-fr', 'gov.fr'];
for (const target of TARGETS) {
  for (const name of target.names) {
    const text = skeleton(name.text);
    if (name.edits > 0) FUZZY.push({ prepared: preparePattern(text), edits: name.edits, name: name.text });
    else if (!EXACT.some((known) => text.includes(known))) EXACT.push(text);
  }
}
/** "caf" is searched without the words for coffee. */
const CAF = /caf(?![eé])/;
const SEARCHED = new RegExp(EXACT.filter((text) => text !== 'caf').join('|'));

/** Takes a plain (ASCII, lower-case) host, with its dots and hyphens. */
export function hasEvidence(plainHost: string): boolean {
  for (const folding of foldingsOf(plainHost)) {
    const folded = skeleton(plainHost, folding);
    const flat = folded.replace(/[-._]/g, '');
    if (SEARCHED.test(folded) || SEARCHED.test(flat) || CAF.test(folded)) return true;
    for (const pattern of FUZZY) {
      if (folding !== 'letters' && !survives(pattern.name, folding)) continue;
      if (bestWithin(pattern.prepared, flat) <= pattern.edits) return true;
    }
  }
  return false;
}
