import { provider } from '../provider.ts';

export const gmail = provider({
  id: 'gmail',
  name: 'Gmail',
  hosts: ['mail.google.com'],
  region: ['div[role="main"]', 'div.nH.bkK', 'div.AO'],
  message: ['div[data-message-id]', 'div.adn.ads', 'div.gs'],
  body: ['div.ii.gt .a3s', 'div.ii.gt', '.a3s'],
  subject: [{ selector: 'h2.hP' }, { selector: '[data-thread-perm-id]' }],
  sender: [
    { selector: 'span.gD[email]', address: 'email', name: 'name' },
    { selector: '.gE span[email]', address: 'email', name: 'name' },
    { selector: 'span[email][name]', address: 'email', name: 'name' },
  ],
  openUrl: /#(?:[^/?]+\/){1,3}(?:FM|thread-f|[0-9a-f]{16})/,
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: 'selectors published by InboxSDK (fallbacks of 2022) and gmail.js',
  },
});
