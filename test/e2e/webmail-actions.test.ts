import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeModel } from '../../classifier/index.ts';
import { judgeMail } from '../../webmail/judge-mail.ts';
import { ROOT } from './build.ts';
import { type ExtensionBrowser, launch } from './chromium.ts';
import { closedShadows, drawn, press } from './closed-shadow.ts';
import { openToolbarPopup } from './toolbar-popup.ts';
import { page as document_ } from './web.ts';
import { WebmailLog } from './webmail-log.ts';

const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;
const TRUST = 'Faire confiance à cet expéditeur';
const SENDER = { name: 'Horizon Conseil', address: 'contact@horizon-conseil.example' };
const SUBJECT = 'Votre formation';
const HONEST =
  'On vous attend dimanche vers midi, je fais un gratin et Paul apporte le dessert. Papi viendra en train.';
/** A link that convicts by itself, whatever the words are and whoever is trusted. */
const IMITATION = 'https://moncompteformation-gouv.fr/connexion';

interface Mail {
  text: string;
  href?: string;
  sender?: { name: string; address: string };
}

/** A message that this model finds suspicious and no more: the first of many lukewarm ones. */
function suspiciousText(): string {
  const model = decodeModel(new Uint8Array(readFileSync(join(ROOT, 'classifier/model/vigie.model'))));
  const openings = ['Bonjour', 'Suite à votre demande', 'Cher client'];
  const offers = [
    'nous proposons des formations en anglais et en bureautique.',
    'votre conseiller vous rappellera pour votre projet de formation.',
    'vous pouvez utiliser votre CPF pour cette formation.',
    'notre organisme ouvre une session en mars.',
    'découvrez nos formations éligibles au CPF.',
  ];
  const pressures = [
    '',
    'Répondez à ce message.',
    'Appelez-nous.',
    'Les places sont limitées.',
    'C’est gratuit.',
  ];
  const texts = openings.flatMap((opening) =>
    offers.flatMap((offer) => pressures.map((pressure) => `${opening}, ${offer} ${pressure}`.trim())),
  );
  const found = texts.find((text) => {
    const given = { provider: 'roundcube', text, subject: SUBJECT, sender: SENDER, replyTo: null };
    const message = { ...given, links: [], imageOnly: false, asked: false };
    return (
      judgeMail(model, message, { sensitivity: 'balanced', trustedSenders: [] }).verdict === 'suspicious'
    );
  });
  if (!found) throw new Error(`Expected one of ${texts.length} lukewarm texts to be suspicious, none was.`);
  return found;
}

