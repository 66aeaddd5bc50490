import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import { type ExtensionBrowser, launch } from './chromium.ts';
import { closedShadows } from './closed-shadow.ts';
import { page as html } from './web.ts';

const t = messages('fr');

const LOGIN = `<form method="post" action="/connecte"><label>Identifiant <input name="identifiant"></label>
<label>Mot de passe <input name="secret" type="password"></label><button>Se connecter</button></form>`;
const IDENTITY = `<form><label>Numéro de sécurité sociale <input name="nir"></label><label>Code reçu par SMS <input name="otp" autocomplete="one-time-code"></label>
<label>Pièce d’identité <input type="file" name="cni"></label></form>`;
const ARTICLE = '<p>Un paragraphe <a href="/suite">ordinaire</a>, et <b>quelques</b> mots.</p>'.repeat(30);

interface Stop {
  host: string;
  /** Path to title and body. */
  pages: Record<string, [title: string, body: string]>;
  official?: true;
}

/** What people do in an hour: news, searches, sign-ins, forms, purchases, videos, public services. */
const HOUR: Stop[] = [
  {
    host: 'www.actualites.exemple.fr',
    pages: {
      '/': ['Actualités', `<h1>À la une</h1>${ARTICLE}`],
      '/cpf': [
        'Mon Compte Formation : attention aux arnaques au CPF | Actualités',
        `<h1>Mon Compte Formation : attention aux faux sites</h1>${ARTICLE}<p>moncompteformation-gouv.fr est un faux.</p><a href="http://moncompteformation-gouv.fr/">exemple</a>`,
      ],
      '/abonnes': ['Espace abonnés', `<h1>Espace abonnés</h1>${LOGIN}`],
    },
  },
  {
    host: 'recherche.exemple.fr',
    pages: {
      '/': ['Recherche', '<input type="search" name="q">'],
      '/resultats': [
        'mon compte formation - Recherche',
        '<h3>Mon Compte Formation</h3><cite>www.moncompteformation.gouv.fr</cite><h3>CPF : tout savoir</h3><input type="search" name="q">',
      ],
    },
  },
  {
    host: 'www.moncompteformation.gouv.fr',
    official: true,
    pages: {
      '/': ['Mon Compte Formation', '<h1>Mon Compte Formation</h1><a href="/espace-prive/">Me connecter</a>'],
      '/espace-prive/': [
        'Connexion | Mon Compte Formation',
        `<h1>Mon Compte Formation</h1>${LOGIN}${IDENTITY}`,
      ],
    },
  },
  { host: 'app.franceconnect.gouv.fr', official: true, pages: { '/': ['Connexion - FranceConnect', LOGIN] } },
  { host: 'assure.ameli.fr', pages: { '/': ['Connexion - compte ameli', `${LOGIN}${IDENTITY}`] } },
  { host: 'cfspart.impots.gouv.fr', pages: { '/': ['Impots.gouv - Authentification', LOGIN] } },
  { host: 'connexion.caf.fr', pages: { '/': ['Se connecter à Mon Compte', `<h1>Mon Compte</h1>${LOGIN}`] } },
  { host: 'mesdemarches.francetravail.fr', pages: { '/': ['Espace personnel', `${LOGIN}${IDENTITY}`] } },
  {
    host: 'banque.exemple.fr',
    pages: {
      '/': ['Ma banque', `<h1>Accédez à vos comptes</h1>${LOGIN}`],
      '/virement': ['Virement', IDENTITY],
    },
  },
  {
    host: 'paie.exemple.fr',
    pages: { '/': ['Vos bulletins de paie', `<h1>Connexion</h1>${LOGIN}${IDENTITY}`] },
  },
  {
    host: 'campus.exemple.fr',
    pages: {
      '/': ['Campus Exemple, centre de formation', `<h1>Nos formations</h1>${ARTICLE}`],
      '/cpf': [
        'Financer avec Mon Compte Formation | Campus Exemple',
        `<h1>Financer par le CPF</h1>${ARTICLE}`,
      ],
      '/stagiaires': ['Espace stagiaire | Campus Exemple', `<h1>Espace stagiaire</h1>${LOGIN}${IDENTITY}`],
    },
  },
  {
    host: 'boutique.exemple.fr',
    pages: {
      '/': [
        'Boutique',
        `<h1>Boutique</h1><dialog id="d">Livraison offerte</dialog><script>d.showModal();d.close();for(let i=0;i<9;i++)history.pushState(0,'','/produit/'+i)</script>`,
      ],
      '/panier': ['Panier', IDENTITY],
    },
  },
  {
    host: 'video.exemple.fr',
    pages: {
      '/': [
        'Vidéos',
        '<h1>Vidéos</h1><video controls></video><iframe src="http://lecteur.exemple.net/"></iframe><iframe srcdoc="<p>publicité</p>"></iframe><iframe src="about:blank"></iframe><iframe src="data:text/html,<p>x</p>"></iframe>',
      ],
    },
  },
  { host: 'compta-formation.fr', pages: { '/': ['Compta Formation', `<h1>Compta Formation</h1>${LOGIN}`] } },
  { host: 'www.mairie-exemple.fr', pages: { '/': ['Mairie', `<h1>Vos démarches</h1>${IDENTITY}`] } },
  { host: 'xn--caf-des-arts-dhb.fr', pages: { '/': ['Café des Arts', '<h1>Café des Arts</h1>'] } },
  { host: 'forum.exemple.org', pages: { '/': ['Forum', `<h1>CPF, une arnaque ?</h1>${ARTICLE}${LOGIN}`] } },
];

