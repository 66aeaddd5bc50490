import type { Fixture } from './fixture.ts';

export const gmx: Fixture = {
  provider: 'gmx',
  url: 'https://3c-bap.gmx.net/mail/client/start',
  origin: 'public user styles for the 3c interface (up to 2022)',
  date: '2026-11-24',
  threads: false,
  saysUnread: true,
  script: `
const view = () => { root().replaceChildren(rows('Votre relevé'), el('div', { class: 'mail-detail', id: 'mailDetailPanel' })); return document.getElementById('mailDetailPanel'); };
function show(mails) { const mail = mails[0]; view().append(el('div', { class: 'mail-header__subject' }, mail.subject),
  el('div', { class: 'mail-header__sender' }, el('span', { title: mail.address }, mail.name)), frame('srcdoc', { id: 'mail-detail', name: 'mailbody' }, mail.html)); }
function list() { view(); }
function compose(html) { view().append(editor(html)); }
function rot() { for (const part of document.querySelectorAll('iframe')) part.remove(); }`,
};
