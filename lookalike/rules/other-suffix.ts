import { isForeignCountry, isFrancophoneAbroad } from '../context.ts';
import { lookalike, type Rule, related, strongest } from '../rule.ts';

/** The bare name as a domain of its own: "moncompteformation.online", "franceconnect.support". */
export const otherSuffix: Rule = {
  name: 'other-suffix',
  reason: 'The service owns one address; the same name elsewhere is somebody else.',
  source: 'dnstwist "tld-swap"; names registered against FranceConnect and Mon Compte Formation',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.edits > 0 || !match.whole || match.place !== 'registrable' || match.dotsAt.length > 0)
        return null;
      const { suffix } = reading.host;
      switch (match.name.strictness) {
        case 'exclusive':
          return match.name.namesakesAbroad && isFrancophoneAbroad(suffix)
            ? related(match, 'caution')
            : lookalike(match, 'danger');
        case 'proper':
          return isFrancophoneAbroad(suffix) ? related(match, 'caution') : lookalike(match, 'danger');
        case 'generic':
          return isForeignCountry(suffix) ? related(match, null) : related(match, 'caution');
        default:
          return null;
      }
    }),
};
