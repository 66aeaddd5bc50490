import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';

const t = messages('fr');
const SCAM = 'Votre crédit CPF expire bientôt : http://moncompteformation-gouv.fr/solde';

/** With forced colours (Windows' high contrast) the palette is the user's: words, borders and icons must carry all. */
describe('Vigie in forced colours', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('the verdict keeps its words, a border, and marks that stand out', async () => {
    const page = await browser.open('check.html');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await page.getByLabel(t.popup.label).fill(SCAM);
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict-words').isVisible()).toBe(true);
    const border = await page.locator('.verdict').evaluate((card) => {
      const { borderTopWidth, borderLeftWidth } = getComputedStyle(card);
      return Math.max(Number.parseFloat(borderTopWidth), Number.parseFloat(borderLeftWidth));
    });
    expect(border).toBeGreaterThanOrEqual(1);
    const [mark, plain] = await page
      .locator('.quoted mark')
      .first()
      .evaluate((element) => [
        getComputedStyle(element).backgroundColor,
        getComputedStyle(element.parentElement!).backgroundColor,
      ]);
    expect(mark).not.toBe(plain);
    await shoot(page, 'check-forced-colors-fr');
    await page.close();
  });

  it.each(['popup.html', 'options.html', 'happened.html', 'welcome.html', 'journal.html'])(
    '%s shows every control with an outline of its own',
    async (path) => {
      const page = await browser.open(path);
      await page.emulateMedia({ forcedColors: 'active' });
      await page.locator('main').waitFor();
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, select, textarea, input[type=text]')]
          .filter((element) => element.offsetParent !== null)
          .filter((element) => {
            const style = getComputedStyle(element);
            const underlined = style.textDecorationLine.includes('underline');
            return Number.parseFloat(style.borderTopWidth) < 1 && !underlined;
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      expect(bare).toEqual([]);
      expect(await axe(page)).toEqual([]);
      await shoot(page, `${path.replace('.html', '')}-forced-colors-fr`);
      await page.close();
    },
  );
});
