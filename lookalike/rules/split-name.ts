import { isPortalName } from '../context.ts';
import { lookalike, type Rule, related, strongest } from '../rule.ts';

/** Where dots may stand in a name because its parts are words: "france.connect.example" may be anybody's. */
const WORD_BREAKS: Record<string, number[]> = {
  moncompteformation: [9],
  moncompteactivite: [9],
  franceconnect: [6],
  caissedesdepots: [],
  francetravail: [6],
  franceidentite: [6],
  chequeenergie: [6],
  mesdroitssociaux: [9],
  monespacesante: [9],
  poleemploi: [4],
};

/** The name cut by a dot: "moncompte.formation", "m.oncompteformation.fr". */
export const splitName: Rule = {
  name: 'split-name',
  reason: 'A dot in the middle of the name is overlooked; at the end of a word it may be chance.',
  source: 'dnstwist "subdomain"',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.dotsAt.length === 0 || match.edits > 0) return null;
      const { strictness, text } = match.name;
      if (strictness === 'generic' || strictness === 'short') return null;
      const atWords = match.literal && match.dotsAt.every((at) => WORD_BREAKS[text]?.includes(at));
      if (atWords)
        return match.aligned && (match.whole || isPortalName(match)) ? related(match, 'caution') : null;
      return match.aligned || isPortalName(match)
        ? lookalike(match, match.aligned ? 'danger' : 'caution')
        : null;
    }),
};
