/** Something in a message that looks like a real person's data, or a number that could ring somewhere. */
export interface PersonalDatum {
  what: 'phone' | 'iban' | 'card' | 'social-security';
  text: string;
}

/** Numbers reserved for fiction (ARCEP; Ofcom; NANP 555-01xx), service numbers and public help lines that messages may name. */
const ALLOWED_PHONES = [
  /^0?(?:19900|26191|35301|46571|53649|63998)/,
  /^0?8/, // value-added and free-phone numbers
  /^0?970823/, // the portal's help line
  /^0?9690[0-9]{5}$/,
  /^(?:44)?0?7700900/,
  /^1?\d{3}55501\d\d$/,
];

/** IBAN check: the number formed of the rearranged letters and digits leaves 1 modulo 97 (ISO 13616). */
function isIban(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of Number.parseInt(character, 36).toString())
      remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** Luhn check of payment cards (ISO/IEC 7812-1). */
function isCard(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((character, index) => {
    const value = Number(character) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

/** Key of a French social security number: 97 − (number mod 97). */
function isSocialSecurity(digits: string): boolean {
  return digits.length === 15 && 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13));
}

/** Finds what no message of the corpus may carry. */
export function findPersonalData(text: string): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  for (const match of text.matchAll(
    /(?<![\d/=.-])(?:\+33\s?(?:\(0\)\s?)?|0033\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?![\d/])/g,
  )) {
    const national = match[0]
      .replace(/\D/g, '')
      .replace(/^(?:0033|33)(?=\d{9,10}$)/, '')
      .replace(/^0/, '');
    if (!ALLOWED_PHONES.some((allowed) => allowed.test(national)))
      found.push({ what: 'phone', text: match[0] });
  }
  for (const match of text.matchAll(/\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b/g)) {
    if (isIban(match[0])) found.push({ what: 'iban', text: match[0] });
  }
  for (const match of text.matchAll(/(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)/g)) {
    if (isCard(match[0].replace(/\D/g, ''))) found.push({ what: 'card', text: match[0] });
  }
  for (const match of text.matchAll(/(?<!\d)[12]\s?\d{2}\s?\d{2}\s?\d{2}\s?\d{3}\s?\d{3}\s?\d{2}(?!\d)/g)) {
    if (isSocialSecurity(match[0].replace(/\D/g, '')))
      found.push({ what: 'social-security', text: match[0] });
  }
  return found;
}
