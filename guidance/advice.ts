import type { Channel, Family, Verdict } from '../classifier/index.ts';
import { type Asks, asksOf } from './asks.ts';
import type { ContactId } from './contacts.ts';
import type { Source, Text } from './source.ts';
import { tellsOfCall } from './told-call.ts';

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

/** What not to do: only what the message wants, and said so that « call your bank » beside it is no contradiction. */
function doNot({ links, numbers, call, answer }: Asks): Advice {
  const fr: string[] = [];
  const en: string[] = [];
  const more = links + numbers > 0 || call;
  if (answer) {
    fr.push(more ? 'Ne répondez pas.' : 'Ne répondez pas à ce message.');
    en.push(more ? 'Do not answer.' : 'Do not answer this message.');
  }
  if (links > 0) {
    fr.push(`N’ouvrez ${links > 1 ? 'aucun lien' : 'pas le lien'} de ce message.`);
    en.push(`Do not open ${links > 1 ? 'any link' : 'the link'} in this message.`);
  }
  if (numbers > 0) {
    const [it, they] = links > 0 ? ['qu’il donne', 'it gives'] : ['donné dans ce message', 'in this message'];
    fr.push(
      numbers > 1
        ? `N’appelez aucun numéro ${links > 0 ? it : 'de ce message'}.`
        : `N’appelez pas le numéro ${it}.`,
    );
    en.push(numbers > 1 ? `Do not call any number ${they}.` : `Do not call the number ${they}.`);
  } else if (call) {
    fr.push('Ne rappelez pas la personne qui vous a contacté.');
    en.push('Do not call back whoever contacted you.');
  }
  if (fr.length === 0) {
    fr.push('Ne faites rien de ce qu’on vous demande.');
    en.push('Do not do anything you are asked to do.');
  }
  return { id: 'do-not', text: { fr: fr.join(' '), en: en.join(' ') } };
}

/** Instead of « do not answer » where the text tells of a call. */
const HANG_UP: Advice = {
  id: 'hang-up',
  text: {
    fr: 'On vous rappelle ? Raccrochez. Ne donnez rien et ne validez rien.',
    en: 'They call again? Hang up. Give nothing and approve nothing.',
  },
};
const CALL_BACK_YOURSELF: Advice = {
  id: 'call-back-yourself',
  text: {
    fr: 'Un doute ? Raccrochez. Appelez vous-même le service, à un numéro que vous connaissez déjà.',
    en: 'In doubt? Hang up. Call the service yourself, at a number that you already know.',
  },
};

