import { provider } from '../provider.ts';

/** Orange Mail is an Open-Xchange App Suite. */
export const openXchange = provider({
  id: 'open-xchange',
  name: 'Open-Xchange (Orange)',
  hosts: ['mail.orange.fr', '*.mail.orange.fr', '*.orange.fr/appsuite', 'webmail.bbox.fr', 'mail.mailo.com'],
  marks: { ids: ['io-ox-core', 'io-ox-appcontrol'], url: /^\/appsuite\// },
  region: [
    '.mail-detail-pane',
    '.io-ox-mail-detail-window',
    '.floating-window-content .mail-detail',
    '.mail-detail',
  ],
  message: ['article.mail-item', '.mail-detail .list-item', 'article[data-cid]'],
  frame: ['iframe.mail-detail-frame'],
  body: ['.mail-detail-content', 'section.body'],
  subject: [
    { selector: 'h1.subject' },
    { selector: '.thread-view-header .subject' },
    { selector: '.subject', attribute: 'title' },
    { selector: '.subject' },
  ],
  sender: [
    { selector: '.detail-view-header .from [title*="@"]', address: 'title' },
    { selector: '.detail-view-header .address' },
    { selector: '.from a[data-detail-popup]', address: 'title' },
    { selector: '.from .person-link', address: 'title' },
    { selector: '.from' },
  ],
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: "Open-Xchange's published end-to-end tests (classes of the detail view)",
  },
});
