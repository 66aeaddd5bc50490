import { describe, expect, it } from 'vitest';
import { shownAddress } from '../../ui/link-list.tsx';
import { decidingWords, displaySpans, excerptsOf, seemsCut, wholeWords } from '../../ui/spans.ts';

const TEXT = 'Remboursement de 412,60 euros, puis 1 760 euros, appelez le +33 7 58.';

describe('the marked words', () => {
  const marked = (part: string) => {
    const start = TEXT.indexOf(part);
    const [from, to] = wholeWords(TEXT, { start, end: start + part.length });
    return TEXT.slice(from, to);
  };

  it('are whole words and whole numbers', () => {
    expect(marked('de 412')).toBe('de 412,60');
    expect(marked('boursement')).toBe('Remboursement');
    expect(marked('60 eur')).toBe('412,60 euros');
    expect(marked('760 euros')).toBe('1 760 euros');
    expect(marked('58')).toBe('58');
  });

  it('grow over no space and no sign', () => {
    expect(marked('euros')).toBe('euros');
    expect(marked('le +')).toBe('le +');
  });
});

describe('the marked phrases', () => {
  const phrases = (text: string, ...parts: string[]) =>
    displaySpans(
      text,
      parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })),
    ).map(({ start, end }) => text.slice(start, end));

  it('go on to the end of their clause where it is near', () => {
    expect(
      phrases(
        "Chronopost : le livreur n'a pas pu déposer votre paquet, l'étiquette est abîmée.",
        "le livreur n'a pas pu",
      ),
    ).toEqual(["le livreur n'a pas pu déposer votre paquet"]);
    expect(
      phrases(
        'dans notre nouveau parcours finançable par votre compte personnel de formation.',
        'finançable par',
      ),
    ).toEqual(['finançable par votre compte personnel de formation']);
  });

  it('else stop before the words that ask for another', () => {
    expect(
      phrases(
        "au moment choisi pour étudier vos droits et vous accompagner dans les démarches d'inscription",
        'vos droits et vous ',
      ),
    ).toEqual(['vos droits']);
  });

  it('keep a sum with its unit and a genitive with its end', () => {
    expect(phrases('Pour le recevoir, réglez vite seulement 3 € de port', 'seulement 3')).toEqual([
      'réglez vite seulement 3 €',
    ]);
    expect(phrases('He said that it was my bank’s team', 'my bank')).toEqual(['my bank’s']);
  });

  it('begin with their clause where it is a word or two away', () => {
    expect(phrases('Mon Compte Formation - mise à jour', 'Formation - mise à jour')).toEqual([
      'Mon Compte Formation - mise à jour',
    ]);
    expect(
      phrases('Bonjour. Elle disait être conseillère du CPF.', 'disait être conseillère du CPF'),
    ).toEqual(['Elle disait être conseillère du CPF']);
    expect(phrases('Elle m’a demandé mon numéro', 'mon numéro')).toEqual(['mon numéro']);
    expect(phrases('Un budget de 3 450 euros est à votre nom', 'budget de 3 450 euros', 'votre nom')).toEqual(
      ['Un budget de 3 450 euros', 'votre nom'],
    );
  });

  it('begin and end with no blank, are joined where nothing stands between, and never overlap', () => {
    expect(phrases('Votre crédit CPF expire bientôt', ' crédit ', 'CPF', 'expire ')).toEqual([
      'Votre crédit CPF expire',
    ]);
    expect(phrases('Le voici : votre colis bloqué, payez vite', 'bloqué', 'payez')).toEqual([
      'votre colis bloqué',
      'payez',
    ]);
    const text =
      'il faut régler de suite votre dossier en attente de paiement, sans quoi le compte sera fermé.';
    const spans = displaySpans(text, [
      { start: 0, end: 17 },
      { start: 18, end: 40 },
      { start: 41, end: 51 },
      { start: 45, end: 60 },
      { start: 85, end: 400 },
    ]);
    let at = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(text.length);
  });

  it('stay inside any text, wherever the spans fall', () => {
    const text = 'À : "le" 1 760 €… et de la\n\nd’un (votre) ; 3,5 % — x';
    for (let start = 0; start < text.length; start++)
      for (let end = start + 1; end <= text.length; end++) {
        const [one] = displaySpans(text, [{ start, end }]);
        if (one) {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(one.start, one.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        }
      }
  });
});

