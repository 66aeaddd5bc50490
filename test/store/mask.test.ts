import { describe, expect, it } from 'vitest';
import { mask } from '../../store/mask.ts';

describe('mask', () => {
  it.each([
    ['Bonjour Camille, à demain', 'Bonjour [nom], à demain'],
    ['Bonjour Jean-Pierre Martin,', 'Bonjour [nom],'],
    ['Info CPF : Bonjour Camille, votre crédit', 'Info CPF : Bonjour [nom], votre crédit'],
    ['Bonjour camille, à demain', 'Bonjour [nom], à demain'],
    ['BONJOUR CAMILLE, VOTRE COLIS', 'BONJOUR [nom], VOTRE COLIS'],
    ['Bonjour Camille votre colis', 'Bonjour [nom] votre colis'],
    ['Bonjour Camille 👋', 'Bonjour [nom] 👋'],
    ['Bonjour Camille', 'Bonjour [nom]'],
    ['> Bonjour, Camille', '> Bonjour, [nom]'],
    ['Coucou Léa c’est moi', 'Coucou [nom] c’est moi'],
    ['Chère Anaïs,', 'Chère [nom],'],
    ['Dear Tom,', 'Dear [nom],'],
    ['Good morning Tom,', 'Good morning [nom],'],
    // Whom it addresses without naming, and who writes, is what makes the message out.
    ['Coucou maman, voici mon nouveau numéro', 'Coucou maman, voici mon nouveau numéro'],
    ['Bonjour Maman,', 'Bonjour Maman,'],
    ['Cher client, Cher Abonné, Dear customer,', 'Cher client, Cher Abonné, Dear customer,'],
    [
      'Bonjour CPF, bonjour à tous, bonjour Service Client.',
      'Bonjour CPF, bonjour à tous, bonjour Service Client.',
    ],
    ['Bonjour La Poste vous informe', 'Bonjour La Poste vous informe'],
    ['Bonjour Netflix vous informe', 'Bonjour Netflix vous informe'],
    ['Bonjour, votre colis attend', 'Bonjour, votre colis attend'],
    ['je suis Thomas, votre conseiller', 'je suis [nom], votre conseiller'],
    ['Ici Thomas, du CPF', 'Ici [nom], du CPF'],
    ['Cher M. Durand, bonjour', 'Cher M. [nom], bonjour'],
    ['Bonjour Madame, votre dossier', 'Bonjour Madame, votre dossier'],
    ['Rappelez le 06 12 34 56 78 ou +33 6 12 34 56 78', 'Rappelez le 06 39 98 00 00 ou 06 39 98 00 00'],
    ['écrire à camille.martin@exemple.fr', 'écrire à [e-mail]'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', 'IBAN [IBAN]'],
    ['carte 4970 1000 0000 0055.', 'carte [carte bancaire].'],
    ['numéro 2 85 05 78 006 084 91', 'numéro [sécurité sociale]'],
    ['12 rue des Lilas', '[adresse]'],
    ['75011 Paris', '[ville]'],
    ['je suis Karim Benali de chez CPF Conseil', 'je suis [nom] de chez CPF Conseil'],
    ['Bonjour, je m’appelle Karim, votre', 'Bonjour, je m’appelle [nom], votre'],
    ['Je suis Conseiller Formation chez nous', 'Je suis Conseiller Formation chez nous'],
    ['Cordialement, Paul Durand', 'Cordialement, [nom]'],
    ['Bien à vous,\nJulie Martin-Petit\n', 'Bien à vous,\n[nom]\n'],
    ['Cordialement,\nPaul D.\nConseiller', 'Cordialement,\n[nom]\nConseiller'],
    ['À bientôt,\nJulie', 'À bientôt,\n[nom]'],
    ['Merci, Léa', 'Merci, [nom]'],
    ['Merci. Cliquez ici', 'Merci. Cliquez ici'],
    ['Thanks,\r\nJohn\r\n', 'Thanks,\r\n[nom]\r\n'],
    ['Bonne journée,\nle service client', 'Bonne journée,\nle service client'],
    ['Cordialement, Service Client', 'Cordialement, Service Client'],
    ['Cordialement, Votre Banque', 'Cordialement, Votre Banque'],
    ['Kind regards, Emma Brown', 'Kind regards, [nom]'],
    ['Hello, my name is Emma Brown.', 'Hello, my name is [nom].'],
    ['Me Durand, Dr Petit et Maître Leroy', 'Me Durand, Dr [nom] et Maître [nom]'],
    [
      'carte 4970 1000 0000 0055, exp 04/27, cryptogramme 123',
      'carte [carte bancaire], exp [date], cryptogramme [code]',
    ],
    ['votre CVV : 456', 'votre CVV : [code]'],
    ['le 04/27 et le 12/11/2026', 'le 04/27 et le 12/11/2026'],
    ['iban fr7630006000011234567890189', 'iban [IBAN]'],
    ['Call +44 7700 900123 now', 'Call 06 39 98 00 00 now'],
    ['Bel naar +32 470 12 34 56', 'Bel naar 06 39 98 00 00'],
    ['appelez le 0639981234 ou 06-39-98-12-34', 'appelez le 06 39 98 00 00 ou 06 39 98 00 00'],
    ['14 bis rue des Acacias 69003 Lyon', '[adresse]'],
    ['221 Baker Street, London', '[adresse], London'],
    ['NIR 252037511600142', 'NIR [sécurité sociale]'],
    ['http://exemple.fr/suivi?client=camille', 'http://exemple.fr/…'],
    ['http://exemple.fr/aide', 'http://exemple.fr/aide'],
    ['Votre crédit CPF de 1 980 € expire le 12/11/2026', 'Votre crédit CPF de 1 980 € expire le 12/11/2026'],
  ])('%s', (text, masked) => {
    expect(mask(text).text).toBe(masked);
  });

  it('says what it found, and stays quick on hostile input', () => {
    expect(mask('Bonjour Camille, camille@exemple.fr').found.sort()).toEqual(['email', 'name']);
    for (const hostile of [
      'a'.repeat(100_000),
      '1 '.repeat(50_000),
      'M. A'.repeat(20_000),
      '12 rue '.repeat(20_000),
      'x@'.repeat(50_000),
      '+1 2'.repeat(20_000),
      'Je suis Aa'.repeat(10_000),
      '12 Aa Aa Aa '.repeat(10_000),
      'Cordialement, '.repeat(10_000),
      'Bonjour '.repeat(10_000),
      `Bonjour${' '.repeat(50_000)}`,
      `Merci,${'\n '.repeat(20_000)}`,
    ]) {
      expect(typeof mask(hostile).text).toBe('string');
    }
  }, 10_000);
});
