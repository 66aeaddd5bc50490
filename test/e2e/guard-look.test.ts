import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishPage, frenchPage } from '../../locales/page.ts';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { galleryScript } from './gallery.ts';
import type { GuardGallery } from './guard-gallery.ts';
import { page as document_ } from './web.ts';

const WORDS = { fr: frenchPage, en: englishPage };

/**
 * How strip, veil and form warning look and read. In the closed shadow roots of the real guard no checker can enter:
 * here the same code draws into open ones.
 */
describe('what the guard draws in pages', () => {
  let browser: ExtensionBrowser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await galleryScript('guard-gallery.ts');
    browser = await launch();
    // The extension's own guard keeps out of the picture.
    await browser.store({
      settings: { version: 1, language: 'fr', watch: { pages: false, forms: false, webmail: false } },
    });
    browser.web.site(
      'galerie.exemple.fr',
      document_(
        'Mon Compte Formation',
        '<main><h1>Mon Compte Formation</h1><p>Un paragraphe ordinaire.</p><label for="n">Numéro de sécurité sociale</label> <input id="n" name="nir" autocomplete="off"></main>',
      ),
    );
    page = await browser.context.newPage();
  });
  afterAll(() => browser?.close());

  async function draw<Name extends keyof GuardGallery>(
    name: Name,
    ...given: Parameters<GuardGallery[Name]>
  ): Promise<void> {
    await page.goto('http://galerie.exemple.fr/');
    await page.addScriptTag({ content: script });
    await page.evaluate(
      ([name, given]) => {
        const { gallery } = window as unknown as { gallery: Record<string, (...all: unknown[]) => void> };
        gallery[name as string]!(...(given as unknown[]));
      },
      [name, given] as const,
    );
  }

  const wide = { width: 1000, height: 700 };
  const narrow = { width: 320, height: 640 };

  for (const language of ['fr', 'en'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      describe(`${language}, ${colorScheme}`, () => {
        beforeAll(() => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }));

        it('strip: axe clean, slim, inside the window, pushing nothing', async () => {
          for (const viewport of [wide, narrow]) {
            await page.setViewportSize(viewport);
            await page.goto('http://galerie.exemple.fr/');
            const before = await page.locator('main > p').boundingBox();
            await draw('strip', language, 'moncompteformation.gouv.fr');
            const strip = page.getByRole('region', { name: 'Vigie' });
            await strip.getByText(WORDS[language].stripText).waitFor();
            const box = (await strip.boundingBox())!;
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
            expect(Math.round(box.y + box.height)).toBe(viewport.height);
            expect(box.height).toBeLessThan(viewport === wide ? 80 : 160);
            expect(await page.locator('main > p').boundingBox()).toEqual(before);
            expect(await axe(page)).toEqual([]);
            await shoot(page, `strip-${language}-${colorScheme}-${viewport.width}`, false);
          }
        });

        it('strip: works by keyboard, and goes when told', async () => {
          await page.setViewportSize(wide);
          await draw('strip', language, 'ameli.fr');
          const strip = page.getByRole('region', { name: 'Vigie' });
          await strip.getByText('ameli.fr').first().waitFor();
          const close = strip.getByRole('button', { name: WORDS[language].stripClose });
          for (let press = 0; press < 8; press++) {
            await page.keyboard.press('Tab');
            if (await close.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)) break;
          }
          expect(await close.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
          await page.keyboard.press('Enter');
          await expect.poll(() => page.getByRole('region', { name: 'Vigie' }).count()).toBe(0);
        });

        it('veil: axe clean, covers the window, says why and where to go', async () => {
          for (const viewport of [wide, narrow]) {
            await page.setViewportSize(viewport);
            await draw('veil', language);
            await page.getByRole('heading', { name: WORDS[language].veilTitle }).waitFor();
            expect(await page.getByRole('link', { name: WORDS[language].veilGo }).getAttribute('href')).toBe(
              'https://moncompteformation.gouv.fr/',
            );
            // Readable: the page's ink on the page's paper, in the dark too (a checker does not see through the top layer).
            expect(
              await page.getByText(WORDS[language].veilText).evaluate((text) => getComputedStyle(text).color),
            ).toBe(colorScheme === 'dark' ? 'rgb(237, 241, 247)' : 'rgb(23, 35, 58)');
            // Whatever point of the window is asked for, the veil answers.
            const hit = await page.evaluate(() =>
              [
                [2, 2],
                [innerWidth - 2, 2],
                [innerWidth / 2, innerHeight - 2],
              ].map(([x, y]) => document.elementFromPoint(x!, y!)?.shadowRoot !== null),
            );
            expect(hit).toEqual([true, true, true]);
            expect(await axe(page)).toEqual([]);
            await shoot(page, `veil-${language}-${colorScheme}-${viewport.width}`, false);
          }
        });

        it('form warning: axe clean, beside the field, inside the window, announced once', async () => {
          for (const viewport of [wide, narrow]) {
            await page.setViewportSize(viewport);
            await draw('forms', language);
            await page.locator('#n').focus();
            const warning = page.getByRole('alert');
            await warning.getByText(WORDS[language].formTitle).waitFor();
            await page.keyboard.type('2');
            expect(await page.getByRole('alert').count()).toBe(1);
            const box = (await warning.boundingBox())!;
            const field = (await page.locator('#n').boundingBox())!;
            expect(box.y).toBeGreaterThanOrEqual(field.y + field.height);
            expect(box.y - field.y - field.height).toBeLessThan(20);
            expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
            expect(await axe(page)).toEqual([]);
            await shoot(page, `form-warning-${language}-${colorScheme}-${viewport.width}`, false);
          }
        });

        it('moves nothing where motion is to be reduced', async () => {
          await draw('strip', language, 'moncompteformation.gouv.fr');
          const moving = await page.evaluate(() =>
            [...document.querySelectorAll('*')]
              .flatMap((element) => (element.shadowRoot ? [...element.shadowRoot.querySelectorAll('*')] : []))
              .filter((element) => {
                const { transitionDuration, animationName } = getComputedStyle(element);
                return animationName !== 'none' || transitionDuration !== '0s';
              })
              .map((element) => element.outerHTML.slice(0, 80)),
          );
          expect(moving).toEqual([]);
        });
      });
    }
  }

  it('would see a fault', async () => {
    await draw('strip', 'fr', 'moncompteformation.gouv.fr');
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*'))
        element.shadowRoot?.querySelector('div')?.append(document.createElement('button'));
    });
    expect(await axe(page)).toContainEqual(expect.stringMatching(/^button-name/));
  });

  it('strip and form warning stand up in a page of the extension, where a planted fault is seen', async () => {
    const inside = await browser.context.newPage();
    // The extension's own rules forbid the style sheets that a web page lets in.
    const cdp = await browser.context.newCDPSession(inside);
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await inside.goto(browser.url('welcome.html'));
    await inside.locator('h1').waitFor();
    await inside.evaluate(script);
    await inside.evaluate(() => {
      const { gallery } = window as unknown as { gallery: GuardGallery };
      document.title = 'Mon Compte Formation';
      gallery.forms('fr');
      const label = document.createElement('label');
      label.innerHTML = 'Mot de passe <input id="secret" type="password" autocomplete="off">';
      document.querySelector('main')?.prepend(label);
      gallery.strip('fr', 'moncompteformation.gouv.fr');
    });
    await inside.locator('#secret').focus();
    await inside.getByRole('alert').getByText(WORDS.fr.formTitle).waitFor();
    await inside.getByRole('region', { name: 'Vigie' }).getByText(WORDS.fr.stripText).waitFor();
    expect(await axe(inside)).toEqual([]);
    await inside.evaluate(() => {
      for (const element of document.querySelectorAll('*'))
        element.shadowRoot?.querySelector('div')?.append(document.createElement('img'));
    });
    expect((await axe(inside)).filter((one) => one.startsWith('image-alt'))).toHaveLength(2);
    await inside.close();
  });
});
