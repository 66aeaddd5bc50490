import { isPortalName, isPublicSector } from '../context.ts';
import { lookalike, type Rule, related, strongest } from '../rule.ts';

/** The name cut by a dot: "moncompte.formation", "m.oncompteformation.fr". */
export const splitName: Rule = {
  name: 'split-name',
  reason: 'A dot in the middle of the name is overlooked; at the end of a word it may be chance.',
  source: 'dnstwist "subdomain"',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.dotsAt.length === 0 || match.edits > 0) return null;
      const { strictness, wordEnds } = match.name;
      if (strictness === 'generic' || strictness === 'short') return null;
      // "france.connect" may be anybody's page; "mon.compteformation" is not.
      const atWords = match.literal && match.dotsAt.every((at) => wordEnds.includes(at) && at > 3);
      // "moncompte.formation.univ-…" is a university's own page.
      if (atWords && match.place === 'before' && isPublicSector(reading)) return null;
      if (atWords)
        return match.aligned && (match.whole || isPortalName(match)) ? related(match, 'caution') : null;
      return match.aligned || isPortalName(match)
        ? lookalike(match, match.aligned ? 'danger' : 'caution')
        : null;
    }),
};
