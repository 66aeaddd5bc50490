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
    // The address, as the page itself has it, so that a failure says where the tab stood.
    const where = () => page.evaluate(() => `${location.href} ${document.body?.innerText}`).catch(() => '');
    await expect
      .poll(where, patience)
      .toMatch(/^moz-extension:.*warning\.html[\s\S]*Vous vouliez sans doute aller sur/);
    await page.evaluate((words) => {
      for (const button of document.querySelectorAll('button'))
        if (button.textContent === words) button.click();
    }, t.warning.continue);
    // A page that is let through is loaded again: only what then stays is asked for more.
    await expect
      .poll(where, patience)
      .toMatch(/^http:\/\/moncompteformation-gouv\.fr\/page [\s\S]*Bonjour\./);
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

  /** What the guard drew beside `head` and `body`: its host, whose shadow root is closed to everybody. */
  const planted = (page: Awaited<ReturnType<FirefoxWithVigie['open']>>) =>
    page
      .evaluate(() =>
        [...document.documentElement.children]
          .filter((one) => one.localName === 'div')
          .map((one) => {
            const { top, bottom, height } = one.getBoundingClientRect();
            return { top, bottom: Math.round(innerHeight - bottom), tall: height > 20 };
          }),
      )
      .catch(() => []);

  it('draws the strip along the bottom on a site about the CPF', async () => {
    const page = await firefox.visit('http://info-cpf.fr/');
    await expect.poll(() => planted(page), patience).toMatchObject([{ bottom: 0, tall: true }]);
    await page.close();
  });

  it('warns beside a password field on a page that passes itself off as the portal, and there only', async () => {
    for (const [host, title, warned] of [
      ['imite.exemple.fr', 'Connexion | Mon Compte Formation', 1],
      ['paie.exemple.fr', 'Vos bulletins de paie', 0],
    ] as const) {
      firefox.web.site(
        host,
        `<!doctype html><html lang="fr"><head><title>${title}</title></head><body><label>Mot de passe <input type="password"></label></body></html>`,
      );
      const page = await firefox.visit(`http://${host}/`);
      await expect.poll(() => first(page, 'label'), patience).toContain('Mot de passe');
      await page.evaluate(() => document.querySelector('input')!.focus());
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      if (warned) await expect.poll(() => planted(page), patience).toHaveLength(1);
      else expect(await planted(page)).toEqual([]);
      await page.close();
    }
  });

  it('veils a lookalike in a frame, inside the frame', async () => {
    firefox.web.site(
      'journal.exemple.fr',
      '<!doctype html><html lang="fr"><head><title>Journal</title></head><body><p>Article</p><iframe src="http://cadre.moncompteformation-gouv.fr/cadre"></iframe></body></html>',
    );
    const page = await firefox.visit('http://journal.exemple.fr/');
    const inFrame = async () => {
      const frame = page.frames().find((one) => one.url().includes('/cadre'));
      return frame?.evaluate(() => [
        document.body?.innerText ?? '',
        [...document.documentElement.children].filter((one) => one.localName === 'div').length,
      ]);
    };
    await expect.poll(() => inFrame().catch(() => null), patience).toEqual(['', 1]);
    expect(await textOf(page)).toContain('Article');
    await page.close();
  });
});
