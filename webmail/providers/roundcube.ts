import { provider } from '../provider.ts';

export const roundcube = provider({
  id: 'roundcube',
  name: 'Roundcube (Free, OVH and self-hosted)',
  hosts: ['webmail.free.fr', 'mail.ovh.net', 'roundcube.ovh.net'],
  marks: {
    ids: ['messagebody', 'messagecontframe'],
    bodyClasses: ['task-mail'],
    url: /[?&]_task=mail(?:&|$)/,
  },
  // The list page holds a frame with a page of its own, in which this same script runs: nothing to look into here.
  region: [
    '#message-content', // elastic
    '#messagepreview', // larry, preview
    '#messagecontent', // larry
    '#messageframe', // classic
    'body.iframe', // classic, preview
    'body.action-show',
    'body.action-preview',
  ],
  body: ['#messagebody', '.rcmBody', '.message-part .pre'],
  subject: [
    { selector: 'h2.subject', without: '.voice, a' },
    { selector: 'h3.subject', without: '.voice, a' },
    { selector: 'td.header.subject', without: '.voice, a' },
    { selector: '.subject .header-content' },
  ],
  sender: [
    { selector: '.header.from .rcmContactAddress', address: 'title' },
    { selector: '.rcmContactAddress', address: 'title' },
    { selector: 'td.header.from' },
  ],
  replyTo: [
    { selector: '.header.replyto .rcmContactAddress, .header.reply-to .rcmContactAddress', address: 'title' },
  ],
  openUrl: /[?&]_action=(?:show|preview)(?:&|$)/,
  check: {
    date: '2026-11-24',
    how: 'live',
    source: 'Roundcube 1.6.5 of Debian 12, skins elastic, larry and classic, in the end-to-end tests',
  },
});
