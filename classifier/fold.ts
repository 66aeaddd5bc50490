/**
 * Folding of single characters to the plain lower-case letters that words are compared by.
 *
 * ASCII letters fall to lower case, Latin letters lose their marks, compatibility forms (full width,
 * mathematical alphanumerics, ligatures) are undone by NFKC, and letters of other scripts that are drawn
 * like Latin ones (the subset of UTS #39 confusables that scam messages use) become those.
 */

/** Letters that look like Latin ones: Cyrillic, Greek, Armenian, Latin extensions without a decomposition. */
const LOOKALIKES: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  һ: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ү: 'y',
  х: 'x',
  ѵ: 'v',
  ԝ: 'w',
  з: '3',
  б: '6',
  п: 'n',
  г: 'r',
  и: 'u',
  ц: 'u',
  ь: 'b',
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  ς: 'c',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ζ: 'z',
  δ: 'd',
  λ: 'l',
  π: 'n',
  θ: 'o',
  ո: 'n',
  ս: 'u',
  օ: 'o',
  հ: 'h',
  ց: 'g',
  զ: 'q',
  ռ: 'n',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ƒ: 'f',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ʟ: 'l',
  ɴ: 'n',
  ʀ: 'r',
  ꜱ: 's',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ᴍ: 'm',
  ᴏ: 'o',
  ᴘ: 'p',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
}; // prettier-ignore

/** Punctuation with several drawings. Apostrophes part words; dashes and quotes are kept as one sign. */
const PUNCTUATION: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '′': "'",
  '‛': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '…': '.',
}; // prettier-ignore

const cache = new Map<number, string>();

/** True for characters that are drawn as nothing: zero-width signs, soft hyphens, joiners, variation selectors, tags. */
function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    codePoint === 0x34f ||
    codePoint === 0x61c ||
    codePoint === 0x115f ||
    codePoint === 0x1160 ||
    codePoint === 0x17b4 ||
    codePoint === 0x17b5 ||
    (codePoint >= 0x180b && codePoint <= 0x180e) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    codePoint === 0x3164 ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0000 && codePoint <= 0xe0fff)
  );
}

function compute(codePoint: number): string {
  if (isInvisible(codePoint)) return '';
  const character = String.fromCodePoint(codePoint);
  const punctuation = PUNCTUATION[character];
  if (punctuation !== undefined) return punctuation;
  if (/\s/u.test(character)) return ' ';
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (/\p{M}/u.test(part)) continue;
    folded += LOOKALIKES[part] ?? part;
  }
  return folded;
}

/**
 * Folded form of a code point: usually one character, none for invisible signs and combining marks,
 * up to a few for ligatures. White space becomes one space, except that line feeds stay.
 */
export function fold(codePoint: number): string {
  let folded = cache.get(codePoint);
  if (folded === undefined) {
    folded = compute(codePoint);
    // Bounded: a hostile text must not make the cache grow without end.
    if (cache.size < 20_000) cache.set(codePoint, folded);
  }
  return folded;
}
