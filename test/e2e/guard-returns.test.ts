import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch } from './chromium.ts';
import { closedShadows } from './closed-shadow.ts';
import { page as document_ } from './web.ts';

/**
 * Pages that a browser keeps out of sight: judged when they are shown again, not by what held before. A page
 * prepared in advance is tested in `guard-prerender.test.ts`: Playwright forbids prerendering.
 */
describe('pages that come back', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launch({ backForwardCache: true });
  });
  afterAll(() => browser?.close());

  const passes = (given: string[]) =>
    browser.worker((list) => chrome.storage.session.set({ passes: list }), given);

  it('judges again what comes out of the back/forward cache', async () => {
    browser.web.site(
      'moncompteformation-gouv.fr',
      document_(
        'Faux',
        '<p id="content">Faux</p><script>addEventListener("pageshow", (e) => { if (e.persisted) fetch("/revenue") })</script>',
      ),
    );
    await passes(['moncompteformation-gouv.fr']);
    const page = await browser.context.newPage();
    await page.goto('http://moncompteformation-gouv.fr/');
    await page.locator('#content').waitFor();
    await page.goto('http://exemple-ordinaire.fr/');
    await passes([]);
    await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined);
    await page.waitForURL(/warning\.html/);
    // It did come out of the cache: a loaded page does not tell that it was kept.
    expect(browser.web.requests).toContain('GET moncompteformation-gouv.fr/revenue');
    await page.close();
  });

  it('takes the strip away from nobody who comes back, and draws it once', async () => {
    const page = await browser.context.newPage();
    await page.goto('http://info-cpf.fr/');
    await expect.poll(async () => (await closedShadows(page)).length).toBe(1);
    await page.goto('http://exemple-ordinaire.fr/');
    // The driver waits in vain for the load of a page that comes out of the cache.
    await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined);
    await expect.poll(() => page.url()).toBe('http://info-cpf.fr/');
    await expect.poll(async () => (await closedShadows(page)).length).toBe(1);
    await page.close();
  });
});
