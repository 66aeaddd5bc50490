import type { Fixture } from './fixture.ts';

export const zimbra: Fixture = {
  provider: 'zimbra',
  url: 'https://messagerie.mairie-exemple.fr/zimbra/mail',
  origin: "zm-web-client and Zimbra's Selenium tests (up to 2016)",
  date: '2026-11-24',
  threads: false,
  saysUnread: true,
  script: `
const shell = () => { root().replaceChildren(el('div', { id: 'z_shell', class: 'DwtShell' }, rows('Votre relevé'), el('div', { id: 'zv__TV-main', class: 'ZmTradView' }))); return document.getElementById('zv__TV-main'); };
function show(mails) { const mail = mails[0]; shell().append(el('div', { class: 'ZmMailMsgView', id: 'zv__TV-main__MSG' },
  el('div', { class: 'MsgHeader' }, el('table', { class: 'MsgHeaderTable' }, el('tbody', {}, el('tr', {}, el('td', { class: 'SubjectCol LabelColValue', colspan: '2' }, mail.subject)),
    el('tr', {}, el('td', { class: 'LabelColName' }, 'De :'), el('td', { class: 'LabelColValue', id: 'zv__TV-main__MSG_from' }, el('span', { class: 'addrBubble', title: mail.address }, mail.name)))))),
  frame('written', { id: 'zv__TV-main__MSG__body__iframe', name: 'zv__TV-main__MSG__body__iframe', src: 'about:blank' }, mail.html))); }
function list() { shell(); }
function compose(html) { shell().append(editor(html, { class: 'ZmHtmlEditor' })); }
function rot() { for (const part of document.querySelectorAll('iframe')) part.remove(); }`,
};
