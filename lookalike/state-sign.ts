import { skeleton, toPlain } from './fold.ts';
import type { ParsedHost } from './host.ts';
import { segmentToken } from './segment.ts';

/**
 * Signs that a host dresses up as a State site. `gouv.fr` is a public suffix under which only the State can
 * register, so the word anywhere else is worn, not owned.
 */
export interface StateSign {
  /**
   * - `suffix-inside`: `gouv.fr` with labels after it
   * - `fake-suffix`: a registrable domain made to look like `gouv.fr` itself (`qouv.fr`, `g0uv.fr`, `gouv-fr.com`)
   * - `hyphen`: a label ends in `-gouv` or `-gouv-fr`, or begins with `gouv-`
   * - `glued`: `gouv` glued to known words (`gouvcpf`)
   */
  kind: 'suffix-inside' | 'fake-suffix' | 'hyphen' | 'glued';
  /** UTF-16 span in the labels joined with dots, end exclusive. */
  start: number;
  end: number;
}

/** Folded spellings that pass for `gouv`. */
const LIKE_GOUV = new Set([
  'gouv',
  'qouv',
  'gouw',
  'guov',
  'goov',
  'gouvv',
  'gouuv',
  'goouv',
  'ggouv',
  'gouvf',
]);
const GLUED_END = /(gouv|qouv|gouw)(fr)?$/;
const NONE: ReadonlySet<string> = new Set([
  'cpf',
  'ameli',
  'antai',
  'ants',
  'caf',
  'impots',
  'impot',
  'amendes',
  'amende',
  'dgfip',
]);

/** Countries whose State signs its own sites with `gouv`, `gov` or `gob`: not ours to judge. */
export function isForeignState(host: ParsedHost): boolean {
  if (/^(gouv|gov|gob|go|mil|edu|ac)\./.test(host.suffix) && host.suffix !== 'gouv.fr') return true;
  const registrable = host.labels.at(-1);
  return (
    registrable !== undefined &&
    /^(gouv|gov|gob|gouvernement|government|admin)$/.test(registrable) &&
    /(^|\.)[a-z]{2}$/.test(host.suffix) &&
    host.suffix !== 'fr'
  );
}

export function readStateSign(host: ParsedHost): StateSign | null {
  let at = 0;
  let best: StateSign | null = null;
  const rank = { 'suffix-inside': 3, 'fake-suffix': 2, hyphen: 1, glued: 0 };
  const offer = (sign: StateSign) => {
    if (best === null || rank[sign.kind] > rank[best.kind]) best = sign;
  };
  host.labels.forEach((label, index) => {
    const folded = skeleton(toPlain(label));
    const start = at;
    const end = at + label.length;
    at = end + 1;
    const next = host.labels[index + 1];
    const last = index === host.labels.length - 1;
    if (LIKE_GOUV.has(folded) && next !== undefined && skeleton(toPlain(next)) === 'fr')
      offer({ kind: 'suffix-inside', start, end: end + 1 + next.length });
    if (last && (LIKE_GOUV.has(folded) || folded === 'gov') && isFrench(host.suffix))
      offer({ kind: 'fake-suffix', start, end });
    if (last && LIKE_GOUV.has(folded) && !isFrench(host.suffix)) offer({ kind: 'hyphen', start, end });
    if (/^(gouv|qouv|gouw)-?fr$/.test(folded)) offer({ kind: last ? 'fake-suffix' : 'hyphen', start, end });
    const tokens = folded.split(/[-_]+/);
    if (
      tokens.length > 1 &&
      tokens.some((token) => LIKE_GOUV.has(token) || /^(gouv|qouv|gouw)fr$/.test(token))
    )
      offer({ kind: 'hyphen', start, end });
    if (!last && LIKE_GOUV.has(folded)) offer({ kind: 'hyphen', start, end });
    for (const token of toPlain(label).split(/[-_]+/)) {
      const ending = GLUED_END.exec(skeleton(token));
      const rest = ending
        ? token.slice(0, token.length - ending[0].length)
        : /^gouv(?!ern)/.test(token)
          ? token.slice(4)
          : '';
      if (rest.length < 3) continue;
      const part = segmentToken(rest, NONE);
      if (part.unknown.length === 0) offer({ kind: 'glued', start, end });
    }
  });
  return best;
}

function isFrench(suffix: string): boolean {
  return /^(fr|re|gp|mq|gf|yt|pm|wf|tf|nc|pf|asso\.fr|com\.fr)$/.test(suffix);
}
