import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowsWord } from '../../classifier/classify.ts';
import { breaksOff, endsOpen } from '../../classifier/cut-off.ts';
import { classify, decodeModel } from '../../classifier/index.ts';

const model = decodeModel(readFileSync(join(import.meta.dirname, '../../classifier/model/vigie.model')));
const isCut = (text: string): boolean => breaksOff(text, (word) => knowsWord(model, word));

describe('endsOpen', () => {
  it.each([
    'Votre carte a été bloquée par sécurité ce matin. Appelez tout de suite le service',
    'Reminder: your private lesson starts at seven tonight, click to join the room',
    'FACTURE : votre abonnement de mars est réglé ce jour par carte chez HOTELI',
  ])('sees that %j may break off', (text) => {
    expect(endsOpen(text)).toBe(true);
  });

  it.each([
    'Votre carte a été bloquée par sécurité ce matin. Appelez tout de suite le service.',
    'Votre salon fête ses dix ans, la coupe à moitié prix cette semaine. Répondez STOP',
    'Votre carte a été bloquée par sécurité ce matin appelez le service',
    'Votre carte est bloquée. Appelez le service',
  ])('leaves %j alone', (text) => {
    expect(endsOpen(text)).toBe(false);
  });
});

describe('breaksOff', () => {
  it.each([
    'Bonjour, votre colis est en attente de livraison. Réglez les frais sur votre',
    'Votre carte Vitale arrive à expiration. Renouvelez-la dès mainten',
    'Un paiement de 849 EUR est en cours. Si ce n’est pas vous, appelez le service de',
    'Votre dossier est incomplet, merci de le compléter ici : https://por',
    'Bonjour Madame, merci de régler le solde de votre facture sous 48',
    'Your parcel is waiting at the depot, please pay the customs fee before the…',
    'Votre rendez-vous est confirmé, merci de venir avec votre convocation et l’',
    'Votre assurance prend fin ce soir. Vous pouvez la prolonger en ligne. Pen',
    'Votre abonnement arrive à échéance à la fin de ce mois-ci. Si',
    'Votre compte a bien été relié à votre identité numérique. Retrouvez',
    'Nous avons bien reçu votre règlement de 89,20 euros pour la commande (plafo',
    'Votre atelier est confirmé pour samedi matin. Pour annuler : 04 65 7',
    'Votre dossier de remboursement est complet, vous recevrez 74,2',
    'Votre inscription à la salle de sport est validée, début du financemen',
  ])('sees that %j breaks off', (text) => {
    expect(isCut(text)).toBe(true);
  });

  it.each([
    'Bonjour, votre colis est en attente de livraison.',
    'On se retrouve à 19h devant le cinéma',
    'Rappelle-moi quand tu peux, bisous Maïwenn',
    'Votre code est 482913',
    'Suivez votre colis sur suivi-colis.example/p/4af',
    'Merci beaucoup ! Bonne journée 😊',
    'On vous attend samedi midi pour l’anniversaire de Papi. Bises',
    'Rendez-vous confirmé jeudi 12 mars à 9 h chez le dentiste, 3 rue des Lilas (2e étage)',
    'Pour toute question, appelez le secrétariat du cabinet au 04 65 71 12 34',
    'La réunion est avancée à jeudi, salle habituelle, prévenez les autres. Merci',
    'Rdv demain à 14',
    'Formation offerte, sans avance de',
    'ok ça va',
    '',
  ])('leaves %j alone', (text) => {
    expect(isCut(text)).toBe(false);
  });

  it('leaves a longer text alone, for enough of it is there', () => {
    expect(isCut(`${'Votre colis est en attente de livraison. '.repeat(4)}Réglez les frais sur votre`)).toBe(
      false,
    );
  });
});

describe('a message that breaks off', () => {
  it('is not judged where its beginning leaves it open', () => {
    expect(
      classify(model, { text: 'Votre colis est arrivé au dépôt. Il manque une information pour votre' }),
    ).toMatchObject({ verdict: 'cannot-tell', reason: 'cut-off', evidence: [], kind: null });
  });

  it('is flagged where its beginning says enough', () => {
    expect(
      classify(model, {
        text: 'Votre crédit CPF expire ce soir, cliquez vite sur le lien pour ne pas perdre vos',
      }).verdict,
    ).toBe('scam');
  });
});
