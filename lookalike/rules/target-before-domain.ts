import {
  hasAccountWords,
  isConsumed,
  isForeignCountry,
  isOtherFrance,
  isPortalName,
  isPublicSector,
} from '../context.ts';
import { lookalike, type Rule, related, strongest } from '../rule.ts';

/** The name in front of somebody else's domain: "moncompteformation.connexion.example". */
export const targetBeforeDomain: Rule = {
  name: 'target-before-domain',
  reason: 'On a narrow screen only the beginning of an address shows; the owner stands at its end.',
  source: 'Chromium lookalike "target embedding"; Roberts et al., "You Are Who You Appear to Be" (CCS 2019)',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.edits > 0 || match.place !== 'before' || match.dotsAt.length > 0) return null;
      const { strictness, partnersUse } = match.name;
      if (strictness === 'short' || isOtherFrance(match)) return null;
      if (isPortalName(match)) return lookalike(match, 'danger');
      const ownerClaims =
        reading.words.words.some((word) => word.kind === 'state') ||
        reading.words.words.some((word) => word.kind === 'account');
      if (strictness === 'generic') {
        if (isForeignCountry(reading.host.suffix)) return null;
        return match.whole
          ? related(
              match,
              match.name.withAccountWords === 'caution' || isPublicSector(reading) ? null : 'caution',
            )
          : null;
      }
      if (isPublicSector(reading)) return related(match, null);
      if (isForeignCountry(reading.host.suffix)) return related(match, 'caution');
      if (!isConsumed(match)) return related(match, 'caution');
      if (strictness === 'exclusive') return lookalike(match, 'danger');
      return partnersUse && !hasAccountWords(match) && !ownerClaims
        ? related(match, 'caution')
        : lookalike(match, 'danger');
    }),
};
