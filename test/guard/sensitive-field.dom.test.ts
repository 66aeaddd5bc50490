import { describe, expect, it } from 'vitest';
import { askedFor, looksLikeSocialSecurityNumber } from '../../guard/sensitive-field.ts';

function field(html: string): HTMLInputElement {
  document.body.innerHTML = html;
  return document.querySelector('input')!;
}

describe('askedFor', () => {
  it.each([
    ['<input type="password" name="x">', 'password'],
    ['<label for="n">Numéro de sécurité sociale</label><input id="n">', 'social-security'],
    ['<input name="nir">', 'social-security'],
    ['<input placeholder="N° de sécu">', 'social-security'],
    ['<input autocomplete="one-time-code">', 'code'],
    ['<label>Code reçu par SMS <input></label>', 'code'],
    ['<label>Pièce d’identité (recto) <input type="file"></label>', 'identity-document'],
  ])('%s', (html, secret) => {
    expect(askedFor(field(html))).toBe(secret);
  });

  it.each([
    '<label>Code postal <input></label>',
    '<input type="search" name="q" placeholder="Chercher une formation">',
    '<label>Votre CV <input type="file"></label>',
    '<label>Nom <input name="nom"></label>',
    '<input type="email" name="email">',
  ])('%s asks for nothing secret', (html) => {
    expect(askedFor(field(html))).toBeNull();
  });
});

describe('looksLikeSocialSecurityNumber', () => {
  // Made-up people; the key is computed, as the rule says: 97 − (number mod 97).
  const withKey = (body: string) => {
    const number = BigInt(body.replace('2A', '19').replace('2B', '18'));
    return body + String(97n - (number % 97n)).padStart(2, '0');
  };

  it('takes 13 digits, and 15 with the right key', () => {
    expect(looksLikeSocialSecurityNumber('2 85 05 78 006 084')).toBe(true);
    expect(looksLikeSocialSecurityNumber(withKey('2850578006084'))).toBe(true);
    expect(looksLikeSocialSecurityNumber(withKey('185052A123456'))).toBe(true);
    expect(looksLikeSocialSecurityNumber(withKey('185052B123456'))).toBe(true);
  });

  it('refuses a wrong key, a card number, a phone number and words', () => {
    const right = withKey('2850578006084');
    const wrong = right.slice(0, 13) + (right.endsWith('97') ? '01' : '97');
    expect(looksLikeSocialSecurityNumber(wrong)).toBe(false);
    for (const text of ['4970100000000055', '0612345678', '9850578006084', 'bonjour', '']) {
      expect(looksLikeSocialSecurityNumber(text), text).toBe(false);
    }
  });
});
