import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../webmail/providers/index.ts';
import { ROOT } from './build.ts';
import { type ExtensionBrowser, launch } from './chromium.ts';
import { closedShadows, drawn } from './closed-shadow.ts';
import { type FixtureMail, pageOf } from './webmail-fixtures/fixture.ts';
import { FIXTURES } from './webmail-fixtures/index.ts';
import { WebmailLog } from './webmail-log.ts';

const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;

const SCAM: FixtureMail = {
  id: 'aa1',
  subject: 'Vos droits arrivent à expiration',
  name: 'Service CPF',
  address: 'contact@droits-formation.example',
  html: `<p>Bonjour,</p><p>Votre crédit CPF expire bientôt. Il ne vous reste que quelques jours pour profiter de vos droits à la formation.</p>
<p>Formation offerte, sans avance de frais, ordinateur inclus.</p><p><a href="https://droits-formation.example/solde">Vérifier mon solde</a></p>`,
};
const HONEST: FixtureMail = {
  id: 'bb2',
  subject: 'Dimanche',
  name: 'Jeanne Morel',
  address: 'jeanne.morel@exemple.test',
  html: `<p>Coucou,</p><p>On vous attend dimanche vers midi, je fais un gratin et Paul apporte le dessert. Pense aux photos de l'anniversaire.
Papi viendra en train, on ira le chercher à la gare à onze heures.</p><p>Bises, Jeanne</p>`,
};
const SENDER_READ = 'il écrit depuis droits-formation.example';

type Scope = { show(mails: unknown): void; list(): void; compose(html: string): void; rot(): void };

describe('webmails rebuilt from public knowledge, in Chromium', () => {
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
    page = await browser.context.newPage();
    await log.mark();
  });
  afterEach(() => page.close());

  const show = (...mails: FixtureMail[]) =>
    page.evaluate((given) => (window as unknown as Scope).show(given), mails);
  const list = () => page.evaluate(() => (window as unknown as Scope).list());
  const judgements = async () => (await log.since()).filter(({ type }) => type === 'webmail/judge');
  const banners = async () => (await closedShadows(page)).map(({ text }) => text);

  it('has a page for every provider, each with its origin and date', () => {
    const tested = new Set([...FIXTURES.map(({ provider }) => provider), 'roundcube']);
    expect(PROVIDERS.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
    for (const { origin, date } of FIXTURES) {
      expect(origin).not.toBe('');
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('has a row for every provider in the README, with how it was tested', () => {
    const readme = readFileSync(join(ROOT, 'webmail/README.md'), 'utf8');
    const rows = readme.split('\n').filter((line) => /^\|.*\| (page|\*\*live\*\*)/.test(line));
    for (const { name, check } of PROVIDERS) {
      const row = rows.find((line) => line.split('|')[1]!.includes(name.split(' (')[0]!));
      expect(row, name).toBeDefined();
      expect(row!.includes('**live**'), name).toBe(check.how === 'live');
    }
  });

  for (const fixture of FIXTURES) {
    describe(fixture.provider, () => {
      beforeEach(async () => {
        const { origin } = new URL(fixture.url);
        await page.route(`${origin}/**`, (route) =>
          route.request().resourceType() === 'document'
            ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(fixture) })
            : route.fulfill({ status: 404, body: '' }),
        );
        await page.goto(fixture.url);
        await page.waitForSelector('html[data-ready]');
        // A person has clicked somewhere to get to their message.
        await page.mouse.click(900, 700);
      });

      it('says nothing of an honest message, warns of a scam, and follows from one to the other', async () => {
        await show(HONEST);
        await log.judged('Dimanche');
        expect(await banners()).toEqual([]);

        await log.mark();
        await show(SCAM);
        await page.mouse.click(900, 700);
        await log.judged('Vos droits');
        const banner = await drawn(page, FLAGGED);
        expect(banner).toContain(SENDER_READ);
        expect(await banners()).toHaveLength(1);
        const read = (await judgements()).at(-1)!.text!;
        expect(read).toContain('Il ne vous reste que quelques jours pour profiter de vos droits');
        expect(read).toContain('Vérifier mon solde');
        expect(read).not.toMatch(/Autre personne|Camille|Service CPF|Vos droits arrivent/);

        await log.mark();
        await show(HONEST);
        await page.mouse.click(900, 700);
        await log.judged('Dimanche');
        await expect.poll(banners).toEqual([]);
      });

      it('reports a message once, however many frames the page has', async () => {
        await show(SCAM);
        await drawn(page, FLAGGED);
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
        expect(await banners()).toHaveLength(1);
        expect(await judgements()).toHaveLength(1);
      });

      it('keeps up with quick switching, and forgets the message when the list comes back', async () => {
        for (const mail of [SCAM, HONEST, SCAM, HONEST, SCAM]) await show(mail);
        await page.mouse.click(900, 700);
        expect(await drawn(page, FLAGGED)).toContain(SENDER_READ);
        await list();
        await page.mouse.click(900, 700);
        await expect.poll(banners).toEqual([]);
      });

      it('never reads a draft', async () => {
        await page.evaluate((html) => (window as unknown as Scope).compose(html), SCAM.html);
        const field = page.locator('[contenteditable=true]');
        await field.click();
        await page.keyboard.type('Votre crédit CPF expire bientôt, formation offerte.');
        await show(HONEST);
        await log.judged('Dimanche');
        const judged = await judgements();
        expect(judged.map(({ subject }) => subject)).toEqual(['Dimanche']);
        expect(judged[0]!.text).not.toContain('formation offerte');
        expect(await banners()).toEqual([]);
      });

      if (fixture.threads) {
        it('gives each expanded message of a thread its own verdict', async () => {
          await show(HONEST, { ...SCAM, id: 'cc3' }, { ...HONEST, id: 'dd4' });
          await drawn(page, FLAGGED);
          await expect.poll(banners).toHaveLength(1);
          expect((await banners())[0]).toContain(SENDER_READ);
        });
      }

      if (fixture.saysUnread) {
        it('says so when the message can no longer be read', async () => {
          await show(SCAM);
          await page.evaluate(() => (window as unknown as Scope).rot());
          await page.mouse.click(900, 700);
          expect(await drawn(page, /n’a pas été vérifié/, 15_000)).toContain('Vous pouvez copier son texte');
          await page.evaluate((mails) => (window as unknown as Scope).show(mails), [HONEST]);
          await page.mouse.click(900, 700);
          await expect.poll(banners).toEqual([]);
        });
      }
    });
  }
});
