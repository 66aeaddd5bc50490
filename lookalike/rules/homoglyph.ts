import { isConsumed, isPortalName } from '../context.ts';
import { lookalike, type Rule, strongest } from '../rule.ts';

/** A name that only looks like itself: letters of another script, digits for letters, rn for m. */
export const homoglyph: Rule = {
  name: 'homoglyph',
  reason: 'Nobody spells a French service with Cyrillic letters, digits or "rn" for "m" by accident.',
  source: 'UTS #39 §4 (confusable detection, skeleton); Chromium IDN spoof checks',
  apply: (reading) =>
    strongest(reading, (match) => {
      if (match.literal || match.edits > 0 || match.dotsAt.length > 0) return null;
      const { strictness } = match.name;
      if (isPortalName(match)) return lookalike(match, 'danger');
      if (strictness === 'short') {
        // An accent proves nothing on a short name ("impôts"); another script does.
        if (match.disguised !== 'script' || !match.aligned) return null;
        return lookalike(
          match,
          match.whole && match.name.withAccountWords === 'danger' ? 'danger' : 'caution',
        );
      }
      if (!isSuspicious(reading.surface.slice(match.start, match.end), match.name.text)) return null;
      if (match.whole || isConsumed(match))
        return lookalike(match, strictness === 'generic' ? 'caution' : 'danger');
      return match.aligned || match.disguised === 'script' ? lookalike(match, 'caution') : null;
    }),
};

/** More than an accent: "chèque-énergie" and "identité-numérique" are simply French. */
function isSuspicious(written: string, name: string): boolean {
  return written.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[-._]/g, '') !== name;
}
