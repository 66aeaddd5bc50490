/** Sites that fit no known webmail and whose messages the user wants read without being asked each time. */
import browser from 'webextension-polyfill';

const KEY = 'webmail.sites';
const MAX_SITES = 500;

export async function webmailSites(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((host): host is string => typeof host === 'string') : [];
}

export async function isReadAlways(host: string): Promise<boolean> {
  return (await webmailSites()).includes(host);
}

export async function readAlways(host: string, always: boolean): Promise<void> {
  const others = (await webmailSites()).filter((one) => one !== host);
  await browser.storage.local.set({ [KEY]: always ? [...others, host].slice(-MAX_SITES) : others });
}
