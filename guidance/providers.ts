import type { Source, Text } from './source.ts';

/** How to tell an honest training provider, step by step. */
export interface ProviderCheck {
  id: string;
  text: Text;
  url: string | null;
  source: Source;
}

const read = (name: string, url: string): Source => ({
  name: { fr: name, en: name },
  url,
  checked: '2026-02',
  trust: 'sure',
});

export const PROVIDER_CHECKS: readonly ProviderCheck[] = [
  {
    id: 'qualiopi',
    text: {
      fr: 'Un organisme sérieux a la certification Qualiopi. Demandez son certificat.',
      en: 'A reliable provider holds the Qualiopi certification. Ask for the certificate.',
    },
    url: null,
    source: read('moncompteformation.gouv.fr', 'https://www.moncompteformation.gouv.fr/'),
  },
  {
    id: 'rncp',
    text: {
      fr: 'Une formation CPF est inscrite sur une liste officielle de France Compétences : le RNCP ou le répertoire spécifique.',
      en: 'A CPF course is on an official list kept by France Compétences: the RNCP or the répertoire spécifique.',
    },
    url: 'https://www.francecompetences.fr/',
    source: read('France Compétences', 'https://www.francecompetences.fr/'),
  },
  {
    id: 'search-yourself',
    text: {
      fr: 'Cherchez vous-même la formation sur moncompteformation.gouv.fr, sans passer par le message.',
      en: 'Look for the course yourself on moncompteformation.gouv.fr, not through the message.',
    },
    url: 'https://www.moncompteformation.gouv.fr/',
    source: read('moncompteformation.gouv.fr', 'https://www.moncompteformation.gouv.fr/'),
  },
  {
    id: 'cep',
    text: {
      fr: 'Un conseiller en évolution professionnelle vous aide gratuitement à choisir.',
      en: 'A public career adviser (CEP) helps you choose, free of charge.',
    },
    url: 'https://mon-cep.org/',
    source: read('mon-cep.org', 'https://mon-cep.org/'),
  },
];
