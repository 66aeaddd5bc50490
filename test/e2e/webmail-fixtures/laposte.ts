import type { Fixture } from './fixture.ts';

/** La Poste and SFR are known only by the two ids that Signal Spam's extension looks near; the rest is assumed. */
const script = `
const zone = () => { root().replaceChildren(rows('Votre relevé'), el('div', { id: 'main' }, el('div', { id: 'read-zone' }))); return document.getElementById('read-zone'); };
function show(mails) { zone().append(el('div', { class: 'message' }, el('h1', { class: 'subject' }, mails[0].subject),
  el('div', { class: 'from' }, el('span', { title: mails[0].address }, mails[0].name)), frame('srcdoc', { title: 'message' }, mails[0].html))); }
function list() { zone(); }
function compose(html) { zone().append(editor(html)); }
function rot() { for (const part of document.querySelectorAll('#read-zone iframe')) part.remove(); }`;

const common = {
  origin: 'Signal Spam extension (2023), the inside assumed',
  date: '2026-11-24',
  threads: false,
  saysUnread: true,
  script,
};

export const laposte: Fixture = { ...common, provider: 'laposte', url: 'https://web-mail.laposte.net/' };
export const sfr: Fixture = { ...common, provider: 'sfr', url: 'https://webmail.sfr.fr/fr_FR/main.html' };
