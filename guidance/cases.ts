import { type ContactId, type ContactWay, PORTAL } from './contacts.ts';
import type { Text } from './source.ts';

export const CASE_IDS = ['enrolled', 'locked-out', 'identity', 'clicked', 'paid', 'card'] as const;
export type CaseId = (typeof CASE_IDS)[number];

export interface Step {
  /** Unique within the case; the check marks are kept under `case/step`. */
  id: string;
  text: Text;
  /** One sentence more, where the step needs it. */
  detail?: Text;
  /** Where the step is done, where that is a site. */
  opens?: Extract<ContactWay, { kind: 'web' }>;
  contacts?: readonly ContactId[];
  /** Who is also in one of these cases does it first. */
  first?: readonly CaseId[];
  /** The step at which what Vigie saw can be saved as proof. */
  evidence?: true;
  /** A text to copy, to be completed where it says […]. */
  ready?: Text;
}

export interface Case {
  id: CaseId;
  title: Text;
  steps: readonly Step[];
}

const change: Step = {
  id: 'password',
  text: {
    fr: 'Changez tout de suite le mot de passe de votre compte CPF, s’il s’ouvre encore.',
    en: 'Change the password of your CPF account at once, if it still opens.',
  },
  detail: {
    fr: 'Changez‑le aussi partout où vous utilisez le même.',
    en: 'Change it everywhere else you use the same one, too.',
  },
  opens: PORTAL,
};

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
  opens: PORTAL,
};

const keep: Step = {
  id: 'proof',
  text: {
    fr: 'Gardez toutes les preuves : le message, le numéro, le nom de la formation et de la société, le contrat.',
    en: 'Keep every proof: the message, the number, the name of the course and of the company, the contract.',
  },
  detail: {
    fr: 'N’effacez rien. Faites des captures d’écran.',
    en: 'Delete nothing. Take screenshots.',
  },
  evidence: true,
};

/** The same where it is about money and not about a course. */
const keepPayment: Step = {
  ...keep,
  text: {
    fr: 'Gardez toutes les preuves : le message, le numéro, l’adresse du site, le relevé de banque.',
    en: 'Keep every proof: the message, the number, the address of the site, the bank statement.',
  },
};

const keepMessage: Step = {
  ...keep,
  text: {
    fr: 'Gardez les preuves : le message, le numéro, l’adresse du site.',
    en: 'Keep the proof: the message, the number, the address of the site.',
  },
};

/** `what`: what happened, as the victim would write it, in French: the portal's fraud team reads it. */
const reportFraud = (what: string): Step => ({
  id: 'report-fraud',
  text: {
    fr: 'Signalez la fraude à Mon Compte Formation.',
    en: 'Report the fraud to Mon Compte Formation.',
  },
  contacts: ['cpf-form'],
  ready: {
    fr: `Madame, Monsieur,\n\nJe suis titulaire d’un compte personnel de formation. Je signale une fraude sur ce compte.\n${what}\nCe qui s’est passé : [racontez en quelques phrases].\nDate : [date].\nFormation et organisme concernés : [noms, s’ils sont connus].\nSi une formation a été réservée, je ne l’ai pas demandée et je vous prie de l’annuler.\nVous trouverez ci-joint le formulaire et les preuves.\n\n[Nom, prénom]`,
    en: `Madame, Monsieur,\n\nJe suis titulaire d’un compte personnel de formation. Je signale une fraude sur ce compte.\n${what}\nCe qui s’est passé : [tell it in a few sentences, in French if you can].\nDate : [date].\nFormation et organisme concernés : [names, if known].\nSi une formation a été réservée, je ne l’ai pas demandée et je vous prie de l’annuler.\nVous trouverez ci-joint le formulaire et les preuves.\n\n[name]`,
  },
});

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
    fr: 'Je souhaite porter plainte pour escroquerie.\nLe [date], j’ai reçu [un SMS, un e‑mail, un appel] de [numéro, adresse ou nom].\nOn m’a demandé : [ce qu’on vous a demandé].\nCe que j’ai fait : [cliqué, donné des informations, payé].\nCe que j’ai perdu : [montant, droits à la formation, informations].\nJe joins les preuves : [message, captures d’écran, relevé, contrat].',
    en: 'Je souhaite porter plainte pour escroquerie.\nLe [date], j’ai reçu [un SMS, un e‑mail, un appel] de [number, address or name].\nOn m’a demandé : [what they asked for].\nCe que j’ai fait : [what you did].\nCe que j’ai perdu : [amount, training rights, information].\nJe joins les preuves : [message, screenshots, statement, contract].',
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

/**
 * That a transfer can be asked back: IEDOM (Banque de France), « Virements : les réflexes à avoir », and that a card is
 * blocked at once: service-public.fr, « Fraude à la carte bancaire » (F31324); both read in November 2026. Neither
 * promises the money, and nor does the step.
 */
