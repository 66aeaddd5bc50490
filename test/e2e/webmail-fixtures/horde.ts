import type { Fixture } from './fixture.ts';

export const horde: Fixture = {
  provider: 'horde',
  url: 'https://imp.free.fr/horde/imp/dynamic.php?page=mailbox',
  origin: 'templates of horde/imp, dynamic view (2012-2015)',
  date: '2026-11-24',
  threads: false,
  saysUnread: true,
  script: `
const pane = () => { root().replaceChildren(el('div', { id: 'horde-page' }, rows('Votre relevé'), el('div', { id: 'previewPane' }))); return document.getElementById('previewPane'); };
function show(mails) { const mail = mails[0]; pane().append(el('div', { id: 'previewMsg' },
  el('div', { class: 'msgHeaders' }, el('div', { id: 'msgHeadersContent' }, el('div', { class: 'subject' }, mail.subject),
    el('table', {}, el('thead', {}, el('tr', { id: 'msgHeaderFrom' }, el('td', {}, 'De :'), el('td', {}, mail.name + ' <' + mail.address + '>')))))),
  fromHtml('div', { class: 'messageBody', id: 'messageBody' }, '<div class="mimePartData">' + mail.html + '</div>'))); }
function list() { pane(); }
function compose(html) { pane().append(editor(html)); }
function rot() { for (const part of document.querySelectorAll('#messageBody')) { part.id = 'q'; part.className = 'q'; part.firstChild.className = 'q'; } }`,
};
