import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import type { Judgement } from '../../store/judge.ts';
import { compose } from '../../webmail/compose.ts';
import type { JudgeMessage } from '../../webmail/messages.ts';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { galleryScript } from './gallery.ts';
import { page as document_ } from './web.ts';
import type { Gallery } from './webmail-gallery.ts';

const HREF = 'https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9k';
const GIVEN: JudgeMessage = {
  provider: 'roundcube',
  subject: 'Vos droits CPF',
  sender: { name: 'Service CPF', address: 'contact@droits-formation-tres-tres-long.example' },
  replyTo: null,
  text: 'Votre crédit CPF expire bientôt, formation offerte.',
  links: [{ text: 'ici', href: HREF }],
  imageOnly: false,
  asked: false,
};
const VERDICT: Judgement = {
  verdict: 'scam',
  probability: 0.99,
  label: 'scam',
  kind: 'cpf',
  tactics: ['expiry', 'free-offer'],
  evidence: [],
  links: [
    {
      href: HREF,
      host: 'connexion.droits-formation-tres-tres-long.example',
      target: 'https://connexion.droits-formation-tres-tres-long.example/solde',
      finding: 'none',
      level: null,
      via: ['Bing'],
    },
  ],
  modelVersion: 'test',
};
const STATES: Record<string, [Partial<JudgeMessage>, Partial<Judgement>]> = {
  scam: [{}, {}],
  'scam with all to warn of': [
    {
      text: 'Votre crédit CPF expire bientôt. Répondez vite, ou appelez le 07 56 81 22 09 ou le 09 48 12 34 56.',
    },
    { links: [0, 1].map((at) => ({ ...VERDICT.links[0]!, href: `${HREF}${at}` })) },
  ],
  suspicious: [{}, { verdict: 'suspicious' }],
  image: [{ imageOnly: true, text: '' }, {}],
  asked: [
    { asked: true, provider: 'generic' },
    { verdict: 'no-sign', label: 'legit', kind: null, tactics: [] },
  ],
};