describe('an hour of ordinary browsing', () => {
  let browser: ExtensionBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    for (const { host, pages } of HOUR)
      browser.web.site(host, (_request, { pathname }) => {
        const [title, body] = pages[pathname] ?? ['Suite', ARTICLE];
        return { body: html(title, body) };
      });
    browser.web.site('court.exemple.fr', () => ({
      status: 302,
      headers: { location: 'http://www.actualites.exemple.fr/cpf' },
    }));
    page = await browser.context.newPage();
  });
  afterAll(() => browser?.close());

  const iconTitle = (host: string) =>
    browser.worker(async (wanted) => {
      const [tab] = await chrome.tabs.query({ url: `*://${wanted}/*` });
      return tab ? chrome.action.getTitle({ tabId: tab.id! }) : null;
    }, host);

  /** Nothing of Vigie's in the page, which is where it was asked for. */
  async function expectNothing(host: string, where = page): Promise<void> {
    expect(new URL(where.url()).hostname).toBe(host);
    expect(await closedShadows(where), where.url()).toEqual([]);
    expect(await where.evaluate(() => document.documentElement.children.length), where.url()).toBe(2);
  }

  /** Goes through every field as a person would: focus, a few letters, the next. */
  async function fill(): Promise<void> {
    for (const field of await page.locator('input:visible').all()) {
      await field.focus();
      if ((await field.getAttribute('type')) !== 'file') await field.fill('2850578006084');
    }
  }

  it('shows nothing, moves nothing and remembers nothing', { timeout: 180_000 }, async () => {
    let views = 0;
    for (let round = 0; round < 3; round++) {
      for (const { host, pages, official } of HOUR) {
        for (const path of Object.keys(pages)) {
          await page.goto(`http://${host}${path}`);
          await fill();
          await expectNothing(host);
          views++;
        }
        await expect.poll(() => iconTitle(host)).toBe(official ? t.icon.official : t.icon.quiet);
      }
      // Back and forth, a reload, a shortened link, a window that opens, a form that is sent, an address without a name.
      await page.goBack();
      await page.goForward();
      await page.reload();
      await expectNothing(HOUR.at(-1)!.host);
      await page.goto('http://court.exemple.fr/x');
      await expectNothing('www.actualites.exemple.fr');
      const opened = browser.context.waitForEvent('page');
      await page.evaluate(() => void window.open('http://video.exemple.fr/'));
      const popup = await opened;
      await popup.waitForLoadState();
      await expectNothing('video.exemple.fr', popup);
      await popup.close();
      await page.goto('http://banque.exemple.fr/');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.waitForURL('**/connecte');
      await expectNothing('banque.exemple.fr');
      await page.goto(`http://127.0.0.1:${browser.web.port}/`);
      await expectNothing('127.0.0.1');
      views += 8;
    }
    expect(views).toBeGreaterThanOrEqual(90);
    expect(await browser.worker(async () => Object.keys(await chrome.storage.local.get(null)), null)).toEqual(
      ['settings'],
    );
    expect(await browser.worker(() => chrome.storage.session.get(null), null)).toEqual({});
    const addresses = browser.context.pages().map((one) => one.url());
    expect(addresses.filter((url) => url.includes('warning.html'))).toEqual([]);
  });

  it('and the same look would have seen a strip, and a warning beside a field', async () => {
    await page.goto('http://info-cpf.fr/');
    await expect.poll(async () => (await closedShadows(page)).length).toBe(1);
    browser.web.site('imite.exemple.fr', html('Connexion | Mon Compte Formation', LOGIN));
    await page.goto('http://imite.exemple.fr/');
    await fill();
    await expect.poll(async () => (await closedShadows(page)).length).toBe(1);
  });

  it('a link to a lookalike that opens a window of its own is stopped there, and the page behind stays', async () => {
    await page.goto('http://www.actualites.exemple.fr/cpf');
    const opened = browser.context.waitForEvent('page');
    await page.evaluate(() => void window.open('http://moncompteformation-gouv.fr/'));
    const popup = await opened;
    await popup.waitForURL(/^chrome-extension:.*warning\.html/);
    await popup.locator('.warning-host').waitFor();
    await expectNothing('www.actualites.exemple.fr');
    await popup.close();
  });
});
