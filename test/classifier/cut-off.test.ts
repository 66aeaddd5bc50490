import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../classifier/classify.ts';
import { breaksOff } from '../../classifier/cut-off.ts';
import { lookUp } from '../../classifier/dictionary.ts';
import { classify, decodeModel } from '../../classifier/index.ts';

const model = decodeModel(readFileSync(join(import.meta.dirname, '../../classifier/model/vigie.model')));
const isCut = (text: string): boolean =>
  breaksOff(text, featuresOf(model, { text }, []), (hash) => lookUp(model.dictionary, hash) >= 0);

describe('breaksOff', () => {
  it.each([
    'Bonjour, votre colis est en attente de livraison. Réglez les frais sur votre',
    'Votre carte Vitale arrive à expiration. Renouvelez-la dès mainten',
    'Un paiement de 849 EUR est en cours. Si ce n’est pas vous, appelez le service de',
    'Votre dossier est incomplet, merci de le compléter ici : https://por',
    'Bonjour Madame, merci de régler le solde de votre facture sous 48',
    'Your parcel is waiting at the depot, please pay the customs fee before the…',
    'Votre rendez-vous est confirmé, merci de venir avec votre convocation et l’',
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
