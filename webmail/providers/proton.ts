import { provider } from '../provider.ts';

export const proton = provider({
  id: 'proton',
  name: 'Proton Mail',
  hosts: ['mail.proton.me', 'mail.protonmail.com'],
  region: ['main [data-shortcut-target="message-conversation"]', 'main', '.main'],
  message: ['[data-shortcut-target="message-container"]', 'article.message-container'],
  frame: ['iframe[data-testid="content-iframe"]', '.message-content iframe'],
  body: ['.message-content'],
  subject: [
    { selector: '[data-testid="conversation-header:subject"]', attribute: 'title' },
    { selector: '[data-testid="conversation-header:subject"]' },
    { selector: 'h1.message-conversation-summary-header' },
  ],
  sender: [
    { selector: '[data-testid="recipients:sender"] [title*="@"]', address: 'title' },
    { selector: '[data-testid="recipients:sender"]', address: 'title' },
    { selector: '[data-testid="recipient-address"]' },
  ],
  openUrl: /^\/u\/\d+\/[^/]+\/[A-Za-z0-9_-]{60,}==/,
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: "test ids of Proton's published WebClients source, 2026",
  },
});
