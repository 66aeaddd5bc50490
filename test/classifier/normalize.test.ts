import { describe, expect, it } from 'vitest';
import { normalize } from '../../classifier/normalize.ts';

/** Folded text of a source. */
function folded(source: string): string {
  const { codes, length } = normalize(source);
  return String.fromCharCode(...codes.subarray(0, length));
}

describe('normalize', () => {
  it.each([
    ['Éligibilité À VÉRIFIER', 'eligibilite a verifier'],
    ['СРF expirе', 'cpf expire'], // Cyrillic С, Р, е
    ['𝗖𝗣𝗙 𝓰𝓻𝓪𝓽𝓾𝓲𝓽', 'cpf gratuit'],
    ['ＣＰＦ', 'cpf'],
    ['cr\u00adéd\u200bit', 'credit'],
    ['cœur æther', 'coeur aether'],
    ['d’un «\u00a0solde\u00a0»', 'd\'un " solde "'],
    ['cr&eacute;dit &amp; co&#8217;t &#x20AC;', "credit & co't €"],
    ['cr=C3=A9dit expi=\nre =E9t=E9 a=3Db', 'credit expire ete a=b'],
    ['e\u0301te\u0301', 'ete'],
  ])('folds %j', (source, expected) => expect(folded(source)).toBe(expected));

  it('leaves plain ampersands and equals signs alone', () => {
    expect(folded('R&D; a=1&b=zz AT&T')).toBe('r&d; a=1&b=zz at&t');
  });

  it('gives spans that are in order, never overlap, stay inside and cover what they stand for', () => {
    const source = 'Cr&eacute;dit 𝗖𝗣𝗙 e\u0301 👩‍👩‍👧 fi\ufb01n\u200b=C3=A9!';
    const { start, end, length } = normalize(source);
    let previous = 0;
    for (let i = 0; i < length; i++) {
      expect(start[i]).toBeGreaterThanOrEqual(previous);
      expect(end[i]).toBeGreaterThanOrEqual(start[i]!);
      previous = end[i]!;
    }
    expect(previous).toBe(source.length);
  });

  it.each(['&', '=', '&#', '&#x;', '&#1114112;', '=C', '=\r', '\ud800', '\udc00x', '&eacute'])(
    'does not fail on %j',
    (source) => expect(() => normalize(source)).not.toThrow(),
  );
});
