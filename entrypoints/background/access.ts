import browser from 'webextension-polyfill';
import { languageFor, messages } from '../../locales/index.ts';
import { readSettings } from '../../store/settings.ts';
import { iconPaths } from './icon.ts';

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };

/** Shows on the toolbar icon, for all tabs, whether the browser lets Vigie look at sites at all. */
async function showAccess(): Promise<void> {
  const state = (await browser.permissions.contains(EVERYWHERE)) ? 'quiet' : 'withheld';
  const { settings } = await readSettings();
  const words = messages(languageFor(settings.language, browser.i18n.getUILanguage())).icon;
  await Promise.all([
    browser.action.setIcon({ path: iconPaths(state) }),
    browser.action.setTitle({ title: words[state] }),
  ]);
}

/** Follows what the user grants and takes back: Firefox lets one revoke access, Chrome has « on click ». */
export function watchAccess(): void {
  const show = () => void showAccess().catch(() => undefined);
  browser.permissions.onAdded.addListener(show);
  browser.permissions.onRemoved.addListener(show);
  browser.runtime.onStartup.addListener(show);
  browser.runtime.onInstalled.addListener(show);
}
