import type { Fixture } from './fixture.ts';

export const gmail: Fixture = {
  provider: 'gmail',
  url: 'https://mail.google.com/mail/u/0/',
  origin: 'InboxSDK and gmail.js (public sources)',
  date: '2026-11-24',
  threads: true,
  saysUnread: true,
  script: `
const main = () => { root().replaceChildren(el('div', { class: 'nH' }, el('div', { class: 'aeJ' },
  el('div', { class: 'AO' }, el('div', { class: 'Tm aeJ', role: 'main' }))))); return document.querySelector('[role=main]'); };
const message = (mail, open) => el('div', { class: 'adn ads', 'data-message-id': '#msg-f:' + mail.id, 'data-legacy-message-id': mail.id },
  el('div', { class: 'gs' },
    el('div', { class: 'gE iv gt' }, el('table', {}, el('tbody', {}, el('tr', { class: 'acZ' }, el('td', { class: 'gF gK' },
      el('h3', { class: 'iw' }, el('span', { class: 'qu' }, el('span', { class: 'gD', email: mail.address, name: mail.name }, el('span', {}, mail.name)),
      el('span', { class: 'go' }, '<' + mail.address + '>'))))))),
      el('span', { class: 'hb' }, 'à ', el('span', { class: 'g2', email: 'camille@exemple.test', name: 'moi' }, 'moi'))),
    open ? el('div', { class: 'ii gt' }, fromHtml('div', { class: 'a3s aiL', id: ':k' + mail.id }, mail.html)) : el('div', { class: 'iA g6' }, 'Extrait replié')));
function show(mails) { location.hash = '#inbox/FMfcgz' + mails[0].id + 'QwXyZ'; const region = main();
  region.append(el('div', { class: 'ha' }, el('h2', { class: 'hP', 'data-thread-perm-id': 'thread-f:1' }, mails[0].subject)),
    el('div', { role: 'list', class: 'nH aHU' }, message({ ...mails[0], id: 'folded' }, false), ...mails.map((mail) => message(mail, true)))); }
function list() { location.hash = '#inbox'; main().append(rows('Votre relevé', 'Dimanche')); }
function compose(html) { document.body.append(el('div', { class: 'nH Hd', role: 'dialog' }, editor(html, { class: 'Am Al editable LW-avf', 'g_editable': 'true' }))); }
function rot() { for (const part of document.querySelectorAll('.ii, .a3s')) part.className = 'Xq9'; }`,
};
