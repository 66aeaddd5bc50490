import type { Fixture } from './fixture.ts';

export const icloud: Fixture = {
  provider: 'icloud',
  url: 'https://www.icloud.com/applications/mail/current/fr-fr/index.html',
  origin: 'little is public; structure assumed',
  date: '2026-11-24',
  threads: true,
  saysUnread: true,
  script: `
const view = () => { root().replaceChildren(rows('Votre relevé'), el('div', { class: 'conversation-view' })); return document.querySelector('.conversation-view'); };
function show(mails) { view().append(el('div', { class: 'mail-message-subject' }, mails[0].subject), ...mails.map((mail) => el('article', { class: 'message-container' },
  el('div', { class: 'mail-message-sender' }, el('span', { title: mail.address }, mail.name)),
  el('div', { class: 'message-body' }, frame('srcdoc', { class: 'mail-message-frame' }, mail.html))))); }
function list() { view(); }
function compose(html) { view().append(editor(html)); }
function rot() { for (const part of document.querySelectorAll('.message-body')) part.remove(); }`,
};
