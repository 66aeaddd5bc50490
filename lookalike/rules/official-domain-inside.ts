import { toPlain } from '../fold.ts';
import type { Rule } from '../rule.ts';
import { TARGETS } from '../targets.ts';

const DOMAINS = TARGETS.flatMap((target) =>
  target.domains.map((domain) => ({
    target,
    dotted: domain,
    hyphenated: domain.replaceAll('.', '-'),
    glued: domain.replace(/[.-]/g, ''),
    first: target.names[0]!,
  })),
);

/** "ameli.fr.connexion.example", "ameli-fr.com", "amelifr.com": the whole official address, and then something else. */
export const officialDomainInside: Rule = {
  name: 'official-domain-inside',
  reason: 'A complete official address followed by other labels is there to be read as the real one.',
  source: 'Classic subdomain spoofing; Chromium lookalike "target embedding"',
  apply: ({ surface }) => {
    const plain = toPlain(surface);
    if (plain.length !== surface.length) return null;
    for (const { target, dotted, hyphenated, glued, first } of DOMAINS) {
      const inside = `.${plain}.`.indexOf(`.${dotted}.`);
      if (inside >= 0 && inside + dotted.length < plain.length)
        return {
          finding: 'lookalike',
          level: 'danger',
          target: target.id,
          span: { start: inside, end: inside + dotted.length },
        };
      const level = first.withAccountWords === 'danger' || first.text.length > 6 ? 'danger' : 'caution';
      let at = 0;
      for (const label of plain.split('.')) {
        const start = at;
        at += label.length + 1;
        if (label !== hyphenated && label !== glued && !label.startsWith(`${hyphenated}-`)) continue;
        // A domain without a dot of its own is no address written out ("caf" + "fr" is three letters and a country).
        return { finding: 'lookalike', level, target: target.id, span: { start, end: start + label.length } };
      }
    }
    return null;
  },
};
