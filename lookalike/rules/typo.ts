import {
  isConsumed,
  isForeignCountry,
  isInflection,
  isOtherFrance,
  isPortalName,
  isSomebodys,
  mayInflect,
  readsOtherwise,
  writtenPlain,
} from '../context.ts';
import { toPlain } from '../fold.ts';
import { lookalike, type Rule, related, strongest } from '../rule.ts';

/** One edit from the name, or two for the longest names. */
export const typo: Rule = {
  name: 'typo',
  reason: 'A letter missing, doubled, swapped or struck beside its key is read over.',
  source: 'Optimal string alignment distance on skeletons; dnstwist; Szurdi et al. (USENIX Security 2014)',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.edits === 0 || isOtherFrance(match)) return null;
      const { strictness } = match.name;
      const written = writtenPlain(reading, match, toPlain);
      const innerDots = match.dotsAt.length > 0;
      if (mayInflect(match) && isInflection(match, written)) return null;
      if (strictness === 'generic') {
        if (
          !(match.whole || (isConsumed(match) && isSomebodys(match))) ||
          innerDots ||
          readsOtherwise(match, written) ||
          isForeignCountry(reading.host.suffix)
        )
          return null;
        return lookalike(match, 'caution');
      }
      if (readsOtherwise(match, written))
        return match.aligned && !innerDots ? related(match, match.edits === 1 ? 'caution' : null) : null;
      if (match.place === 'before' && !isPortalName(match))
        return match.whole && !innerDots ? related(match, 'caution') : null;
      if (innerDots) return match.aligned && isPortalName(match) ? lookalike(match, 'caution') : null;
      if (match.whole) return lookalike(match, 'danger');
      if (isConsumed(match))
        return lookalike(match, match.edits === 1 || match.aligned ? 'danger' : 'caution');
      if (isPortalName(match))
        return lookalike(match, match.edits === 1 && match.aligned ? 'danger' : 'caution');
      return match.aligned && match.edits === 1 ? related(match, 'caution') : null;
    }),
};