/** Instead of how to check: who told of the call may have done what it wanted. */
const BANK_AT_ONCE: Advice = {
  id: 'bank-at-once',
  text: {
    fr: 'Vous avez validé ou donné quelque chose ? Appelez votre banque tout de suite, au numéro écrit au dos de votre carte.',
    en: 'You approved or gave something? Call your bank at once, at the number printed on the back of your card.',
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
    // A charge for unpaid parking (« forfait post-stationnement ») is no fine, and is not paid there.
    words:
      /^(?![\s\S]*(?:post.?stationnement|\bFPS\b|parking charge))[\s\S]*(?:amende|contravention|infraction|\bANTAI\b|\bPV\b|\bfines?\b)/i,
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

/** How to check a message of a kind: by the service that it names, else by the service itself, whatever it is. */
function verification(kind: Family | null, text: string): Advice {
  const advice = kind && VERIFY[kind];
  if (!advice) return VERIFY_OTHER;
  if (kind === 'account' && /\bbanqu|bancaire|\bbank\b/i.test(text)) return VERIFY.bank!;
  return advice.words && !advice.words.test(text) ? VERIFY_SERVICE : advice;
}

/** A code to type, sent by a service: with its digits, and not one to show at a door or a parcel locker. */
const CODE = /\bcode\b[^\n]{0,100}?\b\d{3}[ -]?\d{1,5}\b|\b\d{3}[ -]?\d{1,5}\b[^\n]{0,60}\bcode\b/i;
const SHOWN_CODE =
  /retrait|casier|consigne|relais|livreur|locker|pick.?up|porte|digicode|promo|postal|wi-?fi/i;
const PAYMENT =
  /paiement|payer|achat|\bcartes?\b|banque|virement|payment|purchase|\bcard\b|\bbank\b|transfer/i;

const CODE_IS_YOURS: Advice = {
  id: 'code-is-yours',
  text: {
    fr: 'Ce code est pour vous seul. Ne le dites à personne, même à un conseiller au téléphone.',
    en: 'This code is for you alone. Tell it to nobody, not even to an adviser on the phone.',
  },
};
const CODE_NOT_ASKED: Advice = {
  id: 'code-not-asked',
  text: {
    fr: 'Vous n’avez rien demandé ? N’utilisez pas ce code.',
    en: 'You asked for nothing? Do not use this code.',
  },
};
const CODE_NOT_PAYING: Advice = {
  id: 'code-not-paying',
  text: {
    fr: 'Vous ne payez rien en ce moment ? N’utilisez pas ce code. Appelez votre banque au numéro écrit au dos de votre carte.',
    en: 'You are not paying for anything just now? Do not use this code. Call your bank at the number printed on the back of your card.',
  },
};

const NEVER_GIVE: Advice = {
  id: 'never-give',
  text: {
    fr: 'Ne donnez jamais un mot de passe ni un code reçu.',
    en: 'Never give away a password or a code you receive.',
  },
};

/** What to keep in mind with a message that shows no sign: of a link or a call only where it holds one. */
function care(verdict: Verdict, text: string, numbers: number): Advice[] {
  if (CODE.test(text) && !SHOWN_CODE.test(text))
    return [CODE_IS_YOURS, PAYMENT.test(text) ? CODE_NOT_PAYING : CODE_NOT_ASKED];
  if (tellsOfCall(text)) return [CALL_BACK_YOURSELF, NEVER_GIVE];
  const links = verdict.links.filter(({ host }) => host !== null);
  const official = links.every(({ finding }) => ['official', 'state', 'known'].includes(finding ?? ''));
  const ask = { fr: 'Vous ne connaissez pas l’expéditeur ?', en: 'You do not know the sender?' };
  const [fr, en] =
    links.length > 0 && numbers > 0
      ? [
          'N’ouvrez pas le lien et n’appelez pas le numéro.',
          'Do not open the link and do not call the number.',
        ]
      : links.length > 0
        ? ['N’ouvrez pas le lien.', 'Do not open the link.']
        : numbers > 0
          ? ['N’appelez pas le numéro.', 'Do not call the number.']
          : ['Ne répondez pas.', 'Do not answer.'];
  const first: Advice =
    links.length > 0 && official
      ? {
          id: 'open-yourself',
          text: {
            fr: 'Le plus sûr est d’ouvrir le site vous-même, sans passer par le lien.',
            en: 'The safest way is to open the site yourself, not through the link.',
          },
        }
      : { id: 'stay-careful', text: { fr: `${ask.fr} ${fr}`, en: `${ask.en} ${en}` } };
  return [first, NEVER_GIVE];
}

/**
 * What to do now with a message and what it says, most important first, at most three things.
 *
 * @param numbers how many numbers to call the message holds
 */
export function adviceFor(verdict: Verdict, text: string, numbers = 0): Advice[] {
  if (verdict.verdict === 'scam' || verdict.verdict === 'suspicious') {
    const links = verdict.links.filter(({ host }) => host !== null).length;
    const verify = verification(verdict.kind, text);
    const asks = asksOf(text, links, numbers);
    if (asks.links === 0 && !asks.answer && tellsOfCall(text))
      return [HANG_UP, verify === VERIFY.bank ? BANK_AT_ONCE : verify];
    return [doNot(asks), verify];
  }
  if (verdict.verdict === 'no-sign') return care(verdict, text, numbers);
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
