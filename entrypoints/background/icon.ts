import browser from 'webextension-polyfill';
import { languageFor, messages } from '../../locales/index.ts';
import { readSettings } from '../../store/settings.ts';

export const ICON_STATES = ['quiet', 'caution', 'danger', 'official', 'withheld'] as const;
export type IconState = (typeof ICON_STATES)[number];

export function iconPaths(state: IconState): Record<string, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [String(size), `/icon/${state}-${size}.png`]));
}

/**
 * Shows a state on one tab's toolbar icon. The browser takes it back when the tab goes to another page.
 * @param title said instead of the state's own words
 */
export async function showIcon(tabId: number, state: IconState, title?: string): Promise<void> {
  const { settings } = await readSettings();
  const words = messages(languageFor(settings.language, browser.i18n.getUILanguage())).icon;
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: iconPaths(state) }),
      browser.action.setTitle({ tabId, title: title ?? words[state] }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
