import browser from 'webextension-polyfill';
import { purgeJournal } from '../../store/journal.ts';

/** Shows the welcome page once, and drops what is older than the history keeps at every start. */
export function greet(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void purgeJournal());
}
