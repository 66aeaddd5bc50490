import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../guidance/index.ts';
import { type Language, type Messages, messages } from '../locales/index.ts';

export interface Words {
  language: Language;
  t: Messages;
  /** How dates are written: an English reader in France expects the day before the month. */
  locale: string;
  /** The right language of a text that carries all of them. */
  pick: (text: Text) => string;
}

export function wordsFor(language: Language): Words {
  return {
    language,
    locale: language === 'en' ? 'en-GB' : 'fr-FR',
    t: messages(language),
    pick: (text) => text[language],
  };
}

export const LanguageContext = createContext<Words>(wordsFor('fr'));

export function useWords(): Words {
  return useContext(LanguageContext);
}
