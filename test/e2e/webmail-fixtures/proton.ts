import type { Fixture } from './fixture.ts';

export const proton: Fixture = {
  provider: 'proton',
  url: 'https://mail.proton.me/u/0/inbox',
  origin: "test ids of Proton's WebClients source (2026)",
  date: '2026-11-24',
  threads: true,
  saysUnread: true,
  script: `
const main = () => { root().replaceChildren(el('div', { class: 'content' }, rows('Votre relevé'), el('main', { class: 'main' }))); return document.querySelector('main'); };
function show(mails) { main().append(el('div', { 'data-shortcut-target': 'message-conversation' },
  el('header', { 'data-testid': 'conversation-header' }, el('h1', { class: 'message-conversation-summary-header', title: mails[0].subject, 'data-testid': 'conversation-header:subject' }, el('span', {}, mails[0].subject))),
  ...mails.map((mail) => el('article', { 'data-shortcut-target': 'message-container', 'data-expanded': 'true', class: 'message-container' },
    el('div', { class: 'message-header' }, el('span', { 'data-testid': 'recipients:sender' }, el('span', { title: mail.name + ' <' + mail.address + '>' }, el('span', { 'data-testid': 'recipient-label' }, mail.name)))),
    el('div', { class: 'message-content' }, frame('sandbox', { 'data-testid': 'content-iframe', title: 'Contenu' }, mail.html)))))); }
function list() { main().append(el('p', {}, '2 conversations')); }
function compose(html) { main().append(el('div', { class: 'composer' }, editor(html))); }
function rot() { for (const part of document.querySelectorAll('.message-content')) part.remove(); }`,
};
