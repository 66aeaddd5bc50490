import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { closedShadows } from './closed-shadow.ts';

const t = messages('fr');

/**
 * What the popup says of the page behind it. A tab cannot hold a real popup, so the popup's page is told which tab
 * stands behind it; all else is real. A browser that withholds access cannot be had by automation either: there the
 * browser's answer is played, and what Vigie asks for is recorded.
 */
describe('the popup on the page behind it', () => {
  let browser: ExtensionBrowser;
  let site: Page;

  beforeAll(async () => {
    browser = await launch();
    site = await browser.context.newPage();
  });
  afterAll(() => browser?.close());
  beforeEach(() => browser.store({ settings: { version: 1, language: 'fr' } }));

  /** `access`: what the browser answers when asked whether Vigie may watch there. */
  async function popupOver(address: string, access: 'given' | 'withheld' | 'late' = 'given'): Promise<Page> {
    await site.goto(address).catch(() => undefined);
    const popup = await browser.context.newPage();
    await popup.addInitScript(
      ({ host, access }) => {
        const query = chrome.tabs.query.bind(chrome.tabs);
        Object.assign(chrome.tabs, {
          query: async (asked: chrome.tabs.QueryInfo) =>
            asked.active ? query({ url: `*://${host}/*` }) : query(asked),
        });
        if (access === 'late') {
          const answered = new Promise<void>((answer) => Object.assign(window, { answer }));
          Object.assign(chrome.permissions, { contains: () => answered.then(() => true) });
        }
        if (access !== 'withheld') return;
        let granted = false;
        Object.assign(chrome.permissions, {
          contains: async () => granted,
          request: async (asked: chrome.permissions.Permissions) => {
            (window as unknown as { asked: unknown }).asked = asked;
            granted = true;
            return true;
          },
        });
      },
      { host: new URL(address).hostname, access },
    );
    await popup.goto(browser.url('popup.html'));
    await popup.locator('main').waitFor();
    return popup;
  }

  it('names the official portal, and says so where an address only looks like it', async () => {
    const popup = await popupOver('http://www.moncompteformation.gouv.fr/');
    await popup.getByText(t.status.official).waitFor();
    expect(await axe(popup)).toEqual([]);
    await popup.close();
    const other = await popupOver('http://info-cpf.fr/');
    await other.getByText(t.status.caution).waitFor();
    await other.close();
  });

  it('offers to check the page’s message once it stands where it stays', async () => {
    const popup = await popupOver('http://exemple-ordinaire.fr/', 'late');
    // By now the page has answered the popup too, had the popup asked it already.
    await popup.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.tabs.sendMessage(tab!.id!, { type: 'webmail/ping' }, { frameId: 0 });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    const check = popup.getByRole('button', { name: t.webmail.popup.check });
    expect(await popup.getByText(t.status.rest).count()).toBe(0);
    expect(await check.count()).toBe(0);
    await popup.evaluate(() => (window as unknown as { answer(): void }).answer());
    await check.waitFor();
    expect(await popup.getByText(t.status.rest).count()).toBe(1);
    await check.click();
    await popup.getByText(t.webmail.popup.notFound).waitFor();
    await popup.close();
  });

  it('lets Vigie rest on this site, and watch again', async () => {
    const popup = await popupOver('http://info-cpf.fr/');
    await expect.poll(async () => (await closedShadows(site)).length).toBe(1);
    await popup.getByText(t.status.rest).click();
    await shoot(popup, 'popup-rest-fr');
    await popup.getByRole('button', { name: t.status.restHere('info-cpf.fr') }).click();
    await popup.getByText(t.status.resting('info-cpf.fr')).waitFor();
    await site.reload();
    await site.locator('#content').waitFor();
    // Rests here, watches elsewhere.
    await site.goto('http://autre-info-cpf.fr/');
    await expect.poll(async () => (await closedShadows(site)).length).toBe(1);
    await site.goto('http://info-cpf.fr/');
    await site.locator('#content').waitFor();
    expect(await closedShadows(site)).toEqual([]);
    await popup.getByRole('button', { name: t.status.watchAgain }).click();
    await popup.getByText(t.status.rest).waitFor();
    await site.reload();
    await expect.poll(async () => (await closedShadows(site)).length).toBe(1);
    await popup.close();
  });

  it('pauses everywhere for one hour, and takes up its watch again', async () => {
    const popup = await popupOver('http://exemple-ordinaire.fr/');
    await popup.getByText(t.status.rest).click();
    const before = Date.now();
    await popup.getByRole('button', { name: t.status.pauseHour }).click();
    await popup.getByText(/Vigie est en pause jusqu’à/).waitFor();
    const until = await browser.worker(
      async () =>
        ((await chrome.storage.local.get('settings')).settings as { pausedUntil: number }).pausedUntil,
      null,
    );
    expect(until - before).toBeGreaterThan(59 * 60_000);
    expect(until - before).toBeLessThan(61 * 60_000);
    await site.goto('http://moncompteformation-gouv.fr/');
    await site.locator('#content').waitFor();
    await popup.getByRole('button', { name: t.options.resume }).click();
    await popup.getByText(t.status.rest).waitFor();
    await site.goto('http://moncompteformation-gouv.fr/', { waitUntil: 'commit' }).catch(() => undefined);
    await site.waitForURL(/warning\.html/);
    await popup.close();
  });

  it('says that the browser keeps Vigie from this site, and offers to ask', async () => {
    const popup = await popupOver('http://exemple-ordinaire.fr/', 'withheld');
    await popup.getByText(t.status.withheld).waitFor();
    expect(await popup.getByText(t.status.rest).count()).toBe(0);
    await shoot(popup, 'popup-withheld-fr');
    await popup.getByRole('button', { name: t.status.ask }).click();
    await expect.poll(() => popup.getByText(t.status.withheld).count()).toBe(0);
    expect(await popup.evaluate(() => (window as unknown as { asked: unknown }).asked)).toEqual({
      origins: ['http://*/*', 'https://*/*'],
    });
    await popup.close();
  });
});
