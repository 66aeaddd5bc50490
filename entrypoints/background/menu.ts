import browser from 'webextension-polyfill';
import { handOver } from '../../store/handover.ts';

const CHECK_TEXT = 'check-text';

/** The context menu on selected text: « Vérifier ce texte avec Vigie ». */
export function offerMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: CHECK_TEXT,
        title: browser.i18n.getMessage('menuCheckText'),
        contexts: ['selection'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId !== CHECK_TEXT || !info.selectionText) return;
    void handOver({ text: info.selectionText }).then(() =>
      browser.tabs.create({ url: browser.runtime.getURL('check.html') }),
    );
  });
}
