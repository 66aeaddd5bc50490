import { describe, expect, it } from 'vitest';
import { normalize } from '../../classifier/normalize.ts';
import { JOINED, NUMBER, SIGN, tokenize, WORD } from '../../classifier/tokenize.ts';

/** Tokens as source texts with their type. */
function tokens(source: string): [string, number][] {
  const result = tokenize(normalize(source));
  return Array.from({ length: result.length }, (_, i) => [
    source.slice(result.start[i], result.end[i]),
    result.type[i]!,
  ]);
}

const hashes = (source: string): number[] => {
  const result = tokenize(normalize(source));
  return [...result.hash.subarray(0, result.length)];
};

describe('tokenize', () => {
  it('parts words, numbers and signs', () => {
    expect(tokens("L'offre : 1 980 € !!! 😀")).toEqual([
      ['L', WORD],
      ['offre', WORD],
      ['1', NUMBER],
      ['980', NUMBER],
      ['€', SIGN],
      ['!!!', SIGN],
      ['😀', SIGN],
    ]);
  });

  it.each([
    ['gratuit', 'gr4tuit'],
    ['gratuit', 'grattuit'],
    ['compte', 'c0mpte'],
    ['solde', '$olde'],
    ['CPF', 'C P F'],
    ['CPF', 'c.p.f'],
    ['CPF', 'C-P-F'],
    ['crédit', 'cre\u0301dit'],
    ['gratuit', 'gr@tuit'],
    ['solde', 'so1de'],
    ['expire', '3xp1r3'],
    ['bonjour vous', 'bjr vs'],
    ['please confirm your account', 'pls confirm ur account'],
  ])('reads %j and %j alike', (plain, disguised) => expect(hashes(disguised)).toEqual(hashes(plain)));

  it('keeps addresses, times and references apart', () => {
    expect(tokens('jean@exemple.fr 20h30 A4').map(([text]) => text)).toEqual([
      'jean',
      '@',
      'exemple',
      'fr',
      'exemple.fr',
      '20',
      'h',
      '30',
      'A',
      '4',
    ]);
  });

  it('reads words with one sign between them also as one', () => {
    expect(
      tokens('gra-tuit, rendez-vous')
        .filter(([, type]) => type === JOINED)
        .map(([text]) => text),
    ).toEqual(['gra-tuit', 'rendez-vous']);
    for (const disguised of ['gra-tuit', 'grat.uit', 'gra_tuit', 'g*ratuit'])
      expect(hashes(disguised)).toEqual(expect.arrayContaining(hashes('gratuit')));
  });

  it('takes known words apart that are glued, and leaves other words whole', () => {
    const known = new Set(['votre', 'compte', 'formation', 'expire'].flatMap((word) => hashes(word)));
    const parts = (source: string): string[] => {
      const result = tokenize(normalize(source), (hash) => known.has(hash));
      return Array.from({ length: result.length }, (_, i) => source.slice(result.start[i], result.end[i]));
    };
    expect(parts('Votrecompte formationexpire')).toEqual(['Votre', 'compte', 'formation', 'expire']);
    expect(parts('votrecompteformation ordinateur')).toEqual(['votre', 'compte', 'formation', 'ordinateur']);
    expect(parts('votrecomptable')).toEqual(['votrecomptable']);
  });

  it('bounds the chain of joined words, so that the work stays linear', () => {
    expect(tokens('a.'.repeat(5000)).length).toBeLessThan(10_000);
  });

  it('knows numbers by their length only', () => {
    expect(hashes('1980')).toEqual(hashes('2043'));
    expect(hashes('1980')).not.toEqual(hashes('198'));
  });

  describe('with a vocabulary', () => {
    const known = new Set(hashes('votre compte est gratuit et la rendez vous date'));
    const read = (source: string): string[] => {
      const result = tokenize(normalize(source), (hash) => known.has(hash));
      return Array.from({ length: result.length }, (_, i) => source.slice(result.start[i], result.end[i]));
    };
    const hashesWith = (source: string): number[] => {
      const result = tokenize(normalize(source), (hash) => known.has(hash));
      return [...result.hash.subarray(0, result.length)];
    };

    it('reads the shortest words of a text that writes digits for letters', () => {
      expect(hashesWith('v07r3 c0mp73 357 gr47u17 37 14 d473')).toEqual(
        hashes('votre compte est gratuit et la date'),
      );
    });

    it('leaves numbers alone in a text that does not', () => {
      expect(hashesWith('votre compte 357 est gratuit 37')).toEqual(
        hashes('votre compte 357 est gratuit 37'),
      );
    });

    it('mends a known word with a sign in it, pieces and all', () => {
      expect(read('gra-tuit et vo.tre')).toEqual(['gra-tuit', 'et', 'vo.tre']);
    });

    it('keeps a compound of known words as words', () => {
      expect(read('rendez-vous')).toEqual(['rendez', 'vous', 'rendez-vous']);
    });
  });
});
