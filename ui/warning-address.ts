import browser from 'webextension-polyfill';

/** The warning page for an address. It stands behind the hash, which no server and no other page sees. */
export function warningAddress(blocked: string): string {
  return `${browser.runtime.getURL('warning.html')}#${encodeURIComponent(blocked)}`;
}

/** The address that a warning page is about; null where the hash holds none. */
export function blockedAddress(hash: string): URL | null {
  try {
    const url = new URL(decodeURIComponent(hash.replace(/^#/, '')));
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}
