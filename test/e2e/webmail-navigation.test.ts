import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch } from './chromium.ts';
import { closedShadows, drawn } from './closed-shadow.ts';
import { page as document_ } from './web.ts';
import { WebmailLog } from './webmail-log.ts';

const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;
const SCAM =
  'Votre crédit CPF expire bientôt. Il ne vous reste que quelques jours pour profiter de vos droits à la formation. ' +
  'Formation offerte, sans avance de frais, ordinateur inclus.';
const HONEST =
  'On vous attend dimanche vers midi, je fais un gratin et Paul apporte le dessert. Papi viendra en train.';

/**
 * A webmail of one page (Gmail's structure): the list and the messages change places without a load, the address follows
 * by `history.pushState`, Back and Forward by `popstate`. The list grows for ever as one scrolls.
 */
const app = document_(
  'Messagerie',
  `<div role="navigation" id="list" style="height:300px;overflow:auto"></div><div class="Tm aeJ" role="main" id="view"></div><script>
const mails = { scam: ['Vos droits', 'Service CPF', 'contact@droits-formation.example', ${JSON.stringify(SCAM)}],
  honest: ['Dimanche', 'Jeanne Morel', 'jeanne.morel@exemple.test', ${JSON.stringify(HONEST)}] };
const el = (tag, attributes = {}, ...children) => { const made = document.createElement(tag); for (const name in attributes) made.setAttribute(name, attributes[name]); made.append(...children); return made; };
const view = document.getElementById('view');
const list = document.getElementById('list');
let rows = 0;
function more(count) { for (let one = 0; one < count; one += 1) { rows += 1; list.append(el('div', { class: 'zA', style: 'height:30px' }, el('span', { email: 'autre@exemple.test' }, 'Autre personne'), ' Objet ' + rows)); } }
function render() {
  const mail = mails[new URLSearchParams(location.search).get('open')];
  // As such pages do: the view is emptied, and filled a moment later.
  view.replaceChildren();
  setTimeout(() => view.replaceChildren(...(mail ? [el('h2', { class: 'hP' }, mail[0]), el('div', { 'data-message-id': '#' + mail[0] },
    el('span', { class: 'gD', email: mail[2], name: mail[1] }, mail[1]), el('div', { class: 'ii gt' }, el('div', { class: 'a3s aiL' }, el('p', {}, mail[3]))))] : [el('p', {}, 'Boîte de réception')])), 120);
}
function go(open) { history.pushState({}, '', open ? '?open=' + open : '?'); render(); }
addEventListener('popstate', render);
list.addEventListener('scroll', () => { if (list.scrollTop + list.clientHeight > list.scrollHeight - 200) more(200); });
for (const name of ['scam', 'honest', '']) { const button = el('button', {}, name || 'liste'); button.addEventListener('click', () => go(name)); document.body.prepend(button); }
more(40); render();
</script>`,
);

describe('a webmail of one page, in Chromium', () => {
  let browser: ExtensionBrowser;
  let log: WebmailLog;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    log = new WebmailLog(browser);
    await log.listen();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page?.close();
    page = await browser.context.newPage();
    await page.route('https://mail.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: app }),
    );
    await page.goto('https://mail.google.com/mail/u/0/');
    await log.mark();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const drawnTexts = async () => (await closedShadows(page)).map(({ text }) => text);
  const judged = async () => (await log.since()).filter(({ type }) => type === 'webmail/judge');
  const title = () =>
    browser.worker(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
      return chrome.action.getTitle({ tabId: tab!.id! });
    }, null);

  it('follows Back and Forward between messages and the list', async () => {
    await press('scam');
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
    await press('honest');
    await log.judged('Dimanche');
    await expect.poll(drawnTexts).toEqual([]);

    await page.goBack();
    expect(await drawn(page, FLAGGED)).toContain('il écrit depuis droits-formation.example');
    await expect.poll(title).toMatch(/message ouvert/);
    await page.goBack();
    await page.getByText('Boîte de réception').waitFor();
    await expect.poll(drawnTexts).toEqual([]);
    await expect.poll(title).toContain('vérifier un message');
    await page.goForward();
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
    await page.goForward();
    await page.getByText('gratin').waitFor();
    await expect.poll(drawnTexts).toEqual([]);
    // Each showing is judged once, whatever the page does in between.
    await expect
      .poll(async () => (await judged()).map(({ subject }) => subject))
      .toEqual(['Vos droits', 'Dimanche', 'Vos droits', 'Vos droits', 'Dimanche']);
  });

  it('warns again when the page itself comes back', async () => {
    await press('scam');
    await drawn(page, FLAGGED);
    await page.goto('http://ailleurs.exemple.fr/');
    await page.goBack();
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
    await expect.poll(title).toMatch(/message ouvert/);
  });

  it('follows the script’s own navigation, without a click', async () => {
    await page.evaluate(() => (window as unknown as { go(open: string): void }).go('scam'));
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
  });

  it('judges without a network', async () => {
    await browser.context.setOffline(true);
    try {
      expect(await page.evaluate(() => navigator.onLine)).toBe(false);
      await press('scam');
      expect(await drawn(page, FLAGGED)).toContain('il écrit depuis droits-formation.example');
      await press('honest');
      expect(await log.judged('Dimanche')).toBeNull();
      await expect.poll(drawnTexts).toEqual([]);
    } finally {
      await browser.context.setOffline(false);
    }
  });

  it('is not disturbed by a list that never ends', async () => {
    await press('scam');
    await drawn(page, FLAGGED);
    const before = (await log.all()).length;
    for (let turn = 1; turn <= 12; turn += 1) {
      const rows = await page.locator('.zA').count();
      await page.evaluate(() => {
        const list = document.getElementById('list')!;
        list.scrollTop = list.scrollHeight;
      });
      await expect.poll(() => page.locator('.zA').count()).toBeGreaterThan(rows);
    }
    expect(await page.locator('.zA').count()).toBeGreaterThan(2_000);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
    expect((await log.all()).length).toBe(before);
    expect(await drawnTexts()).toHaveLength(1);
    await press('honest');
    expect(await log.judged('Dimanche')).toBeNull();
    await press('scam');
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
  });
});
