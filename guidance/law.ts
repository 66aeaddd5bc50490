import type { Family, Label } from '../classifier/index.ts';
import type { Source, Text } from './source.ts';

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
      fr: 'La loi interdit de démarcher les titulaires d’un CPF, par appel, SMS, e-mail ou réseau social. L’amende peut atteindre 75 000 € pour une personne et 375 000 € pour une société.',
      en: 'The law forbids canvassing CPF holders by call, text message, e-mail or social network. The fine can reach €75,000 for a person and €375,000 for a company.',
    },
    question: {
      fr: 'Suivez-vous déjà une formation avec eux ?',
      en: 'Are you already in training with them?',
    },
    ifYes: {
      fr: 'Alors ils peuvent vous écrire à propos de cette formation, et d’elle seulement. Vérifiez auprès de votre organisme, sans passer par ce message.',
      en: 'Then they may write to you about that course, and only about it. Check with your provider, not through this message.',
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
      fr: 'La loi interdit de démarcher pour des travaux d’économie d’énergie, quel que soit le moyen.',
      en: 'The law forbids canvassing for energy renovation, by any means.',
    },
    question: {
      fr: 'Avez-vous déjà un contrat en cours avec eux ?',
      en: 'Do you already have a contract with them?',
    },
    ifYes: {
      fr: 'Alors ils peuvent vous écrire à propos de ce contrat, et de lui seulement.',
      en: 'Then they may write to you about that contract, and only about it.',
    },
    ifNo: {
      fr: 'Alors ce message est interdit. Ne répondez pas.',
      en: 'Then this message is forbidden. Do not answer.',
    },
    source: {
      name: { fr: 'Code de la consommation ; loi n° 2025-594', en: 'French Consumer Code; Act 2025-594' },
      url: 'https://www.legifrance.gouv.fr/',
      checked: '2026-02',
      trust: 'sure',
    },
  },
];

export function lawFor(kind: Family | null, label: Label | null): LawNote | null {
  if (kind === null || label === null) return null;
  return LAW.find((note) => note.kinds.includes(kind) && note.labels.includes(label)) ?? null;
}
