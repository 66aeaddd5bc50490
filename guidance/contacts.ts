import type { Source, Text } from './source.ts';

export const CONTACT_IDS = [
  'sms-33700',
  'signal-spam',
  'pharos',
  'signalconso',
  'cpf-form',
  'cpf-helpline',
  '17cyber',
  'info-escroqueries',
  'complaint',
  'bank',
  'card-block',
  'perceval',
  'cep',
] as const;
export type ContactId = (typeof CONTACT_IDS)[number];

/** One who helps, or whom to tell. */
export interface Contact {
  id: ContactId;
  name: Text;
  /** What it is for, in one sentence. */
  purpose: Text;
  /** Addresses and numbers, most useful first. The message itself never goes into a URL. */
  ways: readonly ContactWay[];
  source: Source;
}

export type ContactWay =
  | { kind: 'web'; url: string; label: string }
  | { kind: 'phone'; number: string; hours?: Text }
  | { kind: 'sms'; number: string }
  | { kind: 'email'; address: string };

/** The one official site of the CPF. */
export const PORTAL: Extract<ContactWay, { kind: 'web' }> = {
  kind: 'web',
  url: 'https://www.moncompteformation.gouv.fr/',
  label: 'moncompteformation.gouv.fr',
};

const read = (name: string, url: string | null, trust: Source['trust'] = 'sure'): Source => ({
  name: { fr: name, en: name },
  url,
  checked: '2026-02',
  trust,
});

