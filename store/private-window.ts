import browser from 'webextension-polyfill';

/** True in a page of a private window, which must leave nothing behind. */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
