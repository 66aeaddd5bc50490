import type { Fixture } from './fixture.ts';

export const openXchange: Fixture = {
  provider: 'open-xchange',
  url: 'https://mail01.orange.fr/appsuite/',
  origin: "Open-Xchange's end-to-end tests (public)",
  date: '2026-11-24',
  threads: true,
  saysUnread: true,
  script: `
const pane = () => { root().replaceChildren(el('div', { id: 'io-ox-core' }, el('div', { class: 'window-container io-ox-mail-window' }, rows('Votre relevé'),
  el('div', { class: 'rightside mail-detail-pane' })))); return document.querySelector('.mail-detail-pane'); };
function show(mails) { location.hash = '#!!&app=io.ox/mail&folder=default0/INBOX'; pane().append(el('div', { class: 'thread-view-control' },
  el('div', { class: 'thread-view-header' }, el('h1', { class: 'subject' }, mails[0].subject)),
  el('ul', { class: 'thread-view list-view' }, ...mails.map((mail) => el('li', {}, el('article', { class: 'mail-item mail-detail expanded', 'data-cid': mail.id },
    el('header', { class: 'detail-view-header' }, el('span', { class: 'from' }, el('a', { class: 'halo-link person-link', title: mail.address, 'data-detail-popup': 'halo' }, mail.name), el('span', { class: 'address' }, mail.address))),
    el('section', { class: 'body' }, frame('written', { class: 'mail-detail-frame', title: 'Contenu', src: 'about:blank' }, '<div class="mail-detail-content">' + mail.html + '</div>')))))))); }
function list() { location.hash = ''; pane().append(el('div', { class: 'io-ox-center' }, 'Aucun message sélectionné')); }
function compose(html) { root().append(el('div', { class: 'io-ox-mail-compose-window' }, editor(html))); }
function rot() { for (const part of document.querySelectorAll('section.body')) part.remove(); }`,
};
