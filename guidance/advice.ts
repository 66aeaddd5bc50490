import type { Channel, Family, Verdict } from '../classifier/index.ts';
import type { ContactId } from './contacts.ts';
import type { Text } from './source.ts';

/** One thing to do now; the first is the one that matters. */
export interface Advice {
  id: string;
  text: Text;
  /** Where to go for it, if anywhere. */
  url?: { href: string; label: Text };
  contacts?: readonly ContactId[];
}

const OFFICIAL_PORTAL = {
  href: 'https://www.moncompteformation.gouv.fr/',
  label: { fr: 'Ouvrir moncompteformation.gouv.fr', en: 'Open moncompteformation.gouv.fr' },
};

const DO_NOTHING: Advice = {
  id: 'do-not-answer',
  text: {
    fr: 'Ne répondez pas, n’appelez pas, n’ouvrez aucun lien.',
    en: 'Do not answer, do not call, do not open any link.',
  },
};

/** How to check by oneself what a message says, by kind. */
const VERIFY: Partial<Record<Family, Advice>> = {
  cpf: {
    id: 'verify-cpf',
    text: {
      fr: 'Pour voir votre vrai solde, allez vous-même sur moncompteformation.gouv.fr. C’est le seul site officiel.',
      en: 'To see your real balance, go to moncompteformation.gouv.fr yourself. It is the only official site.',
    },
    url: OFFICIAL_PORTAL,
  },
  bank: {
    id: 'verify-bank',
    text: {
      fr: 'Si vous avez un doute, appelez votre banque au numéro écrit au dos de votre carte.',
      en: 'If you are in doubt, call your bank at the number printed on the back of your card.',
    },
  },
  parcel: {
    id: 'verify-parcel',
    text: {
      fr: 'Vous attendez un colis ? Ouvrez vous-même le site du magasin ou du transporteur, sans passer par le message.',
      en: 'Expecting a parcel? Open the shop’s or the carrier’s site yourself, not through the message.',
    },
  },
  administration: {
    id: 'verify-administration',
    text: {
      fr: 'Tapez vous-même l’adresse du service, par exemple impots.gouv.fr. Une adresse en .gouv.fr ne peut appartenir qu’à l’État.',
      en: 'Type the service’s address yourself, for instance impots.gouv.fr. An address ending in .gouv.fr can only belong to the State.',
    },
  },
  fine: {
    id: 'verify-fine',
    text: {
      fr: 'Une amende se vérifie et se paie sur amendes.gouv.fr. Tapez cette adresse vous-même.',
      en: 'A fine is checked and paid on amendes.gouv.fr. Type that address yourself.',
    },
  },
  health: {
    id: 'verify-health',
    text: {
      fr: 'Ouvrez vous-même votre compte sur ameli.fr. Ne passez pas par le lien du message.',
      en: 'Open your account on ameli.fr yourself. Do not go through the link in the message.',
    },
  },
  family: {
    id: 'verify-family',
    text: {
      fr: 'Appelez votre proche à son numéro habituel avant toute chose.',
      en: 'Before anything else, call your relative at their usual number.',
    },
  },
  account: {
    id: 'verify-account',
    text: {
      fr: 'Ouvrez vous-même le site ou l’application du service, sans passer par le message.',
      en: 'Open the service’s site or app yourself, not through the message.',
    },
  },
  job: {
    id: 'verify-job',
    text: {
      fr: 'N’envoyez ni argent ni papiers d’identité pour une offre d’emploi reçue par message.',
      en: 'Send neither money nor identity papers for a job offered in a message.',
    },
  },
  invest: {
    id: 'verify-invest',
    text: {
      fr: 'N’envoyez pas d’argent, même peu. Parlez-en d’abord à un proche.',
      en: 'Do not send money, not even a little. Talk to someone close to you first.',
    },
  },
  extortion: {
    id: 'verify-extortion',
    contacts: ['17cyber'],
    text: {
      fr: 'Ne payez pas et ne répondez pas. Demandez conseil à 17Cyber.',
      en: 'Do not pay and do not answer. Ask 17Cyber for advice.',
    },
  },
};

const VERIFY_OTHER: Advice = {
  id: 'verify-other',
  text: {
    fr: 'En cas de doute, demandez à un proche, ou appelez Info Escroqueries. C’est gratuit.',
    en: 'If in doubt, ask someone close to you, or call Info Escroqueries. It is free.',
  },
  contacts: ['info-escroqueries'],
};

/** Whom to tell, by where the message was read. */
export function reportContacts(channel: Channel | undefined, kind: Family | null): ContactId[] {
  const contacts: ContactId[] = [];
  if (channel === 'email') contacts.push('signal-spam');
  else if (channel === 'social' || channel === 'chat') contacts.push('pharos');
  else contacts.push('sms-33700');
  if (kind === 'cpf' || kind === 'energy') contacts.push('signalconso');
  if (!contacts.includes('pharos')) contacts.push('pharos');
  if (channel === undefined) contacts.splice(1, 0, 'signal-spam');
  return contacts;
}

/** What to do now, most important first, at most three things. */
export function adviceFor(verdict: Verdict): Advice[] {
  if (verdict.verdict === 'scam' || verdict.verdict === 'suspicious') {
    const verify = (verdict.kind && VERIFY[verdict.kind]) || VERIFY_OTHER;
    return [DO_NOTHING, verify];
  }
  if (verdict.verdict === 'no-sign') {
    return [
      {
        id: 'stay-careful',
        text: {
          fr: 'Vous ne connaissez pas l’expéditeur ? N’ouvrez aucun lien et n’appelez pas.',
          en: 'You do not know the sender? Do not open any link and do not call.',
        },
      },
      {
        id: 'never-give',
        text: {
          fr: 'Ne donnez jamais un mot de passe ni un code reçu.',
          en: 'Never give away a password or a code you receive.',
        },
      },
    ];
  }
  const help: Record<string, Text> = {
    'no-text': {
      fr: 'Collez le texte du message. Vigie ne lit pas les images.',
      en: 'Paste the text of the message. Vigie does not read images.',
    },
    'too-short': {
      fr: 'Collez le message en entier, avec ses liens. Quelques mots ne suffisent pas.',
      en: 'Paste the whole message with its links. A few words are not enough.',
    },
    'unknown-language': {
      fr: 'Vigie connaît le français et l’anglais. Demandez à quelqu’un qui lit cette langue.',
      en: 'Vigie knows French and English. Ask somebody who reads this language.',
    },
  };
  return [
    { id: verdict.reason ?? 'too-short', text: help[verdict.reason ?? 'too-short'] ?? help['too-short']! },
  ];
}