describe('the excerpts of a long message', () => {
  const filler = 'Nos équipes vous accompagnent à chaque étape.\n';
  const marksOf = (text: string, part: string) => {
    const start = text.indexOf(part);
    return [{ start, end: start + part.length }];
  };

  it('are not cut from a short one', () => {
    expect(excerptsOf('Votre crédit CPF expire', [{ start: 0, end: 5 }])).toBeNull();
  });

  it('begin and end with a line or a sentence, and say that more stands beside', () => {
    const text = `${filler.repeat(20)}Votre crédit CPF expire bientôt.\n${filler.repeat(20)}`;
    const [one, ...more] = excerptsOf(text, marksOf(text, 'crédit CPF'))!;
    expect(more).toEqual([]);
    expect(text.slice(one!.start, one!.end)).toBe('Votre crédit CPF expire bientôt.');
    expect(one!.before).toBe(true);
  });

  it('cut between words where no sentence ends near', () => {
    const text = `${'mot '.repeat(200)}crédit ${'mot '.repeat(200)}`;
    const [one] = excerptsOf(text, marksOf(text, 'crédit'))!;
    expect(text.slice(one!.start, one!.end)).toMatch(/^mot .*crédit .*mot$/);
    expect(one).toMatchObject({ before: true, after: true });
  });

  it('are those around the weightiest marks, in the order of the text', () => {
    const text = `${'Un mot ici. '.repeat(60)}Votre crédit expire. ${'Un mot là. '.repeat(60)}Payez vite.`;
    const all = [
      ...[...text.matchAll(/mot ici/g)].map(({ index }) => ({ start: index, end: index + 7, weight: 1 })),
      { start: text.indexOf('crédit'), end: text.indexOf('crédit') + 6, weight: 5 },
      { start: text.indexOf('Payez'), end: text.indexOf('Payez') + 5, weight: 4 },
    ];
    const shown = excerptsOf(text, all)!.map(({ start, end }) => text.slice(start, end));
    expect(shown.slice(-2)).toEqual([expect.stringContaining('crédit expire.'), 'Payez vite.']);
  });

  it('are short together, however many marks there are', () => {
    const text = 'Une phrase avec crédit dedans, et puis encore bien des mots. '.repeat(60);
    const marks = [...text.matchAll(/crédit/g)].map(({ index }) => ({ start: index, end: index + 6 }));
    const all = excerptsOf(text, marks)!;
    expect(all.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(700);
  });
});

describe('a text that stops', () => {
  it.each([
    'Votre banque : une opération inhabituelle a été détectée. Votre compte sera susp',
    'Bonjour, votre colis est arrivé au dépôt, il sera livré demain matin entre 8 h et 10 h par votre',
    'Good morning, your appointment with the dentist has been moved to the',
  ])('seems cut: %s', (text) => {
    expect(seemsCut(text)).toBe(true);
  });

  it.each([
    'Votre compte sera susp',
    'Votre rendez-vous chez le dentiste est confirmé demain à 10 h, merci de venir un peu avant',
    'Votre code pour valider le paiement de 42,90 EUR chez SNCF CONNECT est le suivant : 730 614',
    'Bonjour, nous avons bien reçu votre dossier et nous vous répondrons sous huit jours. Cordialement, le club',
    'Bonjour maman, je serai là dimanche pour le déjeuner avec les enfants, gros bisous de nous tous',
    'Bonjour Madame, nous avons bien reçu votre demande et nous vous en remercions.\n\nService de la',
  ])('does not: %s', (text) => {
    expect(seemsCut(text)).toBe(false);
  });
});

describe('the deciding words that are kept', () => {
  it('are those that were marked: whole phrases, nothing of the sentence before', () => {
    const text =
      'Progressez en bureautique ? Notre organisme vous propose une formation. Une tablette est offerte.';
    const at = (words: string, weight: number) => ({
      field: 'text' as const,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      text: words,
      weight,
    });
    expect(decidingWords(text, [at('? Notre organisme', 2), at('tablette est', 1)], 6)).toEqual([
      'Notre organisme',
      'Une tablette est offerte',
    ]);
    expect(decidingWords(text, [at('tablette est', -1)], 6)).toEqual([]);
  });
});

describe('the address that a link shows', () => {
  const link = (host: string) => ({
    href: `https://${host}/x`,
    host,
    target: `https://${host}/x`,
    finding: null,
    level: null,
    via: [],
  });
  const shown = (host: string, text: string) =>
    shownAddress(link(host), [{ href: `https://${host}/x`, text }]);

  it('is told where it is another than the true one', () => {
    expect(shown('mailing-avantages.com', 'Accéder à moncompteformation.gouv.fr')).toBe(
      'moncompteformation.gouv.fr',
    );
    expect(shown('moncompteformation.gouv.fr.evil.example', 'https://www.moncompteformation.gouv.fr/')).toBe(
      'moncompteformation.gouv.fr',
    );
  });

  it('is not told where it is the same, or none', () => {
    expect(shown('www.boutique.fr', 'boutique.fr')).toBeNull();
    expect(shown('lien.boutique.fr', 'www.boutique.fr')).toBeNull();
    expect(shown('boutique.fr', 'Cliquez ici')).toBeNull();
    expect(shownAddress(link('boutique.fr'), [])).toBeNull();
  });
});
