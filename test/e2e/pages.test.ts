import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from '../../guidance/index.ts';
import { messages } from '../../locales/index.ts';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';

const SCAM =
  'CPF : votre crédit de 1 980 € expire dans 3 jours. Dernière chance de profiter de vos droits : http://moncompteformation-gouv.fr/solde ou appelez le 06 39 98 12 34';

const MAIL = [
  'From: "Bureau du CPF" <contact@cpf-droits.example>',
  'To: Camille <camille@exemple.fr>',
  'Subject: =?UTF-8?Q?Votre_cr=C3=A9dit_CPF_expire?=',
  'Date: Mon, 2 Nov 2026 10:00:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><body><img src="http://traceur.example/p.gif"><p>Votre crédit CPF expire bientôt. Profitez de vos droits avant la fin du mois.</p>',
  '<a href="http://moncompteformation-gouv.fr/x">moncompteformation.gouv.fr</a><script>window.hacked=1</script></body></html>',
  '',
].join('\r\n');

for (const language of ['fr', 'en'] as const) {
  const colorScheme = language === 'fr' ? 'light' : 'dark';
  describe(`Vigie's pages (${language}, ${colorScheme})`, () => {
    const t = messages(language);
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      browser = await launch({ language, colorScheme });
    });
    afterAll(() => browser?.close());

    /** axe clean, no sideways scrolling at 320 px nor with doubled text, and a picture to look at. */
    async function looksRight(page: Page, name: string): Promise<void> {
      expect(await axe(page)).toEqual([]);
      await shoot(page, `${name}-${language}`);
      const { width, height } = page.viewportSize()!;
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 640, height: 700 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      await page.setViewportSize({ width, height });
    }

    /** In how many lines each address on a button stands. */
    const addressLines = (page: Page) =>
      page
        .locator('a.button .one-line')
        .evaluateAll((all) =>
          all.map((one) =>
            Math.round(
              one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight),
            ),
          ),
        );

    it('welcome: says what Vigie does and does not, and lets one try', async () => {
      const page = await browser.open('welcome.html');
      await page.getByRole('heading', { level: 1, name: t.welcome.title }).waitFor();
      await page.getByText(t.welcome.doesNotList.safe).waitFor();
      const trial = page.getByRole('heading', { name: t.welcome.try });
      await page.getByRole('link', { name: t.welcome.try }).click();
      await expect.poll(async () => (await trial.boundingBox())!.y).toBeLessThan(300);
      await page.locator('.verdict').waitFor();
      expect(await page.locator('.verdict-words').last().textContent()).toBe(t.verdict.scam);
      await looksRight(page, 'welcome');
      await page.close();
    });

    it('full page: judges, explains the numbers, and reports', async () => {
      const page = await browser.open('check.html');
      await page.getByLabel(t.popup.label).fill(SCAM);
      const card = page.locator('.verdict');
      await card.waitFor();
      expect(await page.locator('.verdict-words').textContent()).toBe(t.verdict.scam);
      expect(await card.locator('.links strong').allTextContents()).toContain('06 39 98 12 34');
      // A trap in the portal's name sells nothing: no law on selling.
      expect(await card.textContent()).not.toContain(t.verdict.law);
      await card.getByText(t.report.title, { exact: true }).click();
      // First the question: whom to tell depends on it.
      expect(await card.getByText('Signal Spam').filter({ visible: true }).count()).toBe(0);
      await card.getByLabel(t.report.channel.call, { exact: true }).check();
      await card.getByRole('button', { name: t.report.copyCall('06 39 98 12 34') }).waitFor();
      await card.getByLabel(t.report.channel.sms, { exact: true }).check();
      expect(await card.textContent()).toContain(t.report.smsSteps);
      expect(await card.textContent()).toContain('33700');
      await looksRight(page, 'check-scam');
      await card.getByRole('button', { name: t.report.done }).click();
      await page.getByText(t.report.doneSaid.kept).waitFor();

      const journal = await browser.open('journal.html');
      await journal.getByText(SCAM).waitFor();
      expect(await journal.locator('main').textContent()).toMatch(
        language === 'fr' ? /Signalé le/ : /Reported on/,
      );
      await looksRight(journal, 'journal');
      const [saved] = await Promise.all([
        journal.waitForEvent('download'),
        journal.getByRole('button', { name: t.journal.export, exact: true }).click(),
      ]);
      expect(saved.suggestedFilename()).toMatch(/^vigie-historique-.*\.txt$/);
      const text = readFileSync(await saved.path(), 'utf8');
      expect(text).toContain(SCAM);
      expect(text).toContain(t.verdict.scam);
      expect(text).toContain(t.journal.reportedOn);
      await journal.close();
      await page.close();
    });

    it('full page, narrow: one row of navigation, and a pasted message leads to its answer', async () => {
      const page = await browser.open('check.html');
      await page.setViewportSize({ width: 320, height: 640 });
      const head = (await page.getByRole('banner').boundingBox())!;
      expect(head.y + head.height).toBeLessThan(80);
      const menu = page.getByRole('button', { name: t.nav.menu });
      const journal = page.getByRole('link', { name: t.nav.journal });
      expect(await journal.count()).toBe(0);
      await menu.click();
      await journal.waitFor();
      expect(await axe(page)).toEqual([]);
      await journal.focus();
      await page.keyboard.press('Escape');
      expect(await journal.count()).toBe(0);
      expect(await menu.evaluate((one) => one === document.activeElement)).toBe(true);

      const field = page.getByLabel(t.popup.label);
      const inView = () =>
        page.locator('.verdict-words, .advice-list > li:first-child').evaluateAll((all) =>
          all.map((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
        );
      await page.getByText(t.check.intro).waitFor();
      await field.fill(SCAM);
      await expect.poll(inView).toEqual([true, true]);
      expect(await page.getByText(t.check.intro).count()).toBe(0);
      expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
      await shoot(page, `check-320-${language}`, false);
      // Typing goes on where it is: the page does not run away from under the caret.
      await page.keyboard.type(' ok');
      await expect.poll(() => field.evaluate((one) => one.getBoundingClientRect().bottom > 0)).toBe(true);
      // With letters of double size the answer still begins in view; without motion where none is wanted.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await field.fill('');
      await field.fill(SCAM);
      const top = await page.locator('.verdict').evaluate((one) => one.getBoundingClientRect().top);
      expect(Math.round(top)).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(40);
      await page.close();
    });

    it('full page: says the truth of what is noted where no history is kept', async () => {
      const keep = (on: boolean) =>
        browser.worker((settings) => chrome.storage.local.set({ settings }), {
          version: 1,
          language,
          history: { keep: on, days: 90 },
        });
      const history = () => browser.worker(() => chrome.storage.local.get('journal'), null);
      const before = await history();
      await keep(false);
      const page = await browser.open('check.html');
      await page.getByLabel(t.popup.label).fill(SCAM);
      await page.getByText(t.report.title, { exact: true }).click();
      await page.getByRole('button', { name: t.report.done }).click();
      await page.getByText(t.report.doneSaid.off).waitFor();
      expect(await page.getByText(t.report.doneSaid.kept).count()).toBe(0);
      expect(await history()).toEqual(before);
      await page.close();
      await keep(true);
    });

    it('full page: opens a saved e-mail, reads its true links, and loads nothing of it', async () => {
      const page = await browser.open('check.html');
      const before = browser.web.requests.length;
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'mail.eml', mimeType: 'message/rfc822', buffer: Buffer.from(MAIL) });
      await page.getByText(t.check.read('mail.eml')).waitFor();
      expect(await page.locator('main').textContent()).toContain('Votre crédit CPF expire');
      expect(await page.getByLabel(t.check.sender).inputValue()).toBe(
        'Bureau du CPF <contact@cpf-droits.example>',
      );
      expect(await page.locator('.links').first().textContent()).toContain('moncompteformation-gouv.fr');
      expect(await page.locator('.verdict-words').textContent()).toBe(t.verdict.scam);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(browser.web.requests.length).toBe(before);
      // The link shows another address than the one it leads to; who is flagged is not to be trusted by one click.
      expect(await page.locator('.links').first().textContent()).toContain(
        t.verdict.shows('moncompteformation.gouv.fr'),
      );
      // The official address that it shows is no link of the message.
      expect(await page.locator('.links .badge.tone-official').count()).toBe(0);
      expect(await page.locator('.verdict').getByRole('button', { name: t.card.trust }).count()).toBe(0);
      const field = await page.getByLabel(t.popup.label).boundingBox();
      const verdict = await page.locator('.verdict').boundingBox();
      expect(verdict!.y - field!.y - field!.height).toBeLessThan(200);
      await looksRight(page, 'check-mail');
      await page.close();
    });

    it('full page: reads a pasted mail source, and says when a file is no message', async () => {
      const page = await browser.open('check.html');
      await page.getByLabel(t.popup.label).fill(MAIL.replace(/\r/g, ''));
      await page.locator('.verdict').waitFor();
      await expect
        .poll(() => page.getByLabel(t.popup.label).inputValue())
        .toContain('Votre crédit CPF expire bientôt.');
      expect(await page.getByLabel(t.popup.label).inputValue()).not.toContain('MIME-Version');
      await page.locator('input[type=file]').setInputFiles({
        name: 'photo.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from([255, 216, 0, 0, 1]),
      });
      await page.getByText(t.check.notMail).waitFor();
      await page.close();
    });

    it('feedback: shows the masked text, keeps it on the device, exports and deletes it', async () => {
      const page = await browser.open('check.html');
      await page
        .getByLabel(t.popup.label)
        .fill(
          'Bonjour Camille, votre crédit CPF expire bientôt. Rappelez le 06 12 34 56 78. contact@exemple.fr http://moncompteformation-gouv.fr',
        );
      await page.locator('.verdict').waitFor();
      await page.getByText(t.feedback.mistake, { exact: true }).click();
      const kept = await page.getByLabel(t.feedback.label).inputValue();
      expect(kept).toBe(
        'Bonjour [nom], votre crédit CPF expire bientôt. Rappelez le 06 39 98 00 00. [e-mail] http://moncompteformation-gouv.fr',
      );
      expect(await page.locator('.verdict').textContent()).toContain(t.feedback.kinds.phone);
      await page.getByRole('button', { name: t.feedback.save }).click();
      await page.getByText(t.feedback.saved).waitFor();
      const [journal] = await Promise.all([
        browser.context.waitForEvent('page'),
        page.getByRole('link', { name: t.feedback.see }).click(),
      ]);
      await journal.getByText(kept).waitFor();
      const [file] = await Promise.all([
        journal.waitForEvent('download'),
        journal.getByRole('button', { name: t.journal.feedbackExport }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^vigie-corrections-\d{4}-\d\d-\d\d\.jsonl$/);
      const item = journal.locator('li', { hasText: kept });
      // Deleting asks once, and the harmless answer is under the finger.
      await item.getByRole('button', { name: t.journal.remove, exact: true }).click();
      const no = item.getByRole('button', { name: t.journal.no });
      await expect.poll(() => no.evaluate((one) => one === document.activeElement)).toBe(true);
      await no.click();
      await no.waitFor({ state: 'detached' });
      expect(await item.count()).toBe(1);
      await item.getByRole('button', { name: t.journal.remove, exact: true }).click();
      await item.getByRole('button', { name: t.journal.yes }).click();
      await journal.getByText(t.journal.feedbackEmpty).waitFor();
      await journal.close();
      await page.close();
    });

    it('already happened: guides step by step and remembers what is done', async () => {
      const page = await browser.open('happened.html');
      await page.getByText(t.happened.intro).waitFor();
      await looksRight(page, 'happened-start');
      await page
        .getByLabel(
          language === 'fr' ? 'Je ne peux plus ouvrir mon compte CPF' : 'I can no longer open my CPF account',
        )
        .check();
      await page.getByText(t.happened.progress(0, 6)).waitFor();
      await page.locator('.steps input[type=checkbox]').first().check();
      await page.getByText(t.happened.progress(1, 6)).waitFor();
      await looksRight(page, 'happened');
      await page.reload();
      await page.getByText(t.happened.progress(1, 6)).waitFor();
      await page.getByRole('button', { name: t.happened.forget }).click();
      await page.getByText(t.happened.progress(0, 6)).waitFor();
      expect(await page.locator('main').textContent()).toContain(
        'dfp_mcf_gestion_signalement@caissedesdepots.fr',
      );
      const steps = page.locator('.steps > li');
      expect(await steps.first().getByRole('link').getAttribute('href')).toBe(
        'https://www.moncompteformation.gouv.fr/',
      );
      expect(await page.getByRole('link', { name: /^0.805.805.817$/ }).getAttribute('href')).toBe(
        'tel:+33805805817',
      );
      await page.close();
    });

    it('already happened: leads to the steps of whom points at an answer, and from a link on to the money', async () => {
      const page = await browser.open('happened.html');
      await page.setViewportSize({ width: 320, height: 640 });
      const titles = Object.fromEntries(CASES.map(({ id, title }) => [id, title[language]]));
      await page.getByLabel(titles.clicked!, { exact: true }).click();
      const steps = page.locator('.steps > li');
      const firstInView = () =>
        page
          .locator('.step-text')
          .first()
          .evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          });
      await expect.poll(firstInView).toBe(true);
      expect([...new Set(await addressLines(page))]).toEqual([1]);
      await steps.nth(1).getByRole('button', { name: titles.paid! }).click();
      await expect.poll(() => steps.first().textContent()).toMatch(language === 'fr' ? /banque/ : /bank/);
      await expect.poll(firstInView).toBe(true);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe(t.happened.steps);
      expect(await page.getByLabel(titles.paid!, { exact: true }).isChecked()).toBe(true);
      // By arrow key one passes over the answers: the page stays where they are.
      await page.getByLabel(titles.paid!, { exact: true }).focus();
      await page.keyboard.press('ArrowDown');
      // The answer before it may count as many steps.
      await expect.poll(() => page.getByLabel(titles.card!, { exact: true }).isChecked()).toBe(true);
      await page.getByText(t.happened.progress(0, 7)).waitFor();
      await expect
        .poll(() =>
          page.getByLabel(titles.card!, { exact: true }).evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
        )
        .toBe(true);
      await page.close();
    });

    it('already happened: paid, the bank first, a text to copy, the proof as a file, and steps to print', async () => {
      const check = await browser.open('check.html');
      await check.getByLabel(t.popup.label).fill(SCAM);
      await check.locator('.verdict').waitFor();
      // What is judged is kept only once it has stood there a while.
      await expect
        .poll(
          () =>
            browser.worker(
              async () => JSON.stringify((await chrome.storage.local.get('journal')).journal ?? []),
              null,
            ),
          { timeout: 15_000 },
        )
        .toContain('moncompteformation-gouv.fr');
      await check.close();
      const page = await browser.open('happened.html');
      await page.getByLabel(language === 'fr' ? 'J’ai payé' : 'I paid', { exact: true }).check();
      const bank = page.locator('.steps > li').first();
      expect(await bank.textContent()).toMatch(language === 'fr' ? /s’il peut être rappelé/ : /recalled/);
      await bank.getByText(t.happened.ready).click();
      await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await bank.getByRole('button', { name: t.happened.copy }).click();
      await bank.getByText(t.report.copied, { exact: true }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
        'je vous demande de le rappeler',
      );
      // What was checked above stands in the history.
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: t.happened.evidenceSave }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^vigie-\d{4}-\d\d-\d\d\.txt$/);
      expect(readFileSync(await file.path(), 'utf8')).toContain('moncompteformation-gouv.fr');
      await looksRight(page, 'happened-paid');
      // On paper: the steps with every text open, and nothing to press.
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(
        await page.locator('.ready-text').evaluateAll((all) => all.every((one) => one.checkVisibility())),
      ).toBe(true);
      expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('nav').isVisible()).toBe(false);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      expect(await page.locator('details[open]').count()).toBe(1);
      await page.emulateMedia({ media: null });
      await page.close();
    });

    it('warning page, narrow: what it is and the way out stand in one view', async () => {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto('http://moncompteformation-gouv.fr/').catch(() => undefined);
      await page.waitForURL(/warning\.html/);
      const parts = page.locator('h1, .warning-wanted, .warning-host, .warning-go');
      await page.locator('.warning-go').waitFor();
      expect(
        await parts.evaluateAll((all) =>
          all.map((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
        ),
      ).toEqual([true, true, true, true]);
      expect(await addressLines(page)).toEqual([1]);
      await shoot(page, `warning-320-${language}`, false);
      await page.close();
    });

    it('options: every choice is kept, lists can be edited, settings come back from a file', async () => {
      const page = await browser.open('options.html');
      await page.getByLabel(t.options.sensitivities.careful).check();
      await page.getByText(t.options.saved).waitFor();
      await page.getByLabel(t.options.watchForms).uncheck();
      await page.getByLabel(t.options.addSite).fill('https://www.formation-exemple.fr/page');
      await page.getByRole('button', { name: t.options.add, exact: true }).first().click();
      await page.getByRole('button', { name: t.options.remove('formation-exemple.fr') }).waitFor();
      await page.getByLabel(t.options.addSite).fill('pas une adresse');
      await page.getByRole('button', { name: t.options.add, exact: true }).first().click();
      await page.getByText(t.options.notASite('pas une adresse')).waitFor();
      await page.getByLabel(t.options.addSender).fill('Mon Centre <contact@centre.example>');
      await page.getByRole('button', { name: t.options.add, exact: true }).nth(1).click();
      await page.getByRole('button', { name: t.options.remove('contact@centre.example') }).waitFor();
      await looksRight(page, 'options');
      await page.reload();
      expect(await page.getByLabel(t.options.sensitivities.careful).isChecked()).toBe(true);
      expect(await page.getByLabel(t.options.watchForms).isChecked()).toBe(false);
      await page.getByRole('button', { name: t.options.remove('formation-exemple.fr') }).click();
      await expect.poll(() => page.getByText('formation-exemple.fr').count()).toBe(0);
      const file = (text: string) => ({
        name: 'r.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await page.locator('input[type=file]').setInputFiles(file('{"version":1,"language":7}'));
      await page.getByText(t.options.importFailed).waitFor();
      await page
        .locator('input[type=file]')
        .setInputFiles(file(JSON.stringify({ version: 1, language, allowedHosts: ['importe.fr'] })));
      await page.getByText(t.options.imported).waitFor();
      await page.getByText('importe.fr', { exact: true }).waitFor();
      await page.close();
    });

    it('options: say that the store was broken, until it is read', async () => {
      await browser.store({ settings: 'broken' });
      const page = await browser.open('options.html');
      const words = messages((await page.locator('html').getAttribute('lang')) as 'fr' | 'en');
      await page.getByText(words.options.corrupt).waitFor();
      await page.getByRole('button', { name: words.options.corruptOk }).click();
      await expect.poll(() => page.getByText(words.options.corrupt).count()).toBe(0);
      await browser.store({ settings: { version: 1, language } });
      await page.close();
    });

    it('context menu: opens the selected text in the full page, through memory only', async () => {
      const [page] = await Promise.all([
        browser.context.waitForEvent('page'),
        browser.worker((text) => {
          const event = chrome.contextMenus.onClicked as unknown as {
            dispatch(info: object, tab: object): void;
          };
          event.dispatch(
            { menuItemId: 'check-text', selectionText: text, editable: false, pageUrl: 'http://exemple.fr/' },
            { id: 1 },
          );
        }, SCAM),
      ]);
      await page.waitForURL(browser.url('check.html'));
      await page.locator('.verdict').waitFor();
      expect(await page.getByLabel(t.popup.label).inputValue()).toBe(SCAM);
      expect(page.url()).toBe(browser.url('check.html'));
      await page.close();
    });
  });
}
