import { provider } from '../provider.ts';

export const roundcube = provider({
  id: 'roundcube',
  name: 'Roundcube (Free, OVH and self-hosted)',
  hosts: ['webmail.free.fr', 'mail.ovh.net', 'roundcube.ovh.net'],
  marks: {
    ids: ['messagebody', 'messagecontframe', 'messagelist'],
    bodyClasses: ['task-mail', 'action-show', 'action-preview'],
    url: /[?&]_task=mail(?:&|$)/,
  },
  // The list page holds a frame with a page of its own, in which this same script runs: nothing to look into here.
  region: [
    '#message-content',
    '#messagecontent',
    '#mailview-right',
    '#layout-content',
    '#mailcontframe',
    'body.task-mail',
    'body',
  ],
  body: ['#messagebody', '.rcmBody', '.message-part .pre'],
  subject: [
    { selector: '#message-header h2.subject, h2.subject' },
    { selector: 'h3.subject' },
    { selector: 'td.header.subject' },
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
