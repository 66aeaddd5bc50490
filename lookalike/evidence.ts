import { bestWithin, preparePattern } from './distance.ts';
import { foldingsOf, skeleton, survives } from './fold.ts';
import { EXACT_MARKS, FUZZY_NAMES } from './screen-data.generated.ts';

/**
 * The cheap first test, the same for the script on every page and for the whole engine: could any rule have
 * something to say of this host? A host without evidence has no level, by construction: the rules only ever
 * run on hosts with evidence.
 */

/** Takes a plain (ASCII, lower-case) host, with its dots and hyphens. */
export type EvidenceTest = (plainHost: string) => boolean;

/** The test for the given names and marks, in the form of `screen-data.generated.ts`. */
export function makeEvidenceTest(fuzzyNames: string, exactMarks: string): EvidenceTest {
  const fuzzy = fuzzyNames.split(' ').map((entry) => {
    const name = entry.slice(0, -1);
    return { name, pattern: preparePattern(skeleton(name)), edits: Number(entry.slice(-1)) };
  });
  const exact = new RegExp(exactMarks);
  return (plainHost) => {
    for (const folding of foldingsOf(plainHost)) {
      const folded = skeleton(plainHost, folding);
      const flat = folded.replace(/[-._]/g, '');
      if (exact.test(folded) || exact.test(flat)) return true;
      for (const { name, pattern, edits } of fuzzy) {
        // A host much shorter than the name cannot hold it.
        if (flat.length < name.length - edits || !survives(name, folding)) continue;
        if (bestWithin(pattern, flat) <= edits) return true;
      }
    }
    return false;
  };
}

export const hasEvidence = makeEvidenceTest(FUZZY_NAMES, EXACT_MARKS);
