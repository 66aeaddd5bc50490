import { provider } from '../provider.ts';

export const yahoo = provider({
  id: 'yahoo',
  name: 'Yahoo Mail',
  hosts: ['mail.yahoo.com', '*.mail.yahoo.com', 'mail.yahoo.fr', 'mail.aol.com'],
  region: [
    '[data-test-id="message-group-view"]',
    '[data-test-id="mail-reader-container"]',
    '#mail-app-component',
    '#app',
  ],
  message: ['[data-test-id="message-view"]', 'li[data-test-id^="message-"]'],
  body: ['[data-test-id="message-view-body-content"]', '[data-test-id="message-view-body"]', '.msg-body'],
  subject: [
    { selector: '[data-test-id="message-group-subject-text"]' },
    { selector: '[data-test-id="message-subject"]' },
  ],
  sender: [
    { selector: '[data-test-id="message-from"]' },
    { selector: '[data-test-id="message-view-header"] [title*="@"]', address: 'title' },
  ],
  openUrl: /\/messages\/[A-Za-z0-9_-]{10,}/,
  check: { date: '2026-11-24', how: 'fixture', source: 'selectors seen in public extensions of 2023' },
});
