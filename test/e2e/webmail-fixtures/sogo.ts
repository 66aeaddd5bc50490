import type { Fixture } from './fixture.ts';

export const sogo: Fixture = {
  provider: 'sogo',
  url: 'https://courriel.ecole-exemple.fr/SOGo/so/camille/Mail/view',
  origin: 'public descriptions of SOGo 5 (assumed in parts)',
  date: '2026-11-24',
  threads: false,
  saysUnread: true,
  script: `
const view = () => { root().replaceChildren(rows('Votre relevé'), el('div', { class: 'view-detail', id: 'detailView', 'ui-view': 'message' })); return document.getElementById('detailView'); };
function show(mails) { const mail = mails[0]; view().append(el('md-card', { class: 'sg-message' }, el('div', { class: 'sg-md-title' }, el('h5', {}, mail.subject)),
  el('div', { class: 'sg-sender' }, el('a', { href: 'mailto:' + mail.address, title: mail.address }, mail.name)),
  fromHtml('div', { class: 'msg-body' }, mail.html))); }
function list() { view(); }
function compose(html) { view().append(editor(html)); }
function rot() { for (const part of document.querySelectorAll('.msg-body')) part.className = 'q'; }`,
};
