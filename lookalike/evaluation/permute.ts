/**
 * Names that an attacker could register near a protected one. Own code; the kinds are those that dnstwist
 * documents, so that figures can be compared. Every function yields registrable labels or whole hosts.
 */

export const KINDS = [
  'addition',
  'bitsquatting',
  'dictionary',
  'homoglyph',
  'hyphenation',
  'insertion',
  'omission',
  'plural',
  'repetition',
  'replacement',
  'subdomain',
  'tld-swap',
  'transposition',
  'vowel-swap',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Permutation {
  kind: Kind;
  /** Unicode host. */
  host: string;
}

/** Keys beside a key, on the French and the English keyboard. */
const NEIGHBOURS: Record<string, string> = {
  a: 'qzwsp12',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'zrwsd34',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'uojk89',
  j: 'huiknm',
  k: 'jiolm',
  l: 'kopm',
  m: 'lpnjk',
  n: 'bhjm',
  o: 'iklp90',
  p: 'olm0',
  q: 'aswz12',
  r: 'edft45',
  s: 'qzedxwa',
  t: 'rfgy56',
  u: 'yhji78',
  v: 'cfgb',
  w: 'qaesx',
  x: 'wsdc',
  y: 'tghu67',
  z: 'aesx23',
  '0': 'op9',
  '1': 'aq2',
  '2': 'az13',
  '3': 'ez24',
  '4': 'er35',
  '5': 'rt46',
  '6': 'ty57',
  '7': 'yu68',
  '8': 'ui79',
  '9': 'io80',
};

/** What a letter can be taken for: ASCII, accents, other scripts. */
const GLYPHS: Record<string, string[]> = {
  a: ['à', 'á', 'â', 'ä', 'ã', 'å', 'ɑ', 'а'],
  b: ['d', 'lb', 'ь'],
  c: ['e', 'ç', 'с'],
  d: ['b', 'cl', 'dl', 'đ'],
  e: ['c', 'é', 'è', 'ê', 'ë', 'ē', 'е'],
  f: ['ƒ'],
  g: ['q', 'ɡ'],
  h: ['lh', 'һ'],
  i: ['1', 'l', 'í', 'ì', 'ï', 'î', 'ı', 'і'],
  j: ['ј'],
  k: ['lk', 'lc', 'κ'],
  l: ['1', 'i', 'ł', 'ӏ'],
  m: ['n', 'nn', 'rn', 'rr', 'м'],
  n: ['m', 'r', 'ñ', 'ń', 'п'],
  o: ['0', 'ò', 'ó', 'ô', 'ö', 'õ', 'ø', 'ο', 'о'],
  p: ['ρ', 'р'],
  q: ['g'],
  r: ['г', 'ʀ'],
  s: ['ş', 'š', 'ѕ'],
  t: ['ţ', 'т'],
  u: ['ù', 'ú', 'û', 'ü', 'υ'],
  v: ['ν', 'ѵ'],
  w: ['vv', 'ѡ'],
  y: ['ý', 'ÿ', 'у'],
  z: ['ž', 'ʐ'],
};

const WORDS = [
  'actif',
  'activer',
  'activation',
  'acces',
  'connexion',
  'compte',
  'droits',
  'dossier',
  'eligibilite',
  'espace',
  'gouv',
  'info',
  'login',
  'mon',
  'mes',
  'officiel',
  'portail',
  'relance',
  'securise',
  'service',
  'services',
  'solde',
  'validation',
  'verification',
  'fr',
  'france',
  'cpf',
  'pro',
];

const SUFFIXES = [
  'com',
  'net',
  'org',
  'info',
  'eu',
  'biz',
  'online',
  'site',
  'services',
  'center',
  'app',
  'support',
  'top',
  'xyz',
  'click',
  'shop',
  'club',
  'co',
  'io',
  'be',
  'ch',
  'de',
  'es',
  'it',
  'uk',
  'us',
  'ru',
  'cn',
  'tk',
  'ml',
  'pw',
  'me',
  'cc',
  're',
  'pro',
  'live',
  'digital',
  'help',
  'page',
  'link',
];

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const VOWELS = 'aeiou';

function* edits(label: string): Generator<{ kind: Kind; label: string }> {
  for (const c of ALPHABET) yield { kind: 'addition', label: label + c };
  for (let i = 0; i < label.length; i++) {
    const c = label[i]!;
    const left = label.slice(0, i);
    const right = label.slice(i + 1);
    for (let bit = 0; bit < 7; bit++) {
      const flipped = String.fromCharCode(c.charCodeAt(0) ^ (1 << bit));
      if (/[a-z0-9-]/.test(flipped)) yield { kind: 'bitsquatting', label: left + flipped + right };
    }
    for (const glyph of GLYPHS[c] ?? []) {
      yield { kind: 'homoglyph', label: left + glyph + right };
      // The same letter everywhere, as in "móncómpte".
      if (label.indexOf(c) === i && right.includes(c))
        yield { kind: 'homoglyph', label: label.replaceAll(c, glyph) };
    }
    if (i > 0 && c !== '-' && label[i - 1] !== '-')
      yield { kind: 'hyphenation', label: `${left}-${c}${right}` };
    if (i > 0 && c !== '-' && label[i - 1] !== '-')
      yield { kind: 'subdomain', label: `${left}.${c}${right}` };
    for (const near of NEIGHBOURS[c] ?? []) {
      if (i > 0) yield { kind: 'insertion', label: left + near + c + right };
      if (i < label.length - 1) yield { kind: 'insertion', label: left + c + near + right };
      yield { kind: 'replacement', label: left + near + right };
    }
    yield { kind: 'omission', label: left + right };
    if (/[a-z]/.test(c)) {
      yield { kind: 'repetition', label: left + c + c + right };
      if (i < label.length - 1) yield { kind: 'plural', label: `${left}${c}s${right}` };
    }
    if (right !== '' && c !== right[0])
      yield { kind: 'transposition', label: left + right[0] + c + right.slice(1) };
    if (VOWELS.includes(c))
      for (const v of VOWELS) if (v !== c) yield { kind: 'vowel-swap', label: left + v + right };
  }
  for (const word of WORDS) {
    yield { kind: 'dictionary', label: `${label}-${word}` };
    yield { kind: 'dictionary', label: label + word };
    yield { kind: 'dictionary', label: `${word}-${label}` };
    yield { kind: 'dictionary', label: word + label };
  }
}

/** All permutations of a registrable label under a suffix, without duplicates; a host goes with its first kind. */
export function permute(label: string, suffix = 'fr'): Permutation[] {
  const seen = new Set([`${label}.${suffix}`]);
  const all: Permutation[] = [];
  const add = (kind: Kind, host: string) => {
    if (seen.has(host) || /(^|\.)-|-(\.|$)|--|\.\.|^\./.test(host)) return;
    seen.add(host);
    all.push({ kind, host });
  };
  for (const { kind, label: changed } of edits(label)) add(kind, `${changed}.${suffix}`);
  for (const other of SUFFIXES) add('tld-swap', `${label}.${other}`);
  add('tld-swap', `${label}-${suffix}.com`);
  return all;
}
