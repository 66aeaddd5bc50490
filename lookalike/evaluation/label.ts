import { distance } from '../distance.ts';
import { foldingsOf, skeleton, toPlain } from '../fold.ts';
import { parseHost } from '../host.ts';
import { TARGETS } from '../targets.ts';
import type { Kind } from './permute.ts';

/**
 * Says how a name was made from a protected one, so that recall can be stated per kind. It works from the
 * letters alone and knows nothing of the rules; where several kinds would do, the first of this order holds:
 *
 * tld-swap, hyphenation, subdomain, transposition, repetition, omission, vowel-swap, bitsquatting, plural,
 * addition, insertion, replacement, homoglyph, dictionary; else `other`.
 */
export type Label = Kind | 'other';

const VOWEL = /[aeiou]/;

/** Protected names with the service's usual suffix, longest first: "moncompteformation" before "cpf". */
const BASES = TARGETS.flatMap(({ names }) => names.map(({ text }) => text)).sort(
  (a, b) => b.length - a.length,
);

/** How the host was made from the base name; null where it has nothing of it. */
export function labelAgainst(host: string, base: string): Label | null {
  const parsed = parseHost(host);
  const { suffix } = parsed;
  const label = parsed.labels.at(-1) ?? '';
  const all = parsed.labels.join('.');
  const bare = (text: string) => text.replace(/[-._]/g, '');
  if (bare(label) === base && suffix !== 'fr') return 'tld-swap';
  if (bare(label) === `${base}fr` && suffix !== 'fr') return 'tld-swap';
  if (label !== base && bare(label) === base) return 'hyphenation';
  if (bare(all) === base && all.includes('.')) return 'subdomain';
  const flat = bare(all);
  if (/^[a-z0-9]*$/.test(flat)) {
    const kind = oneEdit(flat, base);
    if (kind !== null) return kind;
  }
  const plain = toPlain(flat);
  const wanted = skeleton(base);
  const folded = foldingsOf(plain).map((folding) => skeleton(plain, folding));
  if (folded.includes(wanted)) return 'homoglyph';
  if (Math.min(...folded.map((text) => distance(wanted, text))) <= (base.length >= 12 ? 2 : 1))
    return plain === flat && !looksLikeGlyphs(flat, base) ? 'replacement' : 'homoglyph';
  if (plain.includes(base) || folded.some((text) => text.includes(wanted))) return 'dictionary';
  return null;
}

/** Two visual replacements in one name ("rnonconnpteformation"). */
function looksLikeGlyphs(flat: string, base: string): boolean {
  return (
    distance(skeleton(base), skeleton(flat)) < distance(base, flat) ||
    /rn|nn|rr|vv|cl|dl|lb|lh|lk|\d/.test(flat)
  );
}

function oneEdit(flat: string, base: string): Label | null {
  if (flat.length === base.length) {
    const at = [...base].flatMap((c, i) => (c === flat[i] ? [] : [i]));
    if (
      at.length === 2 &&
      at[1] === at[0]! + 1 &&
      flat[at[0]!] === base[at[1]!] &&
      flat[at[1]!] === base[at[0]!]
    )
      return 'transposition';
    if (at.length !== 1) return null;
    const wanted = base[at[0]!]!;
    const written = flat[at[0]!]!;
    if (VOWEL.test(wanted) && VOWEL.test(written)) return 'vowel-swap';
    const bits = wanted.charCodeAt(0) ^ written.charCodeAt(0);
    if ((bits & (bits - 1)) === 0) return 'bitsquatting';
    return 'replacement';
  }
  if (flat.length === base.length + 1) {
    for (let i = 0; i < flat.length; i++) {
      if (flat.slice(0, i) + flat.slice(i + 1) !== base) continue;
      if (flat[i] === flat[i + 1] || flat[i] === flat[i - 1]) return 'repetition';
      if (i === flat.length - 1) return 'addition';
      return flat[i] === 's' ? 'plural' : 'insertion';
    }
  }
  if (flat.length === base.length - 1) {
    for (let i = 0; i < base.length; i++)
      if (base.slice(0, i) + base.slice(i + 1) === flat) return 'omission';
  }
  return null;
}

/** How the host was made from any protected name. */
export function labelHost(host: string): Label {
  for (const base of BASES) {
    const label = labelAgainst(host, base);
    if (label !== null) return label;
  }
  return 'other';
}