/** The banner cannot be checked in its closed shadow root: here the same code draws it into an open one. */
describe('what stands above a message', () => {
  let browser: ExtensionBrowser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await galleryScript('webmail-gallery.ts');
    browser = await launch();
    browser.web.site(
      'galerie.exemple.fr',
      document_(
        'Galerie',
        `<main><h1>Message</h1><div><div id="mail"><p>Bonjour, <a href="${HREF}">ici</a></p>${'<p>Votre crédit CPF expire bientôt. Il ne vous reste que quelques jours.</p>'.repeat(6)}</div></div></main>`,
      ),
    );
    page = await browser.context.newPage();
  });
  afterAll(() => browser?.close());

  async function draw(state: string, language: 'fr' | 'en' = 'fr') {
    const [given, verdict] = STATES[state]!;
    const { banner, links } = compose(
      { ...GIVEN, ...given },
      { ...VERDICT, ...verdict },
      messages(language),
      language,
    );
    await page.goto('http://galerie.exemple.fr/');
    await page.addScriptTag({ content: script });
    await page.evaluate(
      ([content, given]) => (window as unknown as { gallery: Gallery }).gallery.banner(content!, given!),
      [banner!, links] as const,
    );
    return { banner: banner!, links };
  }

  /** Opens every folded part. */
  async function openAll(): Promise<void> {
    const folded = page.getByRole('button', { expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
  }

  for (const scheme of ['light', 'dark'] as const) {
    it.each(Object.keys(STATES))(`passes axe in ${scheme}: %s`, async (state) => {
      await page.setViewportSize({ width: 900, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
      await draw(state);
      await openAll();
      expect(await axe(page)).toEqual([]);
      await shoot(page, `banner-${state}-${scheme}`);
    });
  }

  it('would see a fault', async () => {
    await draw('scam');
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('div')) {
        host.shadowRoot?.querySelector('section')?.append(document.createElement('button'));
      }
    });
    expect(await axe(page)).toContainEqual(expect.stringMatching(/^button-name/));
  });

  it('announces danger at once, the rest in its turn', async () => {
    await draw('scam');
    expect(await page.getByRole('alert').count()).toBe(1);
    await draw('suspicious');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Avertissement de Vigie' }).count()).toBe(1);
  });

  it.each([
    [900, 260],
    [320, 270],
  ])('leaves the message in sight at %i px', async (width, most) => {
    await page.setViewportSize({ width, height: 700 });
    for (const [scheme, language] of [
      ['light', 'fr'],
      ['dark', 'fr'],
      ['light', 'en'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const state of Object.keys(STATES)) {
        await draw(state, language);
        const height = await page
          .locator('#mail')
          .evaluate((mail) => mail.previousElementSibling!.getBoundingClientRect().height);
        await shoot(page, `banner-folded-${state}-${width}-${scheme}-${language}`, false);
        expect(height, `${state}, ${language}`).toBeLessThanOrEqual(most);
      }
    }
    await page.setViewportSize({ width: 900, height: 800 });
  });

  it('keeps to one row of buttons where it is narrow; trust and mistake come with the details', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    const { banner } = await draw('suspicious');
    const { details, lessDetails, report, trust, mistake } = banner.actions;
    const button = (name: string | null) => page.getByRole('button', { name: name!, exact: true });
    expect((await button(details).boundingBox())!.y).toBe((await button(report).boundingBox())!.y);
    for (const rarer of [trust, mistake]) expect(await button(rarer).count()).toBe(0);
    await button(details).click();
    for (const rarer of [trust, mistake]) expect(await button(rarer).isVisible()).toBe(true);
    await button(lessDetails).click();
    for (const rarer of [trust, mistake]) expect(await button(rarer).count()).toBe(0);
    await page.setViewportSize({ width: 900, height: 800 });
    for (const rarer of [trust, mistake]) expect(await button(rarer).isVisible()).toBe(true);
  });

  it('says first what it is, why, what is true and what to do; the rest when asked', async () => {
    await page.setViewportSize({ width: 900, height: 800 });
    const { banner } = await draw('scam');
    const text = async () => (await page.getByRole('alert').innerText()).replaceAll('\n', ' ');
    const folded = await text();
    const parts = [banner.title, banner.advice, ...banner.reasons.slice(0, 2), banner.truths[0]!.text];
    const places = parts.map((part) => folded.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const behind = [banner.truths[0]!.source, 'droits-formation-tres-tres-long.example, en passant par Bing'];
    for (const part of behind) expect(folded).not.toContain(part);
    await page.getByRole('button', { name: banner.actions.details }).click();
    const unfolded = await text();
    for (const part of [...banner.reasons, ...behind]) expect(unfolded).toContain(part);
  });

  it('fits 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const state of Object.keys(STATES)) {
      await draw(state);
      await openAll();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await shoot(page, 'banner-320');
    await page.setViewportSize({ width: 900, height: 800 });
  });

  it('asks about a link in a dialog that keyboard and screen reader can use', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    const { banner, links } = await draw('scam');
    await page.evaluate(
      ([content, given]) => (window as unknown as { gallery: Gallery }).gallery.guard(content!, given!),
      [banner, links] as const,
    );
    await page.getByRole('link', { name: 'ici' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /ce lien vient d’un message dangereux/ });
    await dialog.waitFor();
    expect(await dialog.locator('b').textContent()).toBe('droits-formation-tres-tres-long.example');
    expect(
      await dialog.getByRole('button', { name: 'Ne pas ouvrir' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ici');
  });

  it('says in the corner that a message was not checked', async () => {
    await draw('scam');
    await page.evaluate(() =>
      (window as unknown as { gallery: Gallery }).gallery.notice('Ce message n’a pas été vérifié.'),
    );
    expect(await axe(page)).toEqual([]);
    expect(await page.getByText('Ce message n’a pas été vérifié.').getAttribute('role')).toBe('status');
  });

  it('speaks English', async () => {
    await draw('scam', 'en');
    expect(await page.getByRole('alert').textContent()).toContain('Do not open the link in this message.');
  });
});
