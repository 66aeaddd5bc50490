/** What a field asks for that must never be given away. */
export type Secret = 'social-security' | 'password' | 'code' | 'identity-document';

const SOCIAL =
  /s[eé]curit[eé]\s*sociale|n[°o]?\s*(?:de\s*)?s[eé]cu\b|num[eé]ro\s*(?:de\s*)?s[eé]cu|\bnir\b|social[-_ ]?security|\bssn\b|num_?secu/i;
const CODE =
  /code\s*(?:re[cç]u|de\s*(?:confirmation|v[eé]rification|s[eé]curit[eé])|sms|(?:à|a)\s*(?:6|six)\s*chiffres)|\botp\b/i;
const DOCUMENT =
  /pi[eè]ce\s*d.?identit[eé]|carte\s*(?:nationale\s*)?d.?identit[eé]|\bcni\b|passeport|passport|identity\s*(?:card|document)|titre\s*de\s*s[eé]jour/i;

/** What the field asks for, by its type, its name and the words beside it. */
export function askedFor(field: HTMLInputElement | HTMLTextAreaElement): Secret | null {
  const type = field.type;
  if (type === 'password') return 'password';
  if (['hidden', 'submit', 'button', 'checkbox', 'radio', 'search'].includes(type)) return null;
  if (field.autocomplete === 'one-time-code') return 'code';
  const words = [
    field.name,
    field.id,
    field.placeholder,
    field.getAttribute('aria-label'),
    ...[...(field.labels ?? [])].map((label) => label.textContent),
  ]
    .filter(Boolean)
    .join(' ')
    .slice(0, 400);
  if (SOCIAL.test(words)) return 'social-security';
  if (type === 'file' || DOCUMENT.test(words)) return DOCUMENT.test(words) ? 'identity-document' : null;
  return CODE.test(words) ? 'code' : null;
}

/**
 * A social security number (NIR): sex, year, month, department, commune, order, and, where the last two of
 * 15 digits are given, the key, which must be 97 − (number mod 97). Corsica's 2A and 2B count as 19 and 18.
 */
export function looksLikeSocialSecurityNumber(text: string): boolean {
  const bare = text.replace(/[\s. -]/g, '').toUpperCase();
  const match = /^([1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6})(\d{2})?$/.exec(bare);
  if (!match) return false;
  const [, body, key] = match;
  if (key === undefined) return true;
  const number = BigInt(body!.replace('2A', '19').replace('2B', '18'));
  return Number(key) === 97 - Number(number % 97n);
}
