import { provider } from '../provider.ts';

/** iCloud Mail runs in a frame of its own origin inside the page; the script in that frame reads it. */
export const icloud = provider({
  id: 'icloud',
  name: 'iCloud Mail',
  hosts: ['www.icloud.com/applications/mail', 'www.icloud.com/mail', 'www-mail.icloud-sandbox.com'],
  region: ['.mail-message-view', '.conversation-view', '.thread-detail', '[role="main"]'],
  message: ['.mail-message-defaults', '.message-container', 'article'],
  frame: ['iframe.mail-message-frame', '.message-body iframe'],
  body: ['.mail-message-body', '.message-body'],
  subject: [
    { selector: '.mail-message-subject' },
    { selector: '.subject' },
    { selector: '[role="heading"]' },
  ],
  sender: [
    { selector: '.mail-message-sender [title*="@"]', address: 'title' },
    { selector: '.mail-message-sender' },
    { selector: '.contact-token', address: 'title' },
  ],
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: 'little is public; the structure is assumed and rests on the fallbacks',
  },
});
