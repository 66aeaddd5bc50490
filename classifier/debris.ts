/** What badly decoded mail leaves in its text: HTML entities and quoted-printable escapes. */

/** A decoded escape and the offset behind it. */
export interface Decoded {
  text: string;
  end: number;
}

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  bull: '•',
  middot: '·',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  aelig: 'æ',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ouml: 'ö',
  oelig: 'œ',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  yuml: 'ÿ',
  Agrave: 'À',
  Acirc: 'Â',
  Ccedil: 'Ç',
  Eacute: 'É',
  Egrave: 'È',
  Ecirc: 'Ê',
  Icirc: 'Î',
  Ocirc: 'Ô',
  Ugrave: 'Ù',
}; // prettier-ignore
const LONGEST_ENTITY = 10;

/** Decodes the character reference at `source[at] === '&'`; null where there is none. */
export function decodeEntity(source: string, at: number): Decoded | null {
  const limit = Math.min(source.length, at + LONGEST_ENTITY + 2);
  let close = -1;
  for (let i = at + 1; i < limit; i++) {
    const code = source.charCodeAt(i);
    if (code === 59) {
      close = i;
      break;
    }
    const isName = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (!isName && !(code === 35 && i === at + 1)) return null;
  }
  if (close < at + 2) return null;
  const name = source.slice(at + 1, close);
  if (name.charCodeAt(0) !== 35) {
    const text = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    return text === undefined ? null : { text, end: close + 1 };
  }
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const digits = name.slice(hexadecimal ? 2 : 1);
  if (!(hexadecimal ? /^[0-9a-f]+$/i : /^[0-9]+$/).test(digits)) return null;
  const codePoint = Number.parseInt(digits, hexadecimal ? 16 : 10);
  if (codePoint < 32 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return null;
  return { text: String.fromCodePoint(codePoint), end: close + 1 };
}

function hexByte(source: string, at: number): number {
  let value = 0;
  for (let i = at; i < at + 2; i++) {
    const code = source.charCodeAt(i);
    // Encoders write capitals; lower case would mistake query strings for escapes.
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 65 && code <= 70 ? code - 55 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/**
 * Decodes quoted-printable debris at `source[at] === '='`: a soft line break, or one escaped character
 * (UTF-8, else Latin-1; of ASCII only `=3D` and `=20`). Null where it is a plain equals sign.
 */
export function decodeQuotedPrintable(source: string, at: number): Decoded | null {
  const next = source.charCodeAt(at + 1);
  if (next === 10) return { text: '', end: at + 2 };
  if (next === 13 && source.charCodeAt(at + 2) === 10) return { text: '', end: at + 3 };
  const first = hexByte(source, at + 1);
  if (first < 0) return null;
  if (first === 0x3d) return { text: '=', end: at + 3 };
  if (first === 0x20) return { text: ' ', end: at + 3 };
  if (first < 0x80) return null;
  const extra = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  let codePoint = extra === 3 ? first & 7 : extra === 2 ? first & 15 : first & 31;
  for (let k = 1; k <= extra; k++) {
    const place = at + 3 * k;
    const byte = source.charCodeAt(place) === 61 ? hexByte(source, place + 1) : -1;
    if (byte < 0x80 || byte > 0xbf) return { text: String.fromCharCode(first), end: at + 3 };
    codePoint = codePoint * 64 + (byte & 63);
  }
  if (extra === 0) return first >= 0xa0 ? { text: String.fromCharCode(first), end: at + 3 } : null;
  if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return null;
  return { text: String.fromCodePoint(codePoint), end: at + 3 * (extra + 1) };
}
