import { describe, expect, it } from 'vitest';
import type { LinkReport, Verdict } from '../../classifier/index.ts';
import { cpfTrap } from '../../guidance/index.ts';

const link = (host: string, finding: string | null = 'none'): LinkReport => ({
  href: `https://${host}/`,
  host,
  target: `https://${host}/`,
  finding,
  level: null,
  via: [],
});
const ELSEWHERE = [link('mcf-titulaires.info')];
const OFFICIAL = [link('www.moncompteformation.gouv.fr', 'official')];

const trap = (
  text: string,
  {
    links = [] as LinkReport[],
    verdict = 'scam' as Verdict['verdict'],
    sender = undefined as string | undefined,
  } = {},
) => cpfTrap({ text, sender }, { verdict, kind: 'cpf', tactics: [], links });

describe('a message in the name of the State’s training account', () => {
  it.each([
    'MonCompteFormation: votre solde de 2 140 euros sera remis à zéro le 30/11. Choisissez ici :',
    'Info Mon Compte Formation : vos droits expirent',
    'Bonjour, ici Julie du service CPF. Rappelez-moi.',
    'La Caisse des Dépôts vous informe que votre crédit formation est en attente',
    'Vos droits expirent le 30 novembre.\n\nCordialement,\nLe service CPF',
    'This is the CPF office calling about your training account.',
  ])('is a trap: %s', (text) => {
    expect(trap(text)).toBe('portal');
  });

  it('is known by its sender too', () => {
    expect(trap('Vos droits vous attendent', { sender: 'Mon Compte Formation <x@promo.example>' })).toBe(
      'portal',
    );
    expect(trap('Vos droits vous attendent', { sender: 'Centre Langues <x@promo.example>' })).toBeNull();
  });

  it('takes a second sign where « CPF » is all that it calls itself', () => {
    expect(trap('CPF : une formation d’anglais vous attend', { links: ELSEWHERE })).toBeNull();
    expect(trap('CPF : vos droits expirent ce soir', { links: ELSEWHERE })).toBe('portal');
    expect(trap('Votre conseillère CPF. Il me faut votre numéro de sécurité sociale.')).toBe('portal');
    // The title of a newsletter is not its sender.
    expect(
      trap(`CPF : ce qui change\n\n${'Les droits expirent, lisez la suite. '.repeat(12)}`, {
        links: ELSEWHERE,
      }),
    ).toBeNull();
  });

  it('or one that asks for what nobody may be given', () => {
    expect(trap('Pour votre formation CPF, donnez-moi votre numéro de sécurité sociale')).toBe('secret');
    expect(trap('Formation CPF : ne donnez jamais votre mot de passe')).toBeNull();
  });

  it('is none where the message is not flagged, whatever it says', () => {
    for (const verdict of ['no-sign', 'cannot-tell'] as const)
      expect(trap('MonCompteFormation : votre code est 482913', { verdict })).toBeNull();
  });

  it('is none where every link stays with the State', () => {
    expect(trap('Mon Compte Formation : votre dossier avance', { links: OFFICIAL })).toBeNull();
    expect(trap('Mon Compte Formation : votre dossier avance', { links: [...OFFICIAL, ...ELSEWHERE] })).toBe(
      'portal',
    );
  });

  it('is none where a training centre only writes of the account, or somebody warns of such messages', () => {
    for (const text of [
      'Madame, notre centre certifié Qualiopi vous propose un parcours finançable par votre compte personnel de formation. Une conseillère peut vous rappeler.',
      'Inscrivez-vous sur Mon Compte Formation, puis écrivez-nous.',
      'Méfie-toi : « Ici le service CPF », c’est une arnaque.',
    ])
      expect(trap(text), text).toBeNull();
  });
});
