import type { Source, Text } from './source.ts';

/** What the shape of a phone number tells. */
export type NumberClass =
  | 'canvassing-platform'
  | 'premium'
  | 'mobile'
  | 'foreign'
  | 'short-code'
  | 'free'
  | 'landline'
  | 'report';

const ARCEP: Source = {
  name: { fr: 'ARCEP, décision n° 2022-1583', en: 'ARCEP, decision 2022-1583' },
  url: 'https://www.arcep.fr/',
  checked: '2026-02',
  trust: 'sure',
};

export interface NumberNote {
  text: Text;
  tone: 'caution' | 'quiet';
  source?: Source;
}

export const NUMBER_NOTES: Record<NumberClass | 'mobile-selling', NumberNote> = {
  'canvassing-platform': {
    tone: 'caution',
    text: {
      fr: 'Ce numéro est réservé aux plateformes qui appellent en masse. C’est du démarchage.',
      en: 'This number is reserved for platforms that call in bulk. It is a sales call.',
    },
    source: ARCEP,
  },
  premium: {
    tone: 'caution',
    text: {
      fr: 'L’appel à ce numéro peut être surtaxé.',
      en: 'Calling this number may cost extra.',
    },
  },
  mobile: {
    tone: 'quiet',
    text: {
      fr: 'Un numéro de mobile ne prouve pas qui écrit.',
      en: 'A mobile number does not prove who is writing.',
    },
  },
  'mobile-selling': {
    tone: 'caution',
    text: {
      fr: 'Un numéro en 06 ou 07 n’a pas le droit de servir au démarchage.',
      en: 'A number in 06 or 07 may not be used for selling by phone.',
    },
    source: ARCEP,
  },
  foreign: {
    tone: 'caution',
    text: {
      fr: 'Ce numéro est à l’étranger.',
      en: 'This number is abroad.',
    },
  },
  'short-code': {
    tone: 'quiet',
    text: {
      fr: 'Un numéro court sert aux envois publicitaires. Répondre STOP suffit si vous connaissez la marque.',
      en: 'A short number is used for advertising. Answering STOP is enough if you know the brand.',
    },
  },
  free: {
    tone: 'quiet',
    text: {
      fr: 'L’appel à ce numéro est gratuit. Cela ne prouve pas qui répond.',
      en: 'Calling this number is free. That does not prove who answers.',
    },
  },
  landline: {
    tone: 'quiet',
    text: {
      fr: 'Un escroc peut imiter un numéro ordinaire : il ne prouve pas qui appelle.',
      en: 'A scammer can fake an ordinary number: it does not prove who is calling.',
    },
  },
  report: {
    tone: 'quiet',
    text: {
      fr: 'Le numéro pour signaler un SMS ou un appel.',
      en: 'The number to report a text message or a call.',
    },
  },
};

/** What to say of a number: that a mobile may not sell is only said of a message that sells. */
export function numberNote(cls: NumberClass, selling: boolean): NumberNote {
  return NUMBER_NOTES[cls === 'mobile' && selling ? 'mobile-selling' : cls];
}
