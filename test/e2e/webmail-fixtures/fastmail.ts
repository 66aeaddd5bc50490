import type { Fixture } from './fixture.ts';

export const fastmail: Fixture = {
  provider: 'fastmail',
  url: 'https://app.fastmail.com/mail/Inbox/',
  origin: 'public user styles and gmailtofastmail (up to 2023)',
  date: '2026-11-24',
  threads: true,
  saysUnread: true,
  script: `
const view = () => { root().replaceChildren(el('div', { id: 'mail' }, rows('Votre relevé'), el('div', { class: 'v-Thread' }))); return document.querySelector('.v-Thread'); };
function show(mails) { history.pushState({}, '', '/mail/Inbox/T0123456789abc' + mails[0].id + '.M1'); view().append(el('h1', { class: 'v-Thread-title' }, mails[0].subject), ...mails.map((mail) => el('div', { class: 'v-Message' },
  el('div', { class: 'v-Message-header' }, el('span', { class: 'v-Message-sender' }, el('span', { title: mail.address }, mail.name))),
  fromHtml('div', { class: 'v-Message-body' }, '<div class="defanged1-main">' + mail.html + '</div>')))); }
function list() { history.pushState({}, '', '/mail/Inbox/'); view(); }
function compose(html) { view().append(editor(html, { class: 'v-RichText-input' })); }
function rot() { for (const part of document.querySelectorAll('.v-Message-body')) { part.className = 'q'; part.firstChild.className = 'q'; } }`,
};
