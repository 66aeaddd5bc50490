import { describe, expect, it } from 'vitest';
import {
  HONEST_FOOTER,
  HONEST_NEWSLETTER,
  PERTURBATIONS,
  perturb,
} from '../../../classifier/evaluation/perturb.ts';

const by = (name: string) => PERTURBATIONS.find((perturbation) => perturbation.name === name)!;
const text = (name: string, source: string) => perturb({ text: source }, by(name)).text;

const MESSAGE =
  "Bonjour, votre crédit CPF expire bientôt : inscrivez-vous à la formation gratuite avec l'offre de l'État ! " +
  'Voir http://formation-cpf.example.com/é?a=TOTO avant demain soir, merci.';

describe('perturbations', () => {
  it.each(PERTURBATIONS.map((p) => p.name))('%s changes the text, always in the same way', (name) => {
    const changed = text(name, MESSAGE);
    expect(changed).not.toBe(MESSAGE);
    expect(text(name, MESSAGE)).toBe(changed);
  });

  const transport = new Set(['quoted-printable', 'truncated']);
  it.each(PERTURBATIONS.map((p) => p.name).filter((name) => !transport.has(name)))(
    '%s leaves web addresses as they are',
    (name) => expect(text(name, MESSAGE)).toContain('http://formation-cpf.example.com/é?a=TOTO'),
  );

  it('do what they say', () => {
    expect(text('accents-dropped', 'Déjà reçu, à bientôt')).toBe('Deja recu, a bientot');
    expect(text('capitals', 'Dernière relance')).toBe('DERNIÈRE RELANCE');
    expect(text('mathematical', 'aZ')).toBe('𝐚𝐙');
    expect(text('zero-width', 'Votre compte').replaceAll('\u200b', '')).toBe('Votre compte');
    expect([...text('zero-width', 'Votre compte').matchAll(/\u200b/g)]).toHaveLength(2);
    expect(text('soft-hyphen', 'Votre compte').replaceAll('\u00ad', '')).toBe('Votre compte');
    expect(text('spaced-letters', 'CPF')).toMatch(/^C([ .])P\1F$/);
    expect(text('doubled-letters', MESSAGE).replace(/(.)\1/gu, '$1')).toBe(MESSAGE.replace(/(.)\1/gu, '$1'));
    expect(text('missing-spaces', MESSAGE).replaceAll(' ', '')).toBe(MESSAGE.replaceAll(' ', ''));
    expect(text('sms-abbreviations', 'Bonjour, avec vous demain')).toBe('bjr, ac vs dm1');
    expect(text('truncated', 'a'.repeat(200))).toHaveLength(80);
    expect(text('html-entities', "l'été & 5 €")).toBe('l&#39;&eacute;t&eacute; &amp; 5 &euro;');
    expect(text('quoted-printable', 'été')).toBe('=C3=A9t=C3=A9');
    expect(text('honest-footer', 'Salut')).toBe(`Salut${HONEST_FOOTER}`);
    expect(text('newsletter-in-front', 'Salut')).toBe(`${HONEST_NEWSLETTER}Salut`);
  });

  it('replace letters only by their doubles', () => {
    for (const name of ['leet', 'cyrillic', 'greek']) {
      const changed = [...text(name, MESSAGE)];
      expect(changed).toHaveLength([...MESSAGE].length);
      const letters = changed.filter((letter, index) => letter !== [...MESSAGE][index]);
      expect(letters.length).toBeGreaterThan(10);
      const script = { leet: /^[0-9]$/, cyrillic: /^\p{Script=Cyrillic}$/u, greek: /^\p{Script=Greek}$/u }[
        name
      ]!;
      for (const letter of letters) expect(letter).toMatch(script);
    }
  });

  it('keeps the lines of quoted-printable under 77 characters', () => {
    for (const line of text('quoted-printable', `${MESSAGE} ${MESSAGE}`).split('\n'))
      expect(line.length).toBeLessThanOrEqual(76);
  });

  it('changes the subject too, but glues nothing to it', () => {
    const message = { text: MESSAGE, subject: 'Été', sender: 'A <a@example.com>' };
    expect(perturb(message, by('accents-dropped'))).toMatchObject({ subject: 'Ete', sender: message.sender });
    expect(perturb(message, by('honest-footer')).subject).toBe('Été');
  });
});