describe('what a person does with the warning, in Chromium', () => {
  const SUSPICIOUS = suspiciousText();
  let browser: ExtensionBrowser;
  let log: WebmailLog;
  let page: Page;
  let mail: Mail;

  beforeAll(async () => {
    browser = await launch();
    log = new WebmailLog(browser);
    await log.listen();
    browser.web.site('courrier.exemple.fr', () => {
      const { name, address } = mail.sender ?? SENDER;
      const link = mail.href ? ` <a href="${mail.href}">Voir</a>` : '';
      return {
        body: document_(
          'Courrier',
          `<div id="message-content"><h2 class="subject">${SUBJECT}</h2><span class="rcmContactAddress" title="${address}">${name}</span>
          <div id="messagebody"><p>${mail.text}${link}</p></div></div><textarea id="elsewhere" rows="30" cols="80"></textarea>`,
        ),
      };
    });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page?.close();
    await browser.store({ settings: { version: 1, language: 'fr' } });
  });

  /** Opens a mail and waits until Vigie has dealt with it; says with what tone. */
  async function open(given: Mail): Promise<string | null> {
    mail = given;
    await log.mark();
    page ??= await browser.context.newPage();
    if (page.isClosed()) page = await browser.context.newPage();
    await page.goto('http://courrier.exemple.fr/?_task=mail&_action=show');
    return log.judged(SUBJECT);
  }
  const stored = <Key extends string>(key: Key) =>
    browser.worker(async (name) => (await chrome.storage.local.get(name))[name], key) as Promise<
      Record<string, unknown> | undefined
    >;
  const title = () =>
    browser.worker(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://courrier.exemple.fr/*' });
      return chrome.action.getTitle({ tabId: tab!.id! });
    }, null);

  describe('« trust this sender »', () => {
    it('hushes what is only suspicious, for that sender', async () => {
      expect(await open({ text: SUSPICIOUS })).toBe('caution');
      await drawn(page, FLAGGED);
      await press(page, TRUST);
      await drawn(page, 'Vigie ne montrera plus que les dangers graves pour cet expéditeur');
      await expect.poll(() => stored('settings')).toMatchObject({ trustedSenders: [SENDER.address] });

      expect(await open({ text: SUSPICIOUS })).toBeNull();
      expect(await closedShadows(page)).toEqual([]);
      expect(await title()).toContain('vérifier un message');
      const other = { name: SENDER.name, address: 'contact@horizon-conseil.test' };
      expect(await open({ text: SUSPICIOUS, sender: other })).toBe('caution');
      await drawn(page, FLAGGED);
    });

    it('does not hush a grave sign: an address can be imitated', async () => {
      await browser.store({ settings: { version: 1, language: 'fr', trustedSenders: [SENDER.address] } });
      expect(await open({ text: HONEST, href: IMITATION })).toBe('danger');
      const banner = await drawn(page, FLAGGED);
      expect(banner).toContain('Vous faites confiance à cet expéditeur, mais son adresse peut être imitée.');
      expect(banner).toContain('qui imite un site officiel');
      await page.locator('a', { hasText: 'Voir' }).click();
      await drawn(page, 'ce lien imite un site officiel');
    });

    it('is not offered above a scam', async () => {
      await open({ text: HONEST, href: IMITATION });
      expect(await drawn(page, FLAGGED)).not.toContain(TRUST);
    });
  });

  it('« this is a mistake » keeps the message, masked, on the device, and says so once', async () => {
    await open({ text: `Écrivez à camille.durand@exemple.test. ${HONEST}`, href: IMITATION });
    await drawn(page, FLAGGED);
    await press(page, 'C’est une erreur');
    await drawn(page, 'C’est noté sur votre appareil.');
    const feedback = async () =>
      (await stored('feedback')) as unknown as Record<string, string>[] | undefined;
    await expect.poll(feedback).toMatchObject([{ label: 'legit', said: 'scam', channel: 'email' }]);
    const [kept] = (await feedback())!;
    expect(kept!.text).toContain('gratin');
    expect(kept!.text).not.toContain('camille.durand');
    // The journal is where it can be seen and exported.
    const journal = await browser.open('journal.html');
    await expect.poll(() => journal.locator('body').innerText()).toContain(SUBJECT);
    await journal.close();
  });

  it('« report » hands over the whole message, and opens the service', async () => {
    await open({ text: HONEST, href: IMITATION });
    await drawn(page, FLAGGED);
    await press(page, 'Signaler');
    await drawn(page, 'Signaler ce message');
    await press(page, 'Copier');
    await drawn(page, 'Copié.');
    await page.locator('#elsewhere').focus();
    await page.keyboard.press('Control+V');
    const pasted = await page.locator('#elsewhere').inputValue();
    for (const part of [`${SENDER.name} <${SENDER.address}>`, SUBJECT, 'gratin', IMITATION])
      expect(pasted).toContain(part);

    const asked = new Promise<string>((done) => {
      void browser.context.route(/signal-spam/, (route) => {
        done(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<p>Signal Spam</p>' });
      });
    });
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      press(page, 'Ouvrir Signal Spam'),
    ]);
    expect(new URL(await asked).hostname).toBe('www.signal-spam.fr');
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    await opened.close();
  });

  it('« details » say all the reasons, and where each link goes', async () => {
    await open({ text: HONEST, href: `https://www.bing.com/ck/a?u=a1${btoa(IMITATION).replace(/=+$/, '')}` });
    await drawn(page, FLAGGED);
    await press(page, 'Plus de détails');
    const details = await drawn(page, 'Où mènent les liens');
    expect(details).toContain('mène à moncompteformation-gouv.fr , en passant par Bing');
    await press(page, 'Moins de détails');
    await expect
      .poll(async () => (await closedShadows(page)).some(({ text }) => text.includes('Où mènent les liens')))
      .toBe(false);
  });

  describe('« check this page’s message », in the popup', () => {
    it('answers in the popup and above the message of any page', async () => {
      browser.web.site(
        'forum.exemple.fr',
        document_(
          'Forum',
          `<main><h2>${SUBJECT}</h2><div><span>De :</span> <span>${SENDER.name} &lt;${SENDER.address}&gt;</span></div>
          <div><p>${HONEST} <a href="${IMITATION}">Voir</a></p></div></main>`,
        ),
      );
      page = await browser.context.newPage();
      await page.goto('http://forum.exemple.fr/');
      await page.bringToFront();
      expect(await closedShadows(page)).toEqual([]);
      const popup = await openToolbarPopup(browser);
      await popup.press('Vérifier le message de cette page');
      await expect
        .poll(() => popup.text())
        .toContain('Arnaque très probable. Un lien de ce message mène à un faux site.');
      expect(await drawn(page, FLAGGED)).toContain('qui imite un site officiel');
      await popup.close();
    });

    it('answers for the message that is open in a webmail, honest or not', async () => {
      await open({ text: HONEST });
      await page.bringToFront();
      const popup = await openToolbarPopup(browser);
      await popup.press('Vérifier le message de cette page');
      await expect.poll(() => popup.text()).toContain('Cela ne prouve pas que le message est honnête.');
      await drawn(page, 'Vigie a lu ce message');
      await popup.close();
    });

    it('says that there is none', async () => {
      browser.web.site('vide.exemple.fr', document_('Accueil', '<h1>Accueil</h1><p>Bienvenue.</p>'));
      page = await browser.context.newPage();
      await page.goto('http://vide.exemple.fr/');
      await page.bringToFront();
      const popup = await openToolbarPopup(browser);
      await popup.press('Vérifier le message de cette page');
      await expect.poll(() => popup.text()).toContain('Vigie n’a pas trouvé de message sur cette page.');
      await popup.close();
    });
  });

  describe('links of a scam', () => {
    beforeEach(async () => {
      await open({ text: HONEST, href: IMITATION });
      await drawn(page, FLAGGED);
    });

    it('ask instead of the menu that would open them', async () => {
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        addEventListener('contextmenu', (event) => heard.push(String((event.target as Element).tagName)));
      });
      const press = async (selector: string) => {
        const { x, y } = (await page.locator(selector).first().boundingBox())!;
        await page.mouse.click(x + 4, y + 4, { button: 'right' });
      };
      await press('#messagebody a');
      await drawn(page, 'Ce lien mène en réalité à');
      await page.keyboard.press('Escape');
      await expect.poll(async () => (await closedShadows(page)).length).toBe(1);
      // Only the link: on the text around it the menu stays what it was.
      await press('#messagebody');
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      await expect.poll(heard).toEqual(['P']);
    });

    it('cannot be dragged to the tab bar', async () => {
      const dragged = (selector: string) =>
        page.evaluate((given) => {
          const heard: string[] = [];
          Object.assign(window, { heard });
          document.querySelector(given)!.addEventListener('dragstart', (event) => heard.push(event.type));
          addEventListener('dragover', () => heard.push('dragover'));
        }, selector);
      const box = (await page.locator('a', { hasText: 'Voir' }).boundingBox())!;
      await dragged('a');
      await page.mouse.move(box.x + 5, box.y + 5);
      await page.mouse.down();
      await page.mouse.move(box.x + 80, box.y + 90, { steps: 8 });
      await page.mouse.up();
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(await heard()).toEqual([]);

      // The same hand drags a link of an honest mail: what is asserted above can fail.
      await open({ text: HONEST, href: 'https://exemple-ordinaire.fr/' });
      const ordinary = (await page.locator('a', { hasText: 'Voir' }).boundingBox())!;
      await dragged('a');
      await page.mouse.move(ordinary.x + 5, ordinary.y + 5);
      await page.mouse.down();
      await page.mouse.move(ordinary.x + 80, ordinary.y + 90, { steps: 8 });
      await page.mouse.up();
      await expect.poll(heard).toContain('dragstart');
    });
  });
});
