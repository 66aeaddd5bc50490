import type { Fixture } from './fixture.ts';

export const yahoo: Fixture = {
  provider: 'yahoo',
  url: 'https://mail.yahoo.com/d/folders/1',
  origin: 'public extensions (2023)',
  date: '2026-11-24',
  threads: true,
  saysUnread: true,
  script: `
const app = () => { root().replaceChildren(el('div', { id: 'mail-app-component' }, rows('Votre relevé'), el('div', { 'data-test-id': 'message-group-view' })));
  return document.querySelector('[data-test-id=message-group-view]'); };
function show(mails) { history.pushState({}, '', '/d/folders/1/messages/AB1234567890' + mails[0].id); app().append(
  el('header', {}, el('span', { 'data-test-id': 'message-group-subject-text', title: mails[0].subject }, mails[0].subject)),
  el('ul', {}, ...mails.map((mail) => el('li', {}, el('div', { 'data-test-id': 'message-view' },
    el('div', { 'data-test-id': 'message-view-header' }, el('span', { 'data-test-id': 'message-from' }, el('strong', {}, mail.name), el('span', {}, ' <' + mail.address + '>')),
      el('span', { 'data-test-id': 'message-to' }, 'À : camille@exemple.test')),
    el('div', { 'data-test-id': 'message-view-body' }, el('div', { class: 'msg-body' }, fromHtml('div', { 'data-test-id': 'message-view-body-content' }, mail.html)))))))); }
function list() { history.pushState({}, '', '/d/folders/1'); app(); }
function compose(html) { app().append(editor(html, { 'data-test-id': 'rte', 'aria-label': 'Corps' })); }
function rot() { for (const part of document.querySelectorAll('[data-test-id^=message-view-body], .msg-body')) { part.removeAttribute('data-test-id'); part.className = ''; } }`,
};
