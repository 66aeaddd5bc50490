import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { frenchPage } from '../../locales/page.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { drawn } from './closed-shadow.ts';
import { page as html } from './web.ts';

/** The beginning of a page, with more than browsers hold back before they look; the rest never comes. */
const HEAD_ALONE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Faux</title><!--${'.'.repeat(4096)}-->`;
const HOST = 'lent.moncompteformation-gouv.fr';
const ADDRESS = `http://${HOST}/lent`;

/** A page may trickle in, or never come whole: the veil must not wait for it, and must be seen. */
describe('the page guard on slow pages and tabs that cannot be moved', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launch();
    browser.web.site(HOST, (_request, { pathname }) =>
      pathname === '/lent'
        ? { body: HEAD_ALONE, endless: true }
        : { body: html('Faux', '<h1>Mon Compte Formation</h1><input id="content">') },
    );
  });
  afterAll(() => browser?.close());

  /** As where the browser forbids it: the background cannot move tabs. */
  const forbidMoves = () =>
    browser.worker(() => {
      const update = chrome.tabs.update.bind(chrome.tabs) as (...all: unknown[]) => unknown;
      Object.assign(chrome.tabs, {
        vigieUpdate: update,
        update: (_id: number, ...rest: unknown[]) => update(-2, ...rest),
      });
    }, null);
  afterEach(() =>
    browser.worker(() => {
      const { vigieUpdate } = chrome.tabs as unknown as { vigieUpdate?: unknown };
      if (vigieUpdate) Object.assign(chrome.tabs, { update: vigieUpdate });
    }, null),
  );

  it('moves the tab while the page is still coming', async () => {
    const page = await browser.context.newPage();
    await page.goto(ADDRESS, { waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForURL(/^chrome-extension:.*warning\.html/);
    await page.locator('.warning-host').waitFor();
    await page.close();
  });

  it.each(['/lent', '/entier'])('veils a page that cannot be moved, and says why (%s)', async (path) => {
    await forbidMoves();
    const page = await browser.context.newPage();
    await page.goto(`http://${HOST}${path}`, { waitUntil: 'commit' }).catch(() => undefined);
    expect(await drawn(page, frenchPage.veilTitle)).toContain(frenchPage.veilText);
    expect(page.url()).toBe(`http://${HOST}${path}`);
    // A blank window packs into some 4 kB: words and a button are painted.
    await expect
      .poll(async () => (await page.screenshot()).length, { timeout: 10_000 })
      .toBeGreaterThan(9_000);
    await shoot(page, `veil-unmoved${path.replace('/', '-')}-fr`, false);
    expect(await page.locator('#content').count()).toBe(0);
    await page.close();
  });

  it('veils a frame whose page never comes whole', async () => {
    browser.web.site(
      'autour.exemple.fr',
      html('Autour', `<iframe width=600 height=400 src="${ADDRESS}"></iframe>`),
    );
    const page = await browser.context.newPage();
    await page.goto('http://autour.exemple.fr/', { waitUntil: 'commit' });
    // A blank frame packs into about 1 kB.
    await expect
      .poll(async () => (await page.locator('iframe').screenshot()).length, { timeout: 10_000 })
      .toBeGreaterThan(4_000);
    await page.close();
  });
});
