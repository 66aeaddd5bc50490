import { isForeignCountry, isOtherFrance, isPortalName } from '../context.ts';
import { restHas } from '../reading.ts';
import { lookalike, type Rule, related, strongest } from '../rule.ts';

/** The name anywhere in a longer one whose other words are not known. */
export const embeddedTarget: Rule = {
  name: 'embedded-target',
  reason: 'Whoever writes the name of the portal into his own wants to be taken for it, or is about it.',
  source: 'Names registered against Mon Compte Formation and FranceConnect',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.edits > 0 || match.whole || match.dotsAt.length > 0) return null;
      const { strictness } = match.name;
      if (strictness === 'short' || isOtherFrance(match)) return null;
      if (isPortalName(match)) return lookalike(match, 'danger');
      if (strictness === 'generic') {
        const aboutTheCpf = match.target.finding === 'official' && match.name.withAccountWords === 'danger';
        if (isForeignCountry(reading.host.suffix)) return null;
        return related(
          match,
          aboutTheCpf && !restHas(match, 'course') && (match.aligned || reading.words.unknown.length === 0)
            ? 'caution'
            : null,
        );
      }
      // A union's or an adviser's site about the employment service.
      if (match.name.partnersUse && restHas(match, 'information', 'course')) return related(match, null);
      return related(match, 'caution');
    }),
};
