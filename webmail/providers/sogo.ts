import { provider } from '../provider.ts';

export const sogo = provider({
  id: 'sogo',
  name: 'SOGo (self-hosted)',
  hosts: [],
  marks: { url: /^\/SOGo\/so\/[^/]+\/(?:Mail|$)/i },
  region: ['[ui-view="message"]', '.view-detail', 'md-content[ng-controller]', '#detailView'],
  message: ['md-card.sg-message', '.sg-message'],
  body: ['.msg-body', '[id="messageContent"]', '.mailer_mailcontent', '.sg-mail-part'],
  subject: [
    { selector: '.sg-md-title h5, h5[ng-bind*="subject"]' },
    { selector: '.sg-md-title' },
    { selector: '#subject, .mailer_subject' },
  ],
  sender: [
    { selector: '.sg-sender [title*="@"], [title*="@"].sg-address', address: 'title' },
    { selector: '.msg-from, .sg-sender' },
    { selector: 'a[href^="mailto:"]', address: 'href' },
  ],
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: 'public descriptions of the SOGo 5 interface; least certain of all',
  },
});
