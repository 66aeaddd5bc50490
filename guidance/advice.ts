import type { Channel, Family, Verdict } from '../classifier/index.ts';
import type { ContactId } from './contacts.ts';
import type { Source, Text } from './source.ts';

/** One thing to do now; the first is the one that matters. */
export interface Advice {
  id: string;
  text: Text;
  /** Where to go for it, if anywhere. */
  url?: { href: string; label: Text };
  contacts?: readonly ContactId[];
  /** The words without which the message is about another service than the one that the text names. */
  words?: RegExp;
  /** Where a name or an address in the text was read, if there is one. */
  source?: Source;
}

const read = (fr: string, en: string, url: string | null): Source => ({
  name: { fr, en },
  url,
  checked: '2026-02',
  trust: 'sure',
});

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
      fr: 'Pour voir votre compte CPF, allez vous-même sur le seul site officiel.',
      en: 'To see your CPF account, go yourself to the only official site.',
    },
    url: OFFICIAL_PORTAL,
  },
  energy: {
    id: 'verify-energy',
    text: {
      fr: 'N’acceptez ni visite, ni rendez-vous, ni devis. Choisissez vous-même qui vous appelez pour des travaux.',
      en: 'Accept no visit, no appointment, no quote. Choose yourself whom you call for building work.',
    },
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
      fr: 'Pour vos impôts, tapez vous-même l’adresse impots.gouv.fr.',
      en: 'For your taxes, type the address impots.gouv.fr yourself.',
    },
    words: /imp[oô]t|fisc|finances publiques|tr[eé]sor public|\btax(?:es)?\b/i,
    source: read(
      'Direction générale des Finances publiques',
      'French tax office (DGFiP)',
      'https://www.impots.gouv.fr/',
    ),
  },
  fine: {
    id: 'verify-fine',
    text: {
      fr: 'Une amende se vérifie et se paie sur amendes.gouv.fr. Tapez cette adresse vous-même.',
      en: 'A fine is checked and paid on amendes.gouv.fr. Type that address yourself.',
    },
    words: /amende|contravention|infraction|\bANTAI\b|\bPV\b|stationnement|\bfines?\b/i,
    // Named as the State's payment site by motoring and consumer pages; .gouv.fr belongs to the State only.
    source: read('amendes.gouv.fr', 'amendes.gouv.fr', 'https://www.amendes.gouv.fr/'),
  },
  health: {
    id: 'verify-health',
    text: {
      fr: 'Ouvrez vous-même votre compte sur ameli.fr.',
      en: 'Open your account on ameli.fr yourself.',
    },
    words: /ameli|assurance maladie|vitale|\bcpam\b|s[eé]curit[eé] sociale|health insurance/i,
    source: read('Assurance Maladie', 'French health insurance (Assurance Maladie)', 'https://www.ameli.fr/'),
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
  prize: {
    id: 'verify-prize',
    text: {
      fr: 'Ne payez rien et ne donnez rien pour recevoir un cadeau ou un gain.',
      en: 'Pay nothing and give nothing to receive a gift or a prize.',
    },
  },
  'advance-fee': {
    id: 'verify-advance-fee',
    text: {
      fr: 'N’envoyez pas d’argent, même peu. Parlez-en d’abord à un proche.',
      en: 'Do not send money, not even a little. Talk to someone close to you first.',
    },
  },
  business: {
    id: 'verify-business',
    text: {
      fr: 'Ne payez rien avant d’avoir vérifié. Montrez ce message à votre comptable.',
      en: 'Pay nothing before you have checked. Show this message to your accountant.',
    },
  },
  trade: {
    id: 'verify-trade',
    text: {
      fr: 'Ne payez pas par un lien reçu. Restez sur le site où vous avez vu l’annonce.',
      en: 'Do not pay through a link you received. Stay on the site where you saw the advertisement.',
    },
  },
  extortion: {
    id: 'verify-extortion',
    contacts: ['17cyber'],
    text: {
      fr: 'Ne payez pas. Demandez conseil à 17Cyber.',
      en: 'Do not pay. Ask 17Cyber for advice.',
    },
  },
};

const VERIFY_SERVICE: Advice = {
  id: 'verify-service',
  text: {
    fr: 'Ouvrez vous-même le site du service, sans passer par le message.',
    en: 'Open the service’s site yourself, not through the message.',
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

/** The kinds' advice that carries a source, for the checks of dates. */
export const SOURCED_ADVICE: readonly (Advice & { source: Source })[] = Object.values(VERIFY).flatMap(
  (advice) => (advice.source ? [{ ...advice, source: advice.source }] : []),
);

/** Words without which a message is not about the training account, whatever the model takes it for. */
const TRAINING = /\bCPF\b|\bDIF\b|\bVAE\b|formation|formateur|training|\bcourses?\b|comp[eé]tence|skills/i;

/** The kind to speak of: none where the message has no word of the training account that it was taken for. */
export function topicOf(kind: Family | null, text: string): Family | null {
  return kind === 'cpf' && !TRAINING.test(text) ? null : kind;
}

/** How to check a message of a kind: by the service that it names, else by the service itself, whatever it is. */
function verification(kind: Family | null, text: string): Advice {
  const advice = kind && VERIFY[kind];
  if (!advice) return VERIFY_OTHER;
  return advice.words && !advice.words.test(text) ? VERIFY_SERVICE : advice;
}

/** What to do now with a message and what it says, most important first, at most three things. */
export function adviceFor(verdict: Verdict, text: string): Advice[] {
  if (verdict.verdict === 'scam' || verdict.verdict === 'suspicious') {
    return [DO_NOTHING, verification(verdict.kind, text)];
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
    'cut-off': {
      fr: 'Le message semble coupé. Ouvrez-le et collez-le en entier.',
      en: 'The message seems to be cut short. Open it and paste all of it.',
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
