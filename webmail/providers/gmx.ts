import { provider } from '../provider.ts';

export const gmx = provider({
  id: 'gmx',
  name: 'GMX / Mail.com',
  hosts: [
    'navigator.gmx.net',
    '*.gmx.net',
    '*.gmx.com',
    '*.gmx.fr',
    'navigator-lxa.mail.com',
    '*.mail.com',
    '3c.web.de',
    '*.web.de',
  ],
  region: ['#mailDetailPanel', '.mail-detail', '.panel-mail-display', '[data-component="maildetail"]'],
  frame: ['iframe#mail-detail', 'iframe.mail-content', 'iframe[name="mailbody"]', '.mail-detail iframe'],
  body: ['.mail-body', '#mailbody'],
  subject: [
    { selector: '.mail-header__subject' },
    { selector: '.mail-subject' },
    { selector: '.mail-detail .subject' },
  ],
  sender: [
    { selector: '.mail-header__sender [title*="@"]', address: 'title' },
    { selector: '.mail-header__sender' },
    { selector: '.from [title*="@"]', address: 'title' },
    { selector: '.from' },
  ],
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: 'public user styles and scripts for the 3c interface, up to 2022',
  },
});