export const CONTACTS: readonly Contact[] = [
  {
    id: 'sms-33700',
    name: { fr: '33700', en: '33700' },
    purpose: {
      fr: 'Signaler un SMS ou un appel indésirable. C’est gratuit.',
      en: 'Report an unwanted text message or call. It is free.',
    },
    ways: [
      { kind: 'sms', number: '33700' },
      { kind: 'web', url: 'https://www.33700.fr/', label: '33700.fr' },
    ],
    source: read('33700.fr', 'https://www.33700.fr/'),
  },
  {
    id: 'signal-spam',
    name: { fr: 'Signal Spam', en: 'Signal Spam' },
    purpose: { fr: 'Signaler un e‑mail.', en: 'Report an email.' },
    ways: [{ kind: 'web', url: 'https://www.signal-spam.fr/', label: 'signal-spam.fr' }],
    source: read('signal-spam.fr', 'https://www.signal-spam.fr/'),
  },
  {
    id: 'pharos',
    name: { fr: 'PHAROS', en: 'PHAROS' },
    purpose: { fr: 'Signaler un site illégal à la police.', en: 'Report an illegal site to the police.' },
    ways: [
      {
        kind: 'web',
        url: 'https://www.internet-signalement.gouv.fr/',
        label: 'internet-signalement.gouv.fr',
      },
    ],
    source: read('internet-signalement.gouv.fr', 'https://www.internet-signalement.gouv.fr/'),
  },
  {
    id: 'signalconso',
    name: { fr: 'SignalConso', en: 'SignalConso' },
    purpose: {
      fr: 'Signaler une entreprise qui démarche pour le CPF.',
      en: 'Report a company that pushes CPF courses on people.',
    },
    ways: [{ kind: 'web', url: 'https://signal.conso.gouv.fr/', label: 'signal.conso.gouv.fr' }],
    source: read('signal.conso.gouv.fr', 'https://signal.conso.gouv.fr/'),
  },
  {
    id: 'cpf-form',
    name: { fr: 'Mon Compte Formation, service des fraudes', en: 'Mon Compte Formation, fraud team' },
    purpose: {
      fr: 'Remplissez le formulaire du site officiel. Vous pouvez aussi l’envoyer par e‑mail à cette adresse.',
      en: 'Fill in the form of the official site. You can also send it by email to this address.',
    },
    ways: [PORTAL, { kind: 'email', address: 'dfp_mcf_gestion_signalement@caissedesdepots.fr' }],
    source: read('fiche réfugiés.info', 'https://refugies.info/'),
  },
  {
    id: 'cpf-helpline',
    name: { fr: 'Mon Compte Formation, par téléphone', en: 'Mon Compte Formation, by phone' },
    purpose: { fr: 'Poser une question sur votre compte.', en: 'Ask a question about your account.' },
    ways: [
      { kind: 'phone', number: '09 70 82 35 50' },
      {
        kind: 'phone',
        number: '09 70 82 35 51',
        hours: {
          fr: 'aide technique, du lundi au vendredi, de 9 h à 17 h',
          en: 'technical help, Monday to Friday, 9 am to 5 pm',
        },
      },
    ],
    source: read('moncompteformation.gouv.fr', 'https://www.moncompteformation.gouv.fr/', 'check'),
  },
  {
    id: '17cyber',
    name: { fr: '17Cyber', en: '17Cyber' },
    purpose: { fr: 'De l’aide pour les victimes, jour et nuit.', en: 'Help for victims, day and night.' },
    ways: [{ kind: 'web', url: 'https://17cyber.gouv.fr/', label: '17cyber.gouv.fr' }],
    source: read('17cyber.gouv.fr', 'https://17cyber.gouv.fr/'),
  },
  {
    id: 'info-escroqueries',
    name: { fr: 'Info Escroqueries', en: 'Info Escroqueries' },
    purpose: {
      fr: 'Un conseil par téléphone. L’appel est gratuit.',
      en: 'Advice by phone (in French). The call is free.',
    },
    ways: [
      {
        kind: 'phone',
        number: '0 805 805 817',
        hours: { fr: 'du lundi au vendredi, de 9 h à 18 h 30', en: 'Monday to Friday, 9 am to 6.30 pm' },
      },
    ],
    source: read('service-public.fr', 'https://www.service-public.fr/'),
  },
  {
    id: 'complaint',
    name: { fr: 'Police ou gendarmerie', en: 'Police or gendarmerie' },
    purpose: {
      fr: 'Allez sur place, ou écrivez au procureur. Si vous ne savez pas qui est l’auteur, vous pouvez aussi porter plainte en ligne.',
      en: 'Go there, or write to the public prosecutor (procureur). If you do not know who did it, you can also file the complaint online.',
    },
    ways: [
      {
        kind: 'web',
        url: 'https://plainte-en-ligne.masecurite.interieur.gouv.fr/',
        label: 'masecurite.interieur.gouv.fr',
      },
    ],
    // Since October 2024 it takes the place of the pre-complaint, for fraud too, where the author is unknown.
    source: {
      ...read('', 'https://plainte-en-ligne.masecurite.interieur.gouv.fr/faq'),
      name: { fr: 'ministère de l’Intérieur', en: 'French Ministry of the Interior' },
      checked: '2026-11',
    },
  },
  {
    id: 'bank',
    name: { fr: 'Votre banque', en: 'Your bank' },
    purpose: {
      fr: 'Le numéro est au dos de votre carte, ou dans votre application. N’appelez jamais celui du message.',
      en: 'The number is on the back of your card, or in your banking app. Never call the one in the message.',
    },
    ways: [],
    source: read('cybermalveillance.gouv.fr', 'https://www.cybermalveillance.gouv.fr/'),
  },
  {
    id: 'card-block',
    name: { fr: 'Opposition à la carte', en: 'Blocking the card' },
    purpose: {
      fr: 'Si vous ne joignez pas votre banque. L’appel est payant.',
      en: 'If you cannot reach your bank. The call is charged.',
    },
    ways: [{ kind: 'phone', number: '0 892 705 705', hours: { fr: 'jour et nuit', en: 'day and night' } }],
    // Also in service-public.fr, « Fraude à la carte bancaire » (F31324).
    source: {
      ...read(
        'Banque de France',
        'https://particuliers.banque-france.fr/info-banque-assurance/arnaques-les-bons-reflexes/les-arnaques-aux-moyens-de-paiement',
        'check',
      ),
      checked: '2026-11',
    },
  },
  {
    id: 'perceval',
    name: { fr: 'Perceval', en: 'Perceval' },
    purpose: {
      fr: 'Le service de l’État, si un autre a payé en ligne avec votre carte. Faites d’abord opposition.',
      en: 'The State’s service, if somebody else paid online with your card. Have the card blocked first.',
    },
    ways: [
      {
        kind: 'web',
        url: 'https://www.service-public.fr/particuliers/vosdroits/R46526',
        label: 'service-public.fr',
      },
    ],
    // Also in Banque de France, « Les arnaques aux moyens de paiement ».
    source: {
      ...read(
        'Ministère de l’Intérieur',
        'https://www.moncommissariat.interieur.gouv.fr/fr/demarches/perceval',
        'check',
      ),
      checked: '2026-11',
    },
  },
  {
    id: 'cep',
    name: { fr: 'Conseil en évolution professionnelle', en: 'Career advice (CEP)' },
    purpose: {
      fr: 'Choisir une formation avec un conseiller public. C’est gratuit.',
      en: 'Choose a course with a public adviser. It is free.',
    },
    ways: [{ kind: 'web', url: 'https://mon-cep.org/', label: 'mon-cep.org' }],
    source: read('mon-cep.org', 'https://mon-cep.org/'),
  },
];

const BY_ID = new Map(CONTACTS.map((contact) => [contact.id, contact]));

export function contact(id: ContactId): Contact {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`guidance/contacts.ts: no contact has the id ${JSON.stringify(id)}.`);
  return found;
}
