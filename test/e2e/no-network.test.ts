import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { CONTACTS } from '../../guidance/index.ts';
import { messages } from '../../locales/index.ts';
import { launch } from './chromium.ts';
import { closedShadows } from './closed-shadow.ts';
import { pageOf } from './webmail-fixtures/fixture.ts';
import { FIXTURES } from './webmail-fixtures/index.ts';

const t = messages('fr');
const SCAM =
  'CPF : vos droits expirent ! Votre crédit est offert <img src="http://espion.example/a.gif"> http://moncompteformation-gouv.fr http://bit.ly/abc';

/**
 * Presses every button of a page of the extension, unfolds everything and ticks every choice, so that whatever
 * would ask the network has been asked to. Links that lead out are not followed: the page is gone back to.
 */
async function pressAll(page: Page): Promise<number> {
  let pressed = 0;
  const address = page.url();
  const seen = new Set<string>();
  while (pressed < 60 && !page.isClosed()) {
    // A button may have reloaded the page, left it or closed it.
    if (page.url() !== address) await page.goto(address);
    const there = await page
      .locator('main')
      .waitFor()
      .then(
        () => true,
        () => false,
      );
    if (!there) break;
    const controls = page.locator(
      'button:visible:enabled, summary:visible, input[type=checkbox]:visible, input[type=radio]:visible',
    );
    // What is kept on the device may be drawn after the rest.
    if (pressed === 0) await controls.first().waitFor();
    const names = await controls
      .evaluateAll((all) =>
        all.map(
          (one) =>
            `${one.tagName} ${(one.closest('label')?.textContent ?? one.textContent ?? '').trim()} ${one.id}`,
        ),
      )
      .catch((error: unknown) => {
        if (page.isClosed() || /context was destroyed/i.test(String(error))) return null;
        throw error;
      });
    // The page went while it was being read, as the last button asked: once more, on what stands there then.
    if (names === null) continue;
    const fresh = names.map((name, index) => ({ name, index })).filter(({ name }) => !seen.has(name));
    // What clears the page comes last.
    const chosen = fresh.find(({ name }) => !/effacer|supprimer|oublier|tout/i.test(name)) ?? fresh[0];
    if (chosen === undefined) break;
    seen.add(chosen.name);
    await controls
      .nth(chosen.index)
      .click({ timeout: 2000 })
      .catch(() => undefined);
    pressed++;
  }
  return pressed;
}

it('the extension makes no network request in a full session', async () => {
  const browser = await launch();
  try {
    const asked: string[] = [];
    /** Pages that the user opened by pressing a button or link. */
    const opened: string[] = [];
    browser.context.on('request', (request) => {
      if (!/^(?:https?|wss?):/.test(request.url())) return;
      const byUser = request.isNavigationRequest() && request.frame().parentFrame() === null;
      (byUser ? opened : asked).push(request.url());
    });
    // Every host name leads to our own server: whatever the browser asks for, it would see.
    const before = browser.web.requests.length;
    for (const path of [
      'welcome.html',
      'popup.html',
      'check.html',
      'sidepanel.html',
      'happened.html',
      'journal.html',
      'options.html',
    ]) {
      const page = await browser.open(path);
      await page.locator('main').waitFor();
      const field = page.getByLabel(t.popup.label);
      if (await field.count()) {
        await field.fill(SCAM);
        await page.locator('.verdict').waitFor();
      }
      page.on('dialog', (dialog) => void dialog.accept());
      expect(await pressAll(page), path).toBeGreaterThan(0);
      await page.close();
    }
    for (const extra of browser.context.pages().slice(1)) await extra.close();
    // What buttons open are official sites, with nothing of the message in the address.
    const official = new Set([
      ...CONTACTS.flatMap(({ ways }) => ways.flatMap((way) => (way.kind === 'web' ? [way.url] : []))),
      'https://www.moncompteformation.gouv.fr/',
    ]);
    for (const url of opened) {
      expect(
        [...official].some((known) => new URL(known).host === new URL(url).host),
        url,
      ).toBe(true);
      expect(decodeURIComponent(url)).not.toMatch(/expire|droits expirent|espion|bit\.ly/);
    }
    // A webmail, with a scam open and the warning above it.
    const fixture = FIXTURES.find(({ provider }) => provider === 'gmail')!;
    const mail = await browser.context.newPage();
    await mail.route(`${new URL(fixture.url).origin}/**`, (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(fixture) })
        : route.fulfill({ status: 404, body: '' }),
    );
    await mail.goto(fixture.url);
    await mail.waitForSelector('html[data-ready]');
    await mail.mouse.click(900, 700);
    await mail.evaluate((html) => {
      const page = window as unknown as { show(mails: unknown[]): void };
      page.show([
        { id: 'a1', subject: 'Vos droits', name: 'Service CPF', address: 'a@droits.example', html },
      ]);
    }, '<p>Votre crédit CPF expire bientôt, formation offerte, sans avance de frais : http://moncompteformation-gouv.fr</p>');
    await expect.poll(async () => (await closedShadows(mail)).length).toBe(1);
    await mail.close();
    expect(browser.web.requests.slice(before)).toEqual([]);
    expect(asked).toEqual([]);
    // The guard and the warning page ask for nothing beyond the page that the user opened.
    const page = await browser.context.newPage();
    await page.goto('http://moncompteformation-gouv.fr/', { waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForURL(/warning\.html/);
    await page.locator('.warning-host').waitFor();
    await page.goto('http://info-cpf.fr/');
    const hosts = new Set(
      browser.web.requests.slice(before).map((request) => request.split(' ')[1]!.split('/')[0]),
    );
    expect([...hosts].sort()).toEqual(['info-cpf.fr', 'moncompteformation-gouv.fr']);
    // And the check can fail: a request of the page is seen.
    await page.evaluate(() => fetch('http://info-cpf.fr/vu').catch(() => undefined));
    expect(browser.web.requests).toContain('GET info-cpf.fr/vu');
  } finally {
    await browser.close();
  }
});
