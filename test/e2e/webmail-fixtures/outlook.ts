import type { Fixture } from './fixture.ts';

export const outlook: Fixture = {
  provider: 'outlook',
  url: 'https://outlook.live.com/mail/0/',
  origin: 'Mailvelope (2025), Signal Spam (public sources)',
  date: '2026-11-24',
  threads: true,
  saysUnread: true,
  script: `
const pane = () => { root().replaceChildren(el('div', { id: 'MainModule' }, rows('Votre relevé', 'Dimanche'),
  el('div', { id: 'ReadingPaneContainerId', tabindex: '-1' }))); return document.getElementById('ReadingPaneContainerId'); };
function show(mails) { history.pushState({}, '', '/mail/0/inbox/id/AQMkADAwATMwMAItYzU0Yi0x' + mails[0].id); const region = pane();
  region.append(el('div', { role: 'heading', 'aria-level': '2', id: 'CONV_1_SUBJECT' }, el('span', {}, mails[0].subject)),
    ...mails.map((mail) => el('div', { class: 'aVla3', 'data-item': mail.id },
      el('div', { class: 'lDdSm' }, el('span', { id: 'MSG_' + mail.id + '_FROM', class: 'OZZZK' }, mail.name + '<' + mail.address + '>'),
        el('span', { id: 'MSG_' + mail.id + '_TO' }, 'À : Camille<camille@exemple.test>')),
      el('div', { class: 'XbIp4', id: 'UniqueMessageBody_' + mail.id, 'aria-label': 'Corps du message', role: 'document' },
        fromHtml('div', { class: 'rps_1' }, mail.html))))); }
function list() { history.pushState({}, '', '/mail/0/'); pane().append(el('div', {}, 'Sélectionnez un élément à lire')); }
function compose(html) { pane().append(el('div', { id: 'docking_InitVisiblePart_0' }, editor(html, { 'aria-label': 'Corps du message', class: 'dFCbN' }))); }
function rot() { for (const part of document.querySelectorAll('[id^=UniqueMessageBody]')) { part.id = 'x'; part.removeAttribute('role'); part.removeAttribute('aria-label'); } }`,
};