const callBankPaid: Step = {
  id: 'bank',
  text: {
    fr: 'Appelez votre banque tout de suite. Dites que c’est une escroquerie.',
    en: 'Call your bank at once. Say that it is a scam.',
  },
  detail: {
    fr: 'Pour un virement, demandez s’il peut être rappelé. Pour une carte, faites opposition et contestez le paiement. Le remboursement n’est pas certain.',
    en: 'For a transfer, ask whether it can be recalled. For a card, have it blocked and dispute the payment. You may not get the money back.',
  },
  contacts: ['bank', 'card-block'],
  ready: {
    fr: 'J’ai été victime d’une escroquerie.\nJ’ai payé [montant] le [date], par [virement ou carte], à [nom ou IBAN du bénéficiaire].\nSi c’est un virement : je vous demande de le rappeler, pour fraude.\nSi c’est une carte : je fais opposition et je conteste ce paiement.\nMerci de confirmer par écrit que vous avez reçu ma demande.',
    en: 'J’ai été victime d’une escroquerie.\nJ’ai payé [amount] le [date], par [« virement » for a transfer, « carte » for a card], à [name or IBAN of the payee].\nSi c’est un virement : je vous demande de le rappeler, pour fraude.\nSi c’est une carte : je fais opposition et je conteste ce paiement.\nMerci de confirmer par écrit que vous avez reçu ma demande.',
  },
};

const callBankCard: Step = {
  id: 'bank',
  text: {
    fr: 'Appelez votre banque tout de suite. Faites opposition à la carte.',
    en: 'Call your bank at once. Have the card blocked.',
  },
  contacts: ['bank', 'card-block'],
  ready: {
    fr: 'J’ai donné le numéro de ma carte, ou un code, à un escroc, le [date].\nJe fais opposition à cette carte.\nJe conteste les paiements suivants, s’il y en a : [date, montant, bénéficiaire].\nMerci de confirmer par écrit que vous avez reçu ma demande.',
    en: 'J’ai donné le numéro de ma carte, ou un code, à un escroc, le [date].\nJe fais opposition à cette carte.\nJe conteste les paiements suivants, s’il y en a : [date, amount, payee].\nMerci de confirmer par écrit que vous avez reçu ma demande.',
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
    steps: [
      change,
      look,
      keep,
      reportFraud('J’ai été inscrit à une formation sans mon accord.'),
      advice,
      complaint,
    ],
  },
  {
    id: 'locked-out',
    title: { fr: 'Je ne peux plus ouvrir mon compte CPF', en: 'I can no longer open my CPF account' },
    steps: [
      {
        ...change,
        text: {
          fr: 'Essayez encore d’ouvrir votre compte CPF. S’il s’ouvre, changez tout de suite le mot de passe.',
          en: 'Try once more to open your CPF account. If it opens, change the password at once.',
        },
        detail: {
          fr: 'S’il ne s’ouvre pas, changez le mot de passe de votre boîte e‑mail. Puis passez à l’étape suivante.',
          en: 'If it does not open, change the password of your mailbox. Then go on to the next step.',
        },
      },
      keep,
      reportFraud('Je ne peux plus ouvrir mon compte.'),
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
      fr: 'J’ai donné mon identité, mon numéro de sécurité sociale ou un code du CPF',
      en: 'I gave my identity, my social security number or a CPF code',
    },
    steps: [
      change,
      look,
      keep,
      reportFraud('J’ai donné mon identité, mon numéro de sécurité sociale ou un code à un escroc.'),
      advice,
      complaint,
    ],
  },
  {
    id: 'clicked',
    title: { fr: 'J’ai ouvert un lien', en: 'I opened a link' },
    steps: [
      {
        id: 'close',
        text: {
          fr: 'Fermez la page. N’y écrivez plus rien.',
          en: 'Close the page. Type nothing more into it.',
        },
      },
      {
        id: 'money-first',
        text: {
          fr: 'Avez-vous payé, ou donné votre carte ou votre identité ? Suivez d’abord ces étapes-là.',
          en: 'Did you pay, or give your card or your identity? Follow those steps first.',
        },
        first: ['paid', 'card', 'identity'],
      },
      {
        id: 'typed',
        text: {
          fr: 'Si vous avez écrit un mot de passe, changez‑le tout de suite, partout où il sert.',
          en: 'If you typed a password, change it at once, everywhere you use it.',
        },
      },
      {
        id: 'installed',
        text: {
          fr: 'Si vous avez installé quelque chose, coupez internet sur cet appareil.',
          en: 'If you installed something, disconnect this device from the internet.',
        },
        detail: {
          fr: 'Puis demandez de l’aide, par téléphone ou depuis un autre appareil.',
          en: 'Then ask for help, by phone or from another device.',
        },
        contacts: ['info-escroqueries', '17cyber'],
      },
      keepMessage,
      reportMessage,
    ],
  },
  {
    id: 'paid',
    title: { fr: 'J’ai payé', en: 'I paid' },
    steps: [callBankPaid, keepPayment, advice, complaint, reportMessage],
  },
  {
    id: 'card',
    title: {
      fr: 'J’ai donné mon numéro de carte ou un code de ma banque',
      en: 'I gave my card number or a code from my bank',
    },
    steps: [
      callBankCard,
      {
        id: 'statements',
        text: {
          fr: 'Surveillez votre compte bancaire chaque jour pendant quelques semaines.',
          en: 'Watch your bank account every day for a few weeks.',
        },
        detail: {
          fr: 'Un « conseiller » de la banque vous appelle ? Raccrochez, et rappelez vous-même votre banque.',
          en: 'An “adviser” from the bank calls you? Hang up, and call your bank yourself.',
        },
      },
      {
        id: 'card-fraud',
        text: {
          fr: 'Vous voyez un paiement que vous n’avez pas fait ? Dites‑le à votre banque, puis à Perceval.',
          en: 'You see a payment that you did not make? Tell your bank, then Perceval.',
        },
        contacts: ['perceval'],
      },
      keepPayment,
      advice,
      complaint,
      reportMessage,
    ],
  },
];

export function caseById(id: CaseId): Case {
  return CASES.find((one) => one.id === id)!;
}
