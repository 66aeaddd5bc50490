import { provider } from '../provider.ts';

export const fastmail = provider({
  id: 'fastmail',
  name: 'Fastmail',
  hosts: ['app.fastmail.com/mail', 'www.fastmail.com/mail', 'beta.fastmail.com/mail'],
  region: ['.v-Thread', '.v-Page-content', '#mail'],
  message: ['.v-Message', '[class*="v-Message "]'],
  body: ['.v-Message-body', '.js-body', '.defanged1-main'],
  subject: [{ selector: '.v-Thread-title' }, { selector: '.v-Thread h1' }],
  sender: [
    { selector: '.v-Message-sender [title*="@"]', address: 'title' },
    { selector: '.v-Message-from' },
    { selector: '.v-MessageCard-from', address: 'title' },
  ],
  openUrl: /^\/mail\/[^/]+\/[A-Za-z0-9]{10,}(?:\.|\?|$)/,
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: 'public user styles and the gmailtofastmail extension, up to 2023',
  },
});
