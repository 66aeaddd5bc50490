import { provider } from '../provider.ts';

export const outlook = provider({
  id: 'outlook',
  name: 'Outlook',
  hosts: [
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
    'outlook.cloud.microsoft',
    'webmail.mail.ovh.net/owa',
  ],
  marks: { url: /^\/owa\//i },
  region: [
    '#ReadingPaneContainerId',
    '[role="main"] [data-app-section="ConversationContainer"]',
    '[role="main"]',
    '#app',
  ],
  body: ['[id^="UniqueMessageBody"]', '[role="document"]', '.allowTextSelection[aria-label]'],
  subject: [
    { selector: '[role="heading"][id$="_SUBJECT"]' },
    { selector: '[role="heading"][aria-level="2"]' },
  ],
  sender: [
    { selector: '[id^="MSG_"][id$="_FROM"]' },
    { selector: '[id$="_FROM"]' },
    { selector: 'span[aria-label*="@"]', address: 'aria-label' },
  ],
  openUrl: /\/mail\/(?:[^/]+\/)*id\/[A-Za-z0-9%_-]{20,}/,
  check: { date: '2026-11-24', how: 'fixture', source: 'Mailvelope (2025) and Signal Spam (2023) selectors' },
});
