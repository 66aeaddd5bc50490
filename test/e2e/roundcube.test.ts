import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { boxOf, closedShadows, drawn, press } from './closed-shadow.ts';
import { writeHostileMails } from './roundcube/hostile.ts';
import { Mailbox } from './roundcube/mailbox.ts';
import { emlFiles, type Roundcube, startRoundcube } from './roundcube/server.ts';
import { WebmailLog } from './webmail-log.ts';

const MAILS = join(import.meta.dirname, 'roundcube/mails');

/** Subjects of the mails in `roundcube/mails`, by what is expected of them. */
const HONEST = [
  'Dimanche',
  'Votre rendez-vous',
  'Votre commande',
  'Que planter',
  'Votre convocation',
  'Re: Demain',
];
const DISHONEST = [
  'Vos droits à la formation',
  'Dernière relance',
  'Action requise',
  'Votre colis',
  'Isolation à 1 euro',
  'Votre crédit expire',
  'Validez vos droits',
  'Message vérifié',
  'dernier rappel',
];
const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;

describe('a real Roundcube, in Chromium', () => {
  let server: Roundcube;
  let browser: ExtensionBrowser;
  let log: WebmailLog;
  let page: Page;
  let box: Mailbox;
  const folder = mkdtempSync(join(tmpdir(), 'vigie-hostile-'));

  beforeAll(async () => {
    server = await startRoundcube([...writeHostileMails(folder), ...emlFiles(MAILS)]);
    browser = await launch({ viewport: { width: 1280, height: 900 } });
    log = new WebmailLog(browser);
    await log.listen();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function begin(skin: 'elastic' | 'larry' | 'classic'): Promise<void> {
    page = await browser.context.newPage();
    box = new Mailbox(page, server);
    await box.logIn(skin);
  }
  async function end(): Promise<void> {
    await box.logOut();
    await page.close();
  }

  /** Opens a message from the list, waits until Vigie has dealt with it, and says what it draws. */
  async function open(subject: string): Promise<string[]> {
    await log.mark();
    await box.click(subject);
    await log.judged(subject);
    return (await closedShadows(page)).map(({ text }) => text);
  }

  async function title(): Promise<string> {
    return browser.worker(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
    }, null);
  }

  for (const skin of ['elastic', 'larry', 'classic'] as const) {
    describe(`skin ${skin}`, () => {
      beforeAll(() => begin(skin));
      afterAll(end);

      it.each(HONEST)('shows nothing at all on the honest « %s »', async (subject) => {
        expect(await open(subject)).toEqual([]);
        await expect.poll(title).toContain('vérifier un message');
      });

      it.each(DISHONEST)('warns above « %s »', async (subject) => {
        const [banner, ...others] = await open(subject);
        expect(banner).toMatch(FLAGGED);
        expect(others).toEqual([]);
        await expect.poll(title).toMatch(/message ouvert, (arnaque très probable|suspect)/);
      });

      it('gives the reasons, and what is true, for a scam behind a redirector', async () => {
        const [banner] = await open('Vos droits à la formation');
        expect(banner).toContain('Il vous presse de cliquer avant que vos droits «\u00a0expirent\u00a0».');
        expect(banner).toContain(
          'L’expéditeur n’est pas Mon Compte Formation\u00a0: il écrit depuis droits-formation.example.',
        );
        expect(banner).toContain('Vos droits restent utilisables toute votre vie active');
        await shoot(page, `webmail-${skin}-scam`, false);
        await press(page, 'Plus de détails');
        await drawn(page, 'Un lien passe par Bing, mais mène à droits-formation.example.');
      });

      it('says that a picture cannot be read', async () => {
        const [notice] = await open('À ouvrir vite');
        expect(notice).toContain('Ce message est une image\u00a0: Vigie ne peut pas le lire');
        await expect.poll(title).toContain('impossible à dire');
      });

      it('reads the message in its own page, after a double click', async () => {
        await log.mark();
        await box.doubleClick('Dernière relance');
        await log.judged('Dernière relance');
        expect(await drawn(page, FLAGGED)).toContain(
          'moncompteformation-gouv.fr, qui imite un site officiel',
        );
        await shoot(page, `webmail-${skin}-page`, false);
        await box.backToList();
      });

      it('takes the warning away when the next message is honest', async () => {
        await open('Votre colis');
        await drawn(page, FLAGGED);
        expect(await open('Dimanche')).toEqual([]);
        await expect.poll(title).toContain('vérifier un message');
      });
    });
  }

  describe('what a person does', () => {
    beforeAll(() => begin('elastic'));
    afterAll(end);

    it('keeps up with the keyboard: down and up in the list', async () => {
      await open('Votre colis');
      const rows = await page.locator('#messagelist tr.message td.subject a').allTextContents();
      const at = rows.findIndex((text) => text.includes('Votre colis'));
      await log.mark();
      await page.locator('#messagelist').focus();
      await page.keyboard.press('ArrowDown');
      await log.judged(rows[at + 1]!.trim());
      await log.mark();
      await page.keyboard.press('ArrowUp');
      await log.judged('Votre colis');
      await press(page, 'Plus de détails');
      await drawn(page, 'Il demande un paiement.');
    });

    it('follows next and previous on the message’s own page', async () => {
      await log.mark();
      await box.doubleClick('Votre colis');
      await log.judged('Votre colis');
      const first = page.url();
      await log.mark();
      await page.locator('a.next:visible').first().click();
      await page.waitForURL((url) => url.href !== first);
      await log.judged('');
      await log.mark();
      await page.locator('a.prev:visible, a.previous:visible').first().click();
      await log.judged('Votre colis');
      expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
      await page.goBack();
      await box.backToList();
    });

    it('asks before a link of a scam opens, with its true destination', async () => {
      await open('Vos droits à la formation');
      const frame = await box.preview('Vos droits à la formation');
      const before = browser.context.pages().length;
      await frame.getByText('VÉRIFIER MON SOLDE').click();
      const dialog = await drawn(page, 'Ce lien mène en réalité à');
      expect(dialog).toContain('droits-formation.example');
      expect(dialog).toContain('Il passe d’abord par Bing.');
      await shoot(page, 'webmail-link-guard', false);
      await press(page, 'Ne pas ouvrir');
      await expect
        .poll(async () => (await closedShadows(page)).some(({ text }) => text.includes('mène en réalité')))
        .toBe(false);
      expect(browser.context.pages().length).toBe(before);
      expect(browser.web.requests.filter((line) => line.includes('bing'))).toEqual([]);
    });

    it('opens it on the second click', async () => {
      const frame = await box.preview('Vos droits à la formation');
      await frame.getByText('VÉRIFIER MON SOLDE').click();
      await drawn(page, 'Ce lien mène en réalité à');
      const [opened] = await Promise.all([
        browser.context.waitForEvent('page'),
        press(page, 'Ouvrir quand même'),
      ]);
      await opened.close();
      await page.bringToFront();
    });

    it('asks for the middle button and the keyboard too', async () => {
      const frame = await box.preview('Vos droits à la formation');
      const tabs = () => browser.context.pages().map((one) => one.url());
      const before = tabs();
      await frame.getByText('VÉRIFIER MON SOLDE').click({ button: 'middle' });
      await drawn(page, 'Ce lien mène en réalité à');
      await page.keyboard.press('Escape');
      await frame.getByText('VÉRIFIER MON SOLDE').focus();
      await page.keyboard.press('Enter');
      await drawn(page, 'Ce lien mène en réalité à');
      await page.keyboard.press('Escape');
      expect(tabs()).toEqual(before);
    });

    it('marks the deciding words on demand, without a change to the mail', async () => {
      await open('Votre colis');
      await open('Vos droits à la formation');
      const frame = await box.preview('Vos droits à la formation');
      const body = () => frame.locator('#messagebody').evaluate((element) => element.outerHTML);
      const before = await body();
      await press(page, 'Plus de détails');
      await press(page, 'Montrer les mots qui ont compté');
      const marked = () =>
        frame.evaluate(() => [...(CSS.highlights.get('vigie-deciding-words') ?? [])].map(String));
      await expect.poll(async () => (await marked()).length).toBeGreaterThan(2);
      expect((await marked()).join(' ')).toMatch(/CPF|droits|expire/);
      expect(await body()).toBe(before);
      await shoot(page, 'webmail-words', false);
      await press(page, 'Ne plus montrer les mots');
      await expect.poll(marked).toEqual([]);
    });

    it('shows where the links go, and how to report', async () => {
      expect(await drawn(page, 'Où mènent les liens')).toContain('mène à droits-formation.example');
      await press(page, 'Signaler');
      const panel = await drawn(page, 'Signaler ce message');
      expect(panel).toContain('Ouvrir Signal Spam');
      expect(panel).toContain('SignalConso');
      await shoot(page, 'webmail-report', false);
    });

    it('goes away when closed, while the toolbar goes on saying it', async () => {
      await open('Action requise');
      await press(page, 'Masquer');
      await expect.poll(() => closedShadows(page)).toEqual([]);
      await expect.poll(title).toContain('arnaque très probable');
    });

    it('leaves a reply alone', async () => {
      await open('Dernière relance');
      await log.mark();
      await page.locator('#layout-content a.reply:visible, #toolbar-menu a.reply:visible').first().click();
      await page.waitForURL(/_task=mail.*_action=compose/);
      const field = page.locator('#composebody');
      await field.waitFor();
      await field.focus();
      await page.keyboard.type('Bonjour, votre crédit CPF expire bientôt, formation offerte. ');
      const value = await field.inputValue();
      expect(value).toContain('Bonjour, votre crédit CPF expire bientôt');
      expect(value).not.toContain('Arnaque');
      expect(
        await page.evaluate(() => document.querySelectorAll('body > div:not([id]):not([class])').length),
      ).toBe(0);
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
      expect((await log.all()).filter(({ type }) => type === 'webmail/judge').at(-1)?.subject).not.toBe('');
      expect(await closedShadows(page)).toEqual([]);
      page.once('dialog', (dialog) => void dialog.accept());
      await box.backToList();
    });
  });

  describe('hostile mails', () => {
    beforeAll(() => begin('elastic'));
    afterAll(end);

    it.each(['Dix mille liens', 'Cinq mégaoctets'])('warns above « %s »', async (subject) => {
      const [banner] = await open(subject);
      expect(banner).toMatch(FLAGGED);
    });

    it('reads through three thousand levels of nesting', async () => {
      await log.mark();
      await box.click('Trois mille niveaux');
      // The DevTools protocol cannot walk so deep a page: the toolbar has to say it.
      expect(await log.judged('Trois mille niveaux')).toMatch(/danger|caution/);
      await expect.poll(title).toMatch(/message ouvert, (arnaque très probable|suspect)/);
    });

    it('guards the last of ten thousand links', async () => {
      await open('Dix mille liens');
      const frame = await box.preview('Dix mille liens');
      await frame.getByText('lien 9999', { exact: true }).click();
      expect(await drawn(page, 'Ce lien mène en réalité à')).toContain('lien-9999.hostile.example');
      await page.keyboard.press('Escape');
    });

    it('cannot be covered or hidden by the style of a mail', async () => {
      await open('Votre crédit expire');
      const frame = await box.preview('Votre crédit expire');
      const { x, y, width, height } = await boxOf(page, 'Ce qui est vrai');
      expect(width).toBeGreaterThan(300);
      expect(height).toBeGreaterThan(100);
      const place = await (await frame.frameElement()).boundingBox();
      const top = await frame.evaluate(
        ([left, above]) => {
          const element = document.elementFromPoint(left!, above!);
          return element?.closest('#messagebody') === null && element.childElementCount === 0;
        },
        [x + width / 2 - place!.x, y + 30 - place!.y],
      );
      expect(top).toBe(true);
    });

    it('is not fooled by a mail that wears the webmail’s own ids and classes', async () => {
      const [banner] = await open('Validez vos droits');
      expect(banner).toContain('il écrit depuis hostile.example');
      expect(await drawn(page, FLAGGED)).not.toContain('Rien à signaler');
    });

    it('draws its own banner above a drawn imitation, and the toolbar tells the truth', async () => {
      const [banner] = await open('Message vérifié');
      expect(banner).toMatch(FLAGGED);
      await expect.poll(title).toMatch(/message ouvert, (arnaque très probable|suspect)/);
      await shoot(page, 'webmail-imitation', false);
    });

    it('comes back when the page takes it away', async () => {
      await open('Votre colis');
      const frame = await box.preview('Votre colis');
      await frame.evaluate(() => {
        document.querySelector('#messagebody')?.previousElementSibling?.remove();
      });
      expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
    });
  });
});
