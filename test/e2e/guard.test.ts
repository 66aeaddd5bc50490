import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';

describe('the page guard, in French', () => {
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await browser.store({ settings: { version: 1, language: 'fr' } });
    await page?.close();
    page = await browser.context.newPage();
  });

  /** Opens an address and waits until the warning stands in its place. */
  async function openBlocked(url: string): Promise<void> {
    await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForURL(/^chrome-extension:.*warning\.html/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  it('stops a lookalike of the portal and names the site that was wanted', async () => {
    await openBlocked('http://moncompteformation-gouv.fr/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Attention\u00a0: ce site en imite un autre',
    );
    expect(await page.locator('.warning').textContent()).toContain(
      'Vous vouliez sans doute aller sur moncompteformation.gouv.fr.',
    );
    expect((await page.locator('.warning-host strong').allTextContents()).join('')).toBe(
      'moncompteformation-gouv.fr',
    );
    await shoot(page, 'warning-fr');
  });

  it('puts the focus on the safe way out', async () => {
    await openBlocked('http://moncompteformation-gouv.fr/');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Aller sur moncompteformation.gouv.fr',
    );
  });

  it('stops an internationalised homograph', async () => {
    await openBlocked('http://moncomptefοrmation.fr/');
    expect(await page.locator('.warning').textContent()).toContain('Vous vouliez sans doute aller sur');
  });

  it('leaves the real portal alone and says so in the toolbar', async () => {
    await page.goto('http://www.moncompteformation.gouv.fr/');
    expect(await page.locator('#content').isVisible()).toBe(true);
    await expect
      .poll(() =>
        browser.worker(async () => {
          const [tab] = await chrome.tabs.query({
            active: true,
            url: 'http://www.moncompteformation.gouv.fr/*',
          });
          return tab ? chrome.action.getTitle({ tabId: tab.id! }) : '';
        }, null),
      )
      .toContain('vous êtes sur le site officiel');
  });

  it('shows nothing on an ordinary site', async () => {
    await page.goto('http://www.exemple-ordinaire.fr/');
    expect(await page.locator('#content').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('lets the user go on after a second step, and remembers it for the session', async () => {
    await openBlocked('http://moncompteformation-gouv.fr/page');
    expect(await page.getByRole('button', { name: 'Continuer malgré le risque' }).isVisible()).toBe(false);
    await page.getByText('Je veux quand même voir cette page').click();
    await page.getByRole('button', { name: 'Continuer malgré le risque' }).click();
    await page.waitForURL('http://moncompteformation-gouv.fr/page');
    await page.locator('#content').waitFor();
    await page.goto('http://moncompteformation-gouv.fr/autre');
    await page.locator('#content').waitFor();
    expect(new URL(page.url()).hostname).toBe('moncompteformation-gouv.fr');
  });

  it('passes axe, and fits 320 px, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openBlocked('http://moncompteformation-gouv.fr/');
      await page.getByText('Je veux quand même voir cette page').click();
      expect(await axe(page)).toEqual([]);
    }
    await shoot(page, 'warning-dark-fr');
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await shoot(page, 'warning-320-fr');
  });
});
