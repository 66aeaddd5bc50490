import { isForeignCountry, isServiceDeskSuffix } from '../context.ts';
import type { NameMatch, Reading } from '../reading.ts';
import { lookalike, type Rule, strongest } from '../rule.ts';

/** Words without which a very short or common name is somebody else's. */
const OWN_WORDS: Record<string, RegExp> = {
  ants: /^(cartes?|identite|passeport|permis|immatriculation|rdv|rendezvous|demarches?|titres?|dossiers?|compte|securise|france|suivi|service|services|portail|connexion|connect|numerique)$/,
  caf: /^(allocations?|allocataires?|droits?|compte|moncompte|primes?|espace|connexion|remboursements?|versement|dossier|beneficiaires?|attestation|paiement|regularisation|demande|service|services|allocation|portail|contact|actualisation|verification|france)$/,
  impots:
    /^(remboursements?|espace|particuliers?|compte|paiement|portail|connexion|service|services|verification|dossier|droits?|regularisation|contact|notification|payer|regler|restitution|versement)$/,
  impot:
    /^(remboursements?|espace|particuliers?|compte|paiement|portail|connexion|service|services|verification|dossier|regularisation|notification|payer|regler|restitution|versement)$/,
  amende:
    /^(paiements?|payer|regler|reglement|telepaiement|service|services|dossier|portail|notification|retard|suivi|majoration|espace|consulter|consultation|rappel|infractions?|contraventions?|regularisation|antai)$/,
  amendes:
    /^(paiements?|payer|regler|reglement|telepaiement|service|services|dossier|portail|notification|retard|suivi|majoration|espace|consulter|consultation|rappel|infractions?|contraventions?|regularisation|antai)$/,
};

/** Beside "ameli", a second sign of the weaker kind. */
const INSURANCE = /^(assurance|assures?|maladie|sante|cpam|secu)$/;

function isOwnWord(match: NameMatch, text: string): boolean {
  return OWN_WORDS[match.name.text]?.test(text) ?? true;
}

/** A short name is a sign only with a second one: "antai-paiement.fr", "ameli-carte.services". */
export const shortName: Rule = {
  name: 'short-name',
  reason: 'Four letters are anybody\'s; four letters and "paiement" or "connexion" are a pretext.',
  source:
    'Scam messages in the name of Assurance Maladie, ANTAI, CAF, France Titres (cybermalveillance.gouv.fr alerts)',
  apply: (reading) =>
    strongest(reading, (match) => {
      const { name } = match;
      if (name.strictness !== 'short' || name.text === 'cpf' || !match.literal) return null;
      if (isForeignCountry(reading.host.suffix)) return null;
      if (match.rest.unknown.length > 0) return null;
      const honest = match.rest.words.some(
        ({ text, kind }) =>
          ['course', 'information', 'foreign', 'training'].includes(kind) &&
          !(name.text in OWN_WORDS && isOwnWord(match, text)),
      );
      if (honest) return null;
      const second = secondSign(reading, match);
      if (second === null) return null;
      if (second === 'weak') return name.withAccountWords === 'danger' ? lookalike(match, 'caution') : null;
      return lookalike(match, match.place === 'before' ? 'caution' : name.withAccountWords);
    }),
};

function secondSign(reading: Reading, match: NameMatch): 'strong' | 'weak' | null {
  const { name } = match;
  const words = match.rest.words.filter(({ text, kind }) =>
    name.text in OWN_WORDS
      ? isOwnWord(match, text)
      : kind === 'account' || kind === 'state' || kind === 'target',
  );
  if (words.length > 0) return 'strong';
  if (name.text === 'ameli' && match.rest.words.some(({ text }) => INSURANCE.test(text))) return 'weak';
  if (match.whole && match.place === 'registrable' && isServiceDeskSuffix(reading.host.suffix)) return 'weak';
  return null;
}
