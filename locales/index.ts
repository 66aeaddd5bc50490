import { en } from './en.ts';
import { fr } from './fr.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Turns the literal types of the French dictionary, which is the source, into what every language must give. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { [Key in keyof T]: Widen<T[Key]> };

export type Messages = Widen<typeof fr>;

const DICTIONARIES: Record<Language, Messages> = { fr, en };

export function messages(language: Language): Messages {
  return DICTIONARIES[language];
}

/** French unless the browser itself speaks English; the user's own choice goes first. */
export function languageFor(setting: 'auto' | Language, uiLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return /^en\b/i.test(uiLanguage) ? 'en' : 'fr';
}
