import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch } from './chromium.ts';
import { press } from './closed-shadow.ts';
import { page as document_ } from './web.ts';

/** What the browser tests press with: a press that is lost would look like a fault of Vigie's. */
describe('pressing a button in a closed shadow root, in Chromium', () => {
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    browser.web.site('boutons.exemple.fr', document_('Boutons', '<div id="host"></div>'));
    page = await browser.context.newPage();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page.goto('http://boutons.exemple.fr/');
    await page.evaluate(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'closed' });
      const button = document.createElement('button');
      button.textContent = 'Valider';
      button.addEventListener('click', ({ isTrusted }) => {
        document.title = isTrusted ? 'Validé' : 'Simulé';
      });
      root.append(button);
    });
  });

  /** Lays a sheet over the button; `leave` says when it goes. */
  const cover = (leave: 'at the pointer' | 'never') =>
    page.evaluate((when) => {
      const sheet = document.createElement('div');
      sheet.style.cssText = 'position:fixed;inset:0;background:#ddd';
      // Two pictures later, as where the browser still has the picture before.
      const later = () => requestAnimationFrame(() => requestAnimationFrame(() => sheet.remove()));
      if (when === 'at the pointer') sheet.addEventListener('mousemove', later, { once: true });
      document.body.append(sheet);
    }, leave);

  it('presses as a person does', async () => {
    await press(page, 'Valider');
    expect(await page.title()).toBe('Validé');
  });

  it('waits until the pointer reaches the button', async () => {
    await cover('at the pointer');
    await press(page, 'Valider');
    expect(await page.title()).toBe('Validé');
  });

  it('says so where the pointer never reaches it, and presses nothing else', async () => {
    await cover('never');
    await page.evaluate(() => {
      addEventListener('mousedown', () => {
        document.title = 'Autre chose';
      });
    });
    await expect(press(page, 'Valider', 500)).rejects.toThrow('the pointer does not reach it');
    expect(await page.title()).toBe('Boutons');
  });
});
