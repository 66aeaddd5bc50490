import { provider } from '../provider.ts';

export const zimbra = provider({
  id: 'zimbra',
  name: 'Zimbra (Free and self-hosted)',
  hosts: ['zimbra.free.fr', '*.zimbra.free.fr', 'zimbra.sfr.fr'],
  marks: { ids: ['z_shell', 'skin_container_logo', 'ZmSkinApp'], url: /^\/zimbra\/|^\/modern\/email/ },
  region: [
    '.ZmMailMsgView',
    '.ZmConvView2',
    '[id^="zv__"][id*="MSG"]',
    '.zimbra-client_message-viewer',
    '#z_shell',
  ],
  message: ['.ZmMailMsgCapsuleView', '.ZmMailMsgView'],
  frame: ['iframe[id$="__body__iframe"]', 'iframe[name$="__body__iframe"]'],
  body: ['.MsgBody', '[id$="__body__internal"]'],
  subject: [
    { selector: '.MsgHeader td.SubjectCol, td.SubjectCol' },
    { selector: '.ZmConvView2Header .SubjectCol, [id$="__header_subject"]' },
    { selector: '.Conv2Header-subject' },
  ],
  sender: [
    { selector: '[id$="_from"] .addrBubble', address: 'title' },
    { selector: '[id$="_from"]' },
    { selector: '.MsgHeader .LabelColValue' },
  ],
  check: {
    date: '2026-11-24',
    how: 'fixture',
    source: "zm-web-client and Zimbra's published Selenium tests (up to 2016)",
  },
});
