import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReply, PageRequest } from '../../webmail/messages.ts';
import { type ExtensionBrowser, launch } from './chromium.ts';
import { closedShadows, drawn, press } from './closed-shadow.ts';
import { page as document_ } from './web.ts';
import { WebmailLog } from './webmail-log.ts';

const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;
const SCAM =
  'Votre crédit CPF expire bientôt. Il ne vous reste que quelques jours pour profiter de vos droits à la formation. ' +
  'Formation offerte, sans avance de frais, ordinateur inclus.';
const HONEST =
  'On vous attend dimanche vers midi, je fais un gratin et Paul apporte le dessert. Papi viendra en train, on ira le ' +
  'chercher à la gare à onze heures avec les enfants.';

const letter = (text: string) => `<main><h2>Un message</h2><div class="tete"><span>De :</span>
  <span>Service &lt;contact@expediteur.example&gt;</span></div>
  <div class="texte"><p>${text}</p><p><a href="https://expediteur.example/x">Voir</a></p></div></main>`;

describe('pages that fit no provider, in Chromium', () => {
  let browser: ExtensionBrowser;
  let log: WebmailLog;

  beforeAll(async () => {
    browser = await launch();
    log = new WebmailLog(browser);
    await log.listen();
    browser.web.site('forum.exemple.fr', document_('Forum', letter(SCAM)));
    browser.web.site('calme.exemple.fr', document_('Lettre', letter(HONEST)));
    browser.web.site('vide.exemple.fr', document_('Accueil', '<h1>Accueil</h1><p>Bienvenue.</p>'));
    browser.web.site('webmail.exemple.fr', document_('Courrier', letter(SCAM)));
  });
  afterAll(() => browser?.close());

  async function open(url: string): Promise<Page> {
    const page = await browser.context.newPage();
    await page.goto(url);
    return page;
  }

  /** What the popup asks the page in front of it. */
  function ask(page: Page, request: PageRequest): Promise<PageReply | null> {
    return browser.worker(
      async ({ url, asked }) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find((one) => one.url === url);
        return chrome.tabs.sendMessage(tab!.id!, asked, { frameId: 0 });
      },
      { url: page.url(), asked: request },
    ) as Promise<PageReply | null>;
  }

  it('reads nothing by itself, and answers when the user asks', async () => {
    const page = await open('http://forum.exemple.fr/');
    expect(await ask(page, { type: 'webmail/ping' })).toEqual({ type: 'here', provider: null, open: 0 });
    expect(await closedShadows(page)).toEqual([]);
    const reply = await ask(page, { type: 'webmail/check-page' });
    expect(reply).toMatchObject({ type: 'checked', found: true });
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
    await page.close();
  });

  it('answers for an honest message too, without ever calling it safe', async () => {
    const page = await open('http://calme.exemple.fr/');
    await ask(page, { type: 'webmail/check-page' });
    const note = await drawn(page, 'Vigie a lu ce message');
    expect(note).toContain('Aucun signe connu');
    expect(note).toContain('Cela ne prouve pas que le message est honnête.');
    await page.close();
  });

  it('says that there is no message where there is none', async () => {
    const page = await open('http://vide.exemple.fr/');
    expect(await ask(page, { type: 'webmail/check-page' })).toEqual({ type: 'checked', found: false });
    expect(await closedShadows(page)).toEqual([]);
    await page.close();
  });

  it('reads an unknown webmail by itself once the user has said so', async () => {
    const page = await open('http://webmail.exemple.fr/');
    expect(await closedShadows(page)).toEqual([]);
    await ask(page, { type: 'webmail/check-page' });
    await drawn(page, FLAGGED);
    await press(page, 'Toujours lire les messages de ce site');
    await drawn(page, 'Vigie lira les messages de ce site');
    await page.reload();
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
    await page.close();
  });

  it('keeps what it warned about in the history, and a correction where the user makes one', async () => {
    const page = await open('http://forum.exemple.fr/');
    await ask(page, { type: 'webmail/check-page' });
    await drawn(page, FLAGGED);
    await press(page, 'C’est une erreur');
    await drawn(page, 'C’est noté sur votre appareil');
    const stored = () => browser.worker(() => chrome.storage.local.get(['journal', 'feedback']), null);
    await expect
      .poll(stored)
      .toMatchObject({ feedback: [{ label: 'legit', channel: 'email' }], journal: [{ where: 'webmail' }] });
    await page.close();
  });

  it('does nothing in a webmail when switched off', async () => {
    await browser.store({
      settings: { version: 1, language: 'fr', watch: { pages: true, forms: true, webmail: false } },
    });
    await log.mark();
    const page = await open('http://webmail.exemple.fr/?_task=mail&_action=show');
    await page.evaluate((text) => {
      document.body.innerHTML = `<div id="message-content"><div id="messagebody">${text}</div></div>`;
    }, SCAM);
    await expect.poll(async () => (await log.since()).map(({ type }) => type)).toContain('webmail/hello');
    await page.mouse.click(10, 10);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
    expect((await log.since()).map(({ type }) => type)).not.toContain('webmail/judge');
    expect(await closedShadows(page)).toEqual([]);
    await browser.store({ settings: { version: 1, language: 'fr' } });
    await page.close();
  });
});

