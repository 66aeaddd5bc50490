import type { ContactId } from './contacts.ts';
import type { Text } from './source.ts';

export const CASE_IDS = ['enrolled', 'locked-out', 'identity', 'clicked', 'paid', 'card'] as const;
export type CaseId = (typeof CASE_IDS)[number];

export interface Step {
  /** Unique within the case; the check marks are kept under `case/step`. */
  id: string;
  text: Text;
  /** One sentence more, where the step needs it. */
  detail?: Text;
  contacts?: readonly ContactId[];
  /** A text to copy, to be completed where it says […]. */
  ready?: Text;
}

export interface Case {
  id: CaseId;
  title: Text;
  steps: readonly Step[];
}

const change = (detail?: Text): Step => ({
  id: 'password',
  text: {
    fr: 'Changez tout de suite le mot de passe de votre compte CPF, s’il s’ouvre encore.',
    en: 'Change the password of your CPF account at once, if it still opens.',
  },
  detail: detail ?? {
    fr: 'Changez-le aussi partout où vous utilisez le même.',
    en: 'Change it everywhere else you use the same one, too.',
  },
});

const look: Step = {
  id: 'look',
  text: {
    fr: 'Regardez votre compte CPF : l’adresse e‑mail, le téléphone, les dossiers de formation.',
    en: 'Look at your CPF account: the email address, the phone number, the training files.',
  },
  detail: {
    fr: 'Annulez tout dossier que vous n’avez pas demandé.',
    en: 'Cancel any file that you did not ask for.',
  },
};

const keep: Step = {
  id: 'proof',
  text: {
    fr: 'Gardez toutes les preuves : le message, le numéro, le nom de la formation et de la société, le contrat.',
    en: 'Keep every proof: the message, the number, the name of the course and of the company, the contract.',
  },
  detail: {
    fr: 'En bas de cette page, vous pouvez enregistrer ce que Vigie a vu.',
    en: 'At the bottom of this page you can save what Vigie saw.',
  },
};

const reportFraud: Step = {
  id: 'report-fraud',
  text: {
    fr: 'Signalez la fraude avec le formulaire du site officiel, ou par e‑mail avec ce formulaire.',
    en: 'Report the fraud with the form of the official site, or by email with that form.',
  },
  contacts: ['cpf-form'],
  ready: {
    fr: 'Madame, Monsieur,\n\nJe suis titulaire d’un compte personnel de formation. Je signale une fraude sur ce compte.\nCe qui s’est passé : [racontez en quelques phrases].\nDate : [date].\nFormation et organisme concernés : [noms, s’ils sont connus].\nSi une formation a été réservée, je ne l’ai pas demandée et je vous prie de l’annuler.\nVous trouverez ci-joint le formulaire et les preuves.\n\n[Nom, prénom]',
    en: 'Madame, Monsieur,\n\nJe suis titulaire d’un compte personnel de formation. Je signale une fraude sur ce compte.\nCe qui s’est passé : [tell it in a few sentences, in French if you can].\nDate : [date].\nFormation et organisme concernés : [names, if known].\nSi une formation a été réservée, je ne l’ai pas demandée et je vous prie de l’annuler.\nVous trouverez ci-joint le formulaire et les preuves.\n\n[name]',
  },
};

const advice: Step = {
  id: 'advice',
  text: {
    fr: 'Demandez conseil à Info Escroqueries ou à 17Cyber.',
    en: 'Ask Info Escroqueries or 17Cyber for advice.',
  },
  contacts: ['info-escroqueries', '17cyber'],
};

const complaint: Step = {
  id: 'complaint',
  text: {
    fr: 'Portez plainte avec toutes les preuves.',
    en: 'File a complaint with all the proof.',
  },
  contacts: ['complaint'],
  ready: {
    fr: 'Je souhaite porter plainte pour escroquerie.\nLe [date], j’ai reçu [un SMS, un e-mail, un appel] de [numéro, adresse ou nom].\nOn m’a demandé : [ce qu’on vous a demandé].\nCe que j’ai fait : [cliqué, donné des informations, payé].\nCe que j’ai perdu : [montant, droits à la formation, informations].\nJe joins les preuves : [message, captures d’écran, relevé, contrat].',
    en: 'Je souhaite porter plainte pour escroquerie.\nLe [date], j’ai reçu [un SMS, un e-mail, un appel] de [number, address or name].\nOn m’a demandé : [what they asked for].\nCe que j’ai fait : [what you did].\nCe que j’ai perdu : [amount, training rights, information].\nJe joins les preuves : [message, screenshots, statement, contract].',
  },
};

