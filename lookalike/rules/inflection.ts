import {
  isConsumed,
  isForeignCountry,
  isInflection,
  isOtherFrance,
  isSomebodys,
  mayInflect,
  writtenPlain,
} from '../context.ts';
import { toPlain } from '../fold.ts';
import { type Rule, related, strongest } from '../rule.ts';

/** Plural or feminine of a name: "franceconnecte.fr", "poleemplois.fr". */
export const inflection: Rule = {
  name: 'inflection',
  reason: 'The plural of a service name may be an ordinary phrase: said, not accused.',
  source: 'dnstwist "plural"; French number and gender',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.edits === 0 || match.dotsAt.length > 0 || isOtherFrance(match) || !mayInflect(match))
        return null;
      if (!isInflection(match, writtenPlain(reading, match, toPlain))) return null;
      if (match.name.strictness === 'generic') {
        if (isConsumed(match) && isSomebodys(match)) return related(match, 'caution');
        return match.whole ? related(match, null) : null;
      }
      if (isForeignCountry(reading.host.suffix)) return related(match, null);
      return match.aligned ? related(match, match.whole ? 'caution' : null) : null;
    }),
};
