import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import { type FirefoxWithVigie, launchFirefox } from './firefox.ts';

const t = messages('fr');
const patience = { timeout: 20_000 };

describe('Vigie in Firefox', () => {
  let firefox: FirefoxWithVigie;
  beforeAll(async () => {
    firefox = await launchFirefox();
  });
  afterAll(() => firefox?.close());

  const textOf = (page: Awaited<ReturnType<FirefoxWithVigie['open']>>) =>
    page.evaluate(() => document.body?.innerText ?? '').catch(() => '');

  /** The text of the first element that fits, or nothing while the page is still coming. */
  const first = (page: Awaited<ReturnType<FirefoxWithVigie['open']>>, selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector).catch(() => '');

  it('judges a message in the popup', async () => {
    const page = await firefox.open('popup.html');
    await expect.poll(() => first(page, 'label'), patience).toBe(t.popup.label);
    await page.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.value = 'Votre crédit CPF expire bientôt : http://moncompteformation-gouv.fr';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => first(page, '.verdict-words'), patience).toBe(t.verdict.scam);
    await page.close();
  });

  it.each([
    ['welcome.html', t.welcome.title],
    ['check.html', t.check.title],
    ['sidepanel.html', t.check.title],
    ['options.html', t.options.title],
    ['journal.html', t.journal.title],
    ['happened.html', t.happened.title],
  ])('shows %s', async (path, title) => {
    const page = await firefox.open(path);
    await expect.poll(() => first(page, 'h1'), patience).toBe(title);
    await page.close();
  });

  it('stops a lookalike, and lets the user go on after a second step', async () => {
    const page = await firefox.visit('http://moncompteformation-gouv.fr/page');
    await expect.poll(() => textOf(page), patience).toContain('Vous vouliez sans doute aller sur');
    expect(await page.evaluate(() => location.href)).toMatch(/^moz-extension:.*warning\.html/);
    await page.evaluate((words) => {
      for (const button of document.querySelectorAll('button'))
        if (button.textContent === words) button.click();
    }, t.warning.continue);
    await expect.poll(() => textOf(page), patience).toContain('Bonjour.');
    expect(await page.evaluate(() => location.href)).toBe('http://moncompteformation-gouv.fr/page');
    await page.close();
  });

  it('leaves the portal and an ordinary site alone', async () => {
    for (const host of ['www.moncompteformation.gouv.fr', 'exemple-boulangerie.fr']) {
      const page = await firefox.visit(`http://${host}/`);
      await expect.poll(() => textOf(page), patience).toContain('Bonjour.');
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
      await page.close();
    }
  });
});
