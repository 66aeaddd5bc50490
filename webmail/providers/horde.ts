import { provider } from '../provider.ts';

export const horde = provider({
  id: 'horde',
  name: 'Horde IMP (Free and self-hosted)',
  hosts: ['imp.free.fr'],
  marks: {
    ids: ['dimpmain', 'msgHeadersContent', 'previewMsg', 'impLoading', 'dimpLoading'],
    url: /^\/(?:horde\d*\/)?imp\/(?:dynamic|basic|message)\b/,
  },
  region: ['#previewPane', '#msgData', '.msgfullread', '#horde-page'],
  frame: ['#messageBody iframe.htmlMessage', 'iframe.htmlMsgData', '#previewMsg iframe'],
  body: ['#messageBody', '.messageBody', '#previewMsg .messageBody', 'td.messagebody', '.mimePartData'],
  subject: [
    { selector: '#msgHeadersContent .subject' },
    { selector: '#previewMsg .msgHeaders .subject' },
    { selector: '#subject' },
    { selector: '.msgHeaders .subject' },
  ],
  sender: [
    { selector: '#msgHeaderFrom, #msgHeadersContent .from' },
    { selector: '.horde-popdown-addr, [id$="HeaderFrom"]' },
    { selector: '.msgHeaders .from' },
  ],
  openUrl: /[?&](?:page=message|actionID=view)\b/,
  check: { date: '2026-11-24', how: 'fixture', source: 'templates of horde/imp (dynamic view), 2012-2015' },
});
