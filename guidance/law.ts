import type { Family, Label } from '../classifier/index.ts';
import type { Source, Text } from './source.ts';
import { tellsOfCall } from './told-call.ts';

/** What the law says of a kind of message, and the question that decides whether it applies. */
export interface LawNote {
  id: string;
  kinds: readonly Family[];
  labels: readonly Label[];
  says: Text;
  /** The question whose answer decides. */
  question: Text;
  ifYes: Text;
  ifNo: Text;
  source: Source;
}

export const LAW: readonly LawNote[] = [
  {
    id: 'cpf-canvassing',
    kinds: ['cpf'],
    labels: ['canvassing', 'scam'],
    says: {
      fr: 'La loi interdit de vous proposer une formation CPF si vous n’avez rien demandé, par appel, SMS, e‑mail ou réseau social. L’amende peut atteindre 75 000 € pour une personne et 375 000 € pour une société.',
      en: 'The law forbids offering you a CPF course you did not ask for, by call, text message, email or social network. The fine can reach €75,000 for a person and €375,000 for a company.',
    },
    question: {
      fr: 'Suivez-vous déjà une formation avec eux, ou leur avez-vous posé une question ?',
      en: 'Are you already in training with them, or did you ask them something?',
    },
    ifYes: {
      fr: 'Alors ils peuvent vous répondre à ce sujet, et seulement à ce sujet. Vérifiez d’abord que ce sont bien eux, sans passer par ce message.',
      en: 'Then they may write to you about that, and only about that. First make sure it is really them, not through this message.',
    },
    ifNo: {
      fr: 'Alors ce message est interdit, même si la société existe vraiment. Ne répondez pas.',
      en: 'Then this message is forbidden, even if the company is real. Do not answer.',
    },
    source: {
      name: {
        fr: 'loi n° 2022-1587, Code du travail, art. L. 6323-8-1',
        en: 'Act 2022-1587, French Labour Code, art. L. 6323-8-1',
      },
      url: 'https://www.legifrance.gouv.fr/',
      checked: '2026-02',
      trust: 'sure',
    },
  },
  {
    id: 'energy-canvassing',
    kinds: ['energy'],
    labels: ['canvassing', 'scam'],
    says: {
      fr: 'La loi interdit de vous proposer des travaux d’énergie si vous n’avez rien demandé : par téléphone depuis juillet 2020, par tout moyen depuis le 1er juillet 2025.',
      en: 'The law forbids offering you energy renovation you did not ask for: by phone since July 2020, by any means since 1 July 2025.',
    },
    question: {
      fr: 'Avez-vous un contrat en cours avec eux, ou leur avez-vous demandé un devis ?',
      en: 'Do you have a contract with them, or did you ask them for a quote?',
    },
    ifYes: {
      fr: 'Alors ce message est peut-être permis. Vérifiez d’abord : appelez le numéro écrit sur votre contrat ou sur votre devis.',
      en: 'Then this message may be allowed. Check first: call the number printed on your contract or quote.',
    },
    ifNo: {
      fr: 'Alors ce message est interdit, même si la société existe vraiment. Ne répondez pas.',
      en: 'Then this message is forbidden, even if the company is real. Do not answer.',
    },
    source: {
      // The exception for a contract in progress stands there too (art. L. 223-1).
      name: {
        fr: 'Institut national de la consommation ; loi n° 2025-594',
        en: 'French national consumer institute (INC); Act 2025-594',
      },
      url: 'https://www.inc-conso.fr/content/linterdiction-du-demarchage-telephonique-pour-inciter-la-realisation-de-travaux',
      checked: '2026-02',
      trust: 'sure',
    },
  },
];

/** Words of an offer, and « formation » where it is a course and not the name of the account or its credit. */
const OFFERS =
  /\bpropos|\boffr|\boffer|\bvendre\b|\bsell|catalogue|inscri|enrol|(?<!compte[ -]?(?:personnel de )?|cr[eé]dit |solde |droits (?:à la |de )?|budget |portail )formations?\b(?![-.]gouv)|\b(?:courses?|training)\b(?! (?:account|credit|rights|balance))/i;

/**
 * What the law says of such a message, if it applies.
 *
 * @param trap it passes for the State or asks for a secret: then a law on selling counts only where it sells something, or
 *   where one tells of a call: the call alone is what the law forbids
 */
export function lawFor(kind: Family | null, label: Label | null, trap = false, text = ''): LawNote | null {
  if (kind === null || label === null) return null;
  if (trap && label === 'scam' && !OFFERS.test(text) && !tellsOfCall(text)) return null;
  return LAW.find((note) => note.kinds.includes(kind) && note.labels.includes(label)) ?? null;
}
