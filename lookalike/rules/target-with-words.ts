import {
  hasAccountWords,
  isConsumed,
  isForeignCountry,
  isFrancophoneAbroad,
  isOtherFrance,
  isPortalName,
  isSomebodys,
} from '../context.ts';
import { restHas } from '../reading.ts';
import { lookalike, type Rule, related, strongest } from '../rule.ts';

/** The name and nothing but words about accounts, operations or the State: "relance-moncompteformation.fr". */
export const targetWithWords: Rule = {
  name: 'target-with-words',
  reason: 'Attackers add the word of their pretext to the name: activer, relance, droits, connexion, cpf.',
  source:
    'Names registered against French public services; dnstwist "dictionary"; combosquatting (Kintis et al., CCS 2017)',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.edits > 0 || match.whole || match.dotsAt.length > 0) return null;
      const { strictness, withAccountWords } = match.name;
      if (strictness === 'short' || isOtherFrance(match) || !isConsumed(match)) return null;
      if (isPortalName(match)) return lookalike(match, 'danger');
      const { suffix } = reading.host;
      if (restHas(match, 'training') && (strictness === 'generic' || match.name.partnersUse))
        return related(match, 'caution');
      if (strictness === 'generic') {
        if (isForeignCountry(suffix)) return null;
        if (!hasAccountWords(match)) {
          if (!isSomebodys(match)) return null;
          // "votre-compte-formation" is the portal's own name with another possessive.
          return withAccountWords === 'danger' ? lookalike(match, 'danger') : related(match, 'caution');
        }
        return lookalike(match, restHas(match, 'target') ? 'danger' : withAccountWords);
      }
      if (isFrancophoneAbroad(suffix)) return related(match, 'caution');
      return lookalike(match, 'danger');
    }),
};
