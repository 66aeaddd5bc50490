import { provider } from '../provider.ts';

export const laposte = provider({
  id: 'laposte',
  name: 'La Poste',
  hosts: ['web-mail.laposte.net', 'webmail.laposte.net', 'mail.laposte.net'],
  region: ['#read-zone', '#main'],
  message: ['#read-zone .message', '.message-container', '.message-view'],
  frame: ['#read-zone iframe', '#main iframe'],
  body: ['.message-body', '.body-content', '[class*="messageBody"]', '.mail-body'],
  subject: [
    { selector: '#read-zone .subject' },
    { selector: '#main .subject' },
    { selector: '#read-zone h1, #read-zone h2' },
  ],
  sender: [
    { selector: '.from [title*="@"]', address: 'title' },
    { selector: '.from' },
    { selector: '[class*="sender"]' },
  ],
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: 'Signal Spam extension (2023): near #read-zone, #main; inner classes guessed',
  },
});
