import { type ComponentType, render } from 'preact';
import browser from 'webextension-polyfill';
import { languageFor, type Messages } from '../locales/index.ts';
import { readSettings, type Settings } from '../store/settings.ts';
import { LanguageContext, wordsFor } from './language.tsx';
import './base.css';

export interface PageProps {
  /** The settings as they were when the page opened. */
  settings: Settings;
  /** True where stored settings were unreadable and the defaults apply. */
  corrupt: boolean;
}

/** Renders an extension page in the user's language. */
export async function mount(Page: ComponentType<PageProps>, title: (t: Messages) => string): Promise<void> {
  const { settings, corrupt } = await readSettings();
  const words = wordsFor(languageFor(settings.language, browser.i18n.getUILanguage()));
  document.documentElement.lang = words.language;
  document.title = `${title(words.t)} – Vigie`;
  render(
    <LanguageContext.Provider value={words}>
      <Page settings={settings} corrupt={corrupt} />
    </LanguageContext.Provider>,
    document.body,
  );
}