describe('an open webmail', () => {
  it('is left alone as soon as Vigie is paused, and watched again afterwards', async () => {
    const browser = await launch();
    try {
      const log = new WebmailLog(browser);
      await log.listen();
      const html = `<div id="message-content"><h2 class="subject">Sujet</h2><div id="messagebody"><p>${SCAM}</p></div></div>`;
      browser.web.site('courrier.exemple.fr', document_('Courrier', html));
      const page = await browser.context.newPage();
      await page.goto('http://courrier.exemple.fr/?_task=mail&_action=show');
      expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
      const change = (text: string) =>
        page.evaluate((words) => {
          document.querySelector('#messagebody p')!.textContent = words;
        }, text);
      await browser.store({ settings: { version: 1, language: 'fr', pausedUntil: Date.now() + 3_600_000 } });
      await log.mark();
      await change(`${SCAM} Un.`);
      expect(await log.judged('Sujet')).toBeNull();
      await expect.poll(() => closedShadows(page)).toEqual([]);
      await browser.store({ settings: { version: 1, language: 'fr', pausedUntil: null } });
      await change(`${SCAM} Deux.`);
      expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
    } finally {
      await browser.close();
    }
  });
});

describe('when Vigie is updated under an open webmail', () => {
  it('stops cleanly, and says how to be protected again', async () => {
    const browser = await launch();
    try {
      const html = (text: string) =>
        `<div id="message-content"><h2 class="subject">Sujet</h2><div id="messagebody"><p>${text}</p></div></div>`;
      browser.web.site('courrier.exemple.fr', document_('Courrier', html(HONEST)));
      const log = new WebmailLog(browser);
      await log.listen();
      const page = await browser.context.newPage();
      await page.goto('http://courrier.exemple.fr/?_task=mail&_action=show');
      await log.judged('Sujet');
      await browser
        .worker(() => {
          setTimeout(() => chrome.runtime.reload(), 20);
        }, null)
        .catch(() => undefined);
      // Messages go on being opened; the first one after the update finds nobody to judge it.
      let opened = 0;
      await expect
        .poll(
          async () => {
            opened += 1;
            await page.evaluate((text) => {
              document.querySelector('#messagebody p')!.textContent = text;
            }, `${SCAM} ${opened}`);
            return (await closedShadows(page)).map(({ text }) => text).join(' ');
          },
          { timeout: 15_000, interval: 300 },
        )
        .toContain('Vigie a été mise à jour. Rechargez cette page');
      expect(await closedShadows(page)).toHaveLength(1);
    } finally {
      await browser.close();
    }
  });
});
