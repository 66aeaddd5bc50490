import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import { frenchPage } from '../../locales/page.ts';
import { launchWindowed, type WindowedChromium } from './chromium-windows.ts';

const t = messages('fr').warning;
const FAKE = 'http://moncompteformation-gouv.fr/';
const patience = { timeout: 15_000 };

/** Private windows, which must leave nothing behind: in the stores of the disk, and for ordinary windows. */
describe('the page guard in private windows', () => {
  let chromium: WindowedChromium;
  let control: Page;
  let opened: Page | null = null;

  beforeAll(async () => {
    chromium = await launchWindowed();
    control = await chromium.browser.newPage();
    await control.goto(`chrome-extension://${chromium.id}/options.html`);
  });
  afterAll(() => chromium?.close());
  beforeEach(async () => {
    await control.evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
      await chrome.storage.local.set({ settings: { version: 1, language: 'fr' } });
    });
  });
  afterEach(() => closeWindow());

  const pageAt = async (part: string): Promise<Page> => {
    const target = await chromium.browser.waitForTarget(
      (one) => one.type() === 'page' && one.url().includes(part),
      patience,
    );
    const page = await target.page();
    if (!page) throw new Error(`Expected a page behind ${part}.`);
    return page;
  };
  /** A private window on this address; the page that stands in it once its address contains `part`. */
  async function openPrivately(url: string, part: string): Promise<Page> {
    await control.evaluate((given) => chrome.windows.create({ incognito: true, url: given }), url);
    opened = await pageAt(part);
    return opened;
  }
  /** A window goes with its only tab. */
  async function closeWindow(): Promise<void> {
    await opened?.close();
    opened = null;
  }
  const stored = () => control.evaluate(async () => chrome.storage.local.get(null));
  const press = async (page: Page, words: string) => {
    await page.waitForSelector('.warning-host');
    await page.evaluate((wanted) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const button of document.querySelectorAll('button'))
        if (button.textContent === wanted) button.click();
    }, words);
  };
  /** What an ordinary window shows under the address of the lookalike: the page or the warning. */
  async function visitOrdinarily(): Promise<'page' | 'warning'> {
    const page = await chromium.browser.newPage();
    await page.goto(FAKE).catch(() => undefined);
    const shown = () =>
      page
        .evaluate(() =>
          document.querySelector('.warning-host')
            ? 'warning'
            : document.querySelector('#content')
              ? 'page'
              : null,
        )
        .catch(() => null);
    await expect.poll(shown, patience).not.toBeNull();
    const result = await shown();
    await page.close();
    return result!;
  }

  it('stops a lookalike, and keeps no history of it', async () => {
    const page = await openPrivately(FAKE, 'warning.html');
    await page.waitForSelector('.warning-host');
    expect(await page.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
    expect(Object.keys(await stored())).toEqual(['settings']);
    // The same in an ordinary window is kept: the check above can fail.
    expect(await visitOrdinarily()).toBe('warning');
    await expect.poll(async () => Object.keys(await stored()).sort()).toEqual(['journal', 'settings']);
  });

  it('« continue anyway » holds in that window, not in ordinary ones, and not in the next', async () => {
    const page = await openPrivately(FAKE, 'warning.html');
    await press(page, t.continue);
    await expect.poll(() => page.url(), patience).toBe(FAKE);
    await page.waitForSelector('#content');
    await page.goto(`${FAKE}autre`);
    await page.waitForSelector('#content');
    expect(await visitOrdinarily()).toBe('warning');
    await closeWindow();
    const next = await openPrivately(FAKE, 'warning.html');
    await next.waitForSelector('.warning-host');
  });

  it('« never again » and « a mistake » write nothing', async () => {
    const page = await openPrivately(FAKE, 'warning.html');
    await press(page, t.mistake);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('[role=status]')?.textContent), patience)
      .toBe(t.mistakePrivate);
    await press(page, t.never);
    await expect.poll(() => page.url(), patience).toBe(FAKE);
    await page.waitForSelector('#content');
    expect(await stored()).toEqual({ settings: { version: 1, language: 'fr' } });
    expect(await visitOrdinarily()).toBe('warning');
  });

  it('the strip goes for that window, and nothing is written', async () => {
    const page = await openPrivately('http://info-cpf.fr/', 'info-cpf.fr');
    const cdp = await page.createCDPSession();
    /** Everything drawn, closed shadow roots included. */
    const drawn = async () => JSON.stringify(await cdp.send('DOM.getDocument', { depth: -1, pierce: true }));
    await expect.poll(drawn, patience).toContain(frenchPage.stripQuiet);
    await page.bringToFront();
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const button = nodes.find(({ name }) => name?.value === frenchPage.stripQuiet);
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId: button!.backendDOMNodeId! });
    const [quad] = quads;
    await page.mouse.click((quad![0]! + quad![4]!) / 2, (quad![1]! + quad![5]!) / 2);
    await expect.poll(drawn, patience).not.toContain(frenchPage.stripQuiet);
    await expect
      .poll(() => control.evaluate(async () => Object.keys(await chrome.storage.session.get(null))), patience)
      .toEqual(['passes.private']);
    await page.goto('http://info-cpf.fr/autre');
    await page.waitForSelector('#content');
    expect(await drawn()).not.toContain(frenchPage.stripQuiet);
    expect(await stored()).toEqual({ settings: { version: 1, language: 'fr' } });
  });
});