const reportMessage: Step = {
  id: 'report-message',
  text: {
    fr: 'Signalez le message, pour protéger les autres.',
    en: 'Report the message, to protect others.',
  },
  contacts: ['sms-33700', 'signal-spam', 'pharos'],
};

const callBank: Step = {
  id: 'bank',
  text: {
    fr: 'Appelez votre banque maintenant. Faites opposition à la carte.',
    en: 'Call your bank now. Have the card blocked.',
  },
  contacts: ['bank'],
  ready: {
    fr: 'Je conteste le ou les paiements suivants : [date, montant, bénéficiaire].\nJ’ai été victime d’une escroquerie. Je demande l’opposition à ma carte et le remboursement.',
    en: 'Je conteste le ou les paiements suivants : [date, amount, payee].\nJ’ai été victime d’une escroquerie. Je demande l’opposition à ma carte et le remboursement.',
  },
};

/** The ordered steps for each thing that may have happened. */
export const CASES: readonly Case[] = [
  {
    id: 'enrolled',
    title: {
      fr: 'On m’a inscrit à une formation sans que je le sache',
      en: 'I was enrolled in a course without knowing it',
    },
    steps: [change(), look, keep, reportFraud, advice, complaint],
  },
  {
    id: 'locked-out',
    title: { fr: 'Je ne peux plus ouvrir mon compte CPF', en: 'I can no longer open my CPF account' },
    steps: [
      change({
        fr: 'S’il ne s’ouvre plus, changez le mot de passe de votre boîte e‑mail, puis passez à l’étape suivante.',
        en: 'If it no longer opens, change the password of your mailbox, then go on to the next step.',
      }),
      keep,
      reportFraud,
      {
        id: 'helpline',
        text: {
          fr: 'Appelez l’aide de Mon Compte Formation pour retrouver l’accès.',
          en: 'Call the Mon Compte Formation help line to get your access back.',
        },
        contacts: ['cpf-helpline'],
      },
      advice,
      complaint,
    ],
  },
  {
    id: 'identity',
    title: {
      fr: 'J’ai donné mon identité et mon numéro de sécurité sociale',
      en: 'I gave my identity and my social security number',
    },
    steps: [change(), look, keep, reportFraud, advice, complaint],
  },
  {
    id: 'clicked',
    title: { fr: 'J’ai ouvert un lien', en: 'I opened a link' },
    steps: [
      {
        id: 'close',
        text: {
          fr: 'Fermez la page. Si vous n’avez rien écrit et rien installé, le danger est faible.',
          en: 'Close the page. If you typed nothing and installed nothing, the danger is low.',
        },
      },
      {
        id: 'typed',
        text: {
          fr: 'Si vous avez écrit un mot de passe, changez-le tout de suite, partout où il sert.',
          en: 'If you typed a password, change it at once, everywhere you use it.',
        },
      },
      {
        id: 'installed',
        text: {
          fr: 'Si vous avez installé quelque chose, coupez internet et demandez de l’aide à 17Cyber.',
          en: 'If you installed something, disconnect from the internet and ask 17Cyber for help.',
        },
        contacts: ['17cyber'],
      },
      reportMessage,
    ],
  },
  {
    id: 'paid',
    title: { fr: 'J’ai payé', en: 'I paid' },
    steps: [callBank, keep, advice, complaint, reportMessage],
  },
  {
    id: 'card',
    title: { fr: 'J’ai donné ma carte bancaire', en: 'I gave my bank card' },
    steps: [
      callBank,
      {
        id: 'statements',
        text: {
          fr: 'Surveillez votre compte bancaire chaque jour pendant quelques semaines.',
          en: 'Watch your bank account every day for a few weeks.',
        },
        detail: {
          fr: 'Méfiez-vous d’un « conseiller » qui vous appellerait : raccrochez et rappelez votre banque.',
          en: 'Beware of an “adviser” who calls you: hang up and call your bank back.',
        },
      },
      keep,
      advice,
      complaint,
      reportMessage,
    ],
  },
];

export function caseById(id: CaseId): Case {
  return CASES.find((one) => one.id === id)!;
}
