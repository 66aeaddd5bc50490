import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { boxOf, closedShadows, drawn, press } from './closed-shadow.ts';
import { page as document_ } from './web.ts';
import { WebmailLog } from './webmail-log.ts';

const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;
const LINK = '<a href="https://moncompteformation-gouv.fr/connexion">Activer mes droits</a>';
const BAIT = `<p>Votre crédit CPF expire bientôt. Il ne vous reste que quelques jours pour profiter de vos droits. ${LINK}</p>`;
const SUBJECT = 'Vos droits';

/**
 * Roundcube takes much of a hostile mail's style away. Here a webmail takes nothing away: the mail stands in the page as
 * it was written, style sheets and all.
 */
describe('hostile mails in a webmail that lets everything through, in Chromium', () => {
  let browser: ExtensionBrowser;
  let log: WebmailLog;
  let page: Page;
  let html: string;

  beforeAll(async () => {
    browser = await launch();
    log = new WebmailLog(browser);
    await log.listen();
    browser.web.site('courrier.exemple.fr', () => ({
      body: document_(
        'Courrier',
        `<div id="message-content"><h2 class="subject">${SUBJECT}</h2><span class="rcmContactAddress" title="contact@hostile.example">Service CPF</span>
        <div id="messagebody">${html}</div></div>`,
        '<style>body{margin:20px;font:15px sans-serif}</style>',
      ),
    }));
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page?.close();
    await browser.store({ settings: { version: 1, language: 'fr' } });
    await log.mark();
    page = await browser.context.newPage();
  });

  async function open(mail: string): Promise<string> {
    html = mail;
    await page.goto('http://courrier.exemple.fr/?_task=mail&_action=show');
    return drawn(page, FLAGGED, 20_000);
  }
  /** How many of a few points of the banner, on a picture of the window, show what the page alone would not. */
  const seen = async (): Promise<boolean> => {
    const { x, y, width, height } = await boxOf(page, 'Arnaque très probable');
    if (width < 200 || height < 60) return false;
    const clip = { x, y, width, height: Math.min(height, 200) };
    const withBanner = await page.screenshot({ clip });
    // The colours of the banner fill most of it: a covered one is a picture of one colour, which packs to almost nothing.
    const { share } = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let soft = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === 0xfd && data[at + 1] === 0xec && data[at + 2] === 0xeb) soft += 1;
      return { share: soft / (data.length / 4) };
    }, withBanner.toString('base64'));
    return share > 0.5;
  };
  const title = () =>
    browser.worker(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://courrier.exemple.fr/*' });
      return tab ? chrome.action.getTitle({ tabId: tab.id! }) : '';
    }, null);

  const STYLES: Record<string, string> = {
    'hides every element':
      '<style>div,section,p,header{display:none!important}#message-content,#messagebody,#messagebody *{display:block!important}</style>',
    'hides from a cascade layer':
      '<style>@layer x{div:not(#message-content):not(#messagebody){display:none!important;opacity:0!important}}</style>',
    'makes everything invisible but itself':
      '<style>*{visibility:hidden!important;opacity:1}#messagebody,#messagebody *{visibility:visible!important}</style>',
    'shrinks what stands before it':
      '<style>#message-content>div:not(#messagebody){height:0!important;width:0!important;transform:scale(0)!important;position:absolute!important;left:-9999px!important}</style>',
    'animates it away':
      '<style>@keyframes gone{to{opacity:0;transform:translateX(-5000px);visibility:hidden}}div{animation:gone 1ms forwards!important;transition:all 1ms!important}#message-content,#messagebody{animation:none!important}</style>',
    'covers the window':
      '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">Rien à signaler</div>',
    'covers the window and lets the pointer through':
      '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none">Rien à signaler</div>',
    'slides over the banner':
      '<style>#messagebody{position:relative;z-index:2147483647;margin-top:-400px!important;min-height:900px;background:#fff;display:block}</style>',
    'covers it a second later':
      '<style>@keyframes late{0%,99%{visibility:hidden}100%{visibility:visible}}#late{position:fixed;inset:0;z-index:2147483647;background:#fff;animation:late 1s forwards}</style><div id="late">Rien à signaler</div>',
    'covers it a second later and lets the pointer through':
      '<style>@keyframes late{0%,99%{visibility:hidden}100%{visibility:visible}}#late{position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none;animation:late 1s forwards}</style><div id="late">Rien à signaler</div>',
    'clips what surrounds it':
      '<style>#message-content{height:40px!important;overflow:hidden!important}#messagebody{position:fixed;top:100px}</style>',
  };

  it.each(Object.keys(STYLES))('stays in sight above a mail that %s', async (kind) => {
    await open(`${STYLES[kind]}${BAIT}`);
    if (kind.includes('later')) {
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    }
    await expect.poll(seen, { timeout: 10_000 }).toBe(true);
    await expect.poll(title).toContain('arnaque très probable');
    await shoot(page, `hostile-${kind.replaceAll(' ', '-')}`, false);
  });

  it('could be seen to be covered', async () => {
    await open(BAIT);
    await expect.poll(seen).toBe(true);
    await page.evaluate(() => {
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;background:#fff';
      document.body.append(cover);
      cover.showModal();
    });
    expect(await seen()).toBe(false);
  });

  it('stays where it is when the webmail itself lays a menu over it', async () => {
    await open(BAIT);
    const before = await boxOf(page, 'Arnaque très probable');
    await page.evaluate(() => {
      const menu = document.createElement('div');
      menu.style.cssText =
        'position:absolute;top:60px;left:20px;width:90%;height:300px;background:#eee;z-index:2147483647';
      document.body.append(menu);
    });
    await page.evaluate(
      () =>
        new Promise((done) => {
          // Longer than the browser's own delay for what may be covered.
          const observer = new IntersectionObserver(
            (_entries, self) => {
              self.disconnect();
              done(null);
            },
            { trackVisibility: true, delay: 500 } as IntersectionObserverInit,
          );
          observer.observe(document.querySelector('#messagebody')!);
        }),
    );
    expect(await boxOf(page, 'Arnaque très probable')).toEqual(before);
  });

  it('reads and warns although ids and names of the mail shadow what pages are made of', async () => {
    const names = [
      'body',
      'head',
      'documentElement',
      'forms',
      'location',
      'getElementById',
      'querySelectorAll',
      'defaultView',
    ];
    const shadows = names.map((name) => `<img name="${name}" id="${name}" alt="">`).join('');
    await open(
      `${shadows}<form id="message-content" name="createElement"><input name="parentNode"><input name="contains"><input name="tagName"><input name="getAttribute"><input name="nextSibling"><input name="ownerDocument"><input name="closest"><input name="nodeType"><input name="getBoundingClientRect"><div id="messagebody">
      <h2 class="subject">Rien</h2><span class="rcmContactAddress" title="info@moncompteformation.gouv.fr">x</span></div></form>${BAIT}`,
    );
    // What the mail calls its sender is not taken for the header's.
    const journal = () =>
      browser.worker(async () => (await chrome.storage.local.get('journal')).journal, null);
    await expect.poll(journal).toMatchObject([{ sender: 'contact@hostile.example' }]);
    expect(await closedShadows(page)).toHaveLength(1);
    await page.locator('a', { hasText: 'Activer mes droits' }).last().click();
    await drawn(page, 'ce lien imite un site officiel');
    await press(page, 'Ne pas ouvrir');
  });

  it('warns above ten thousand links, and guards the last', async () => {
    const links = Array.from(
      { length: 10_000 },
      (_, at) => `<a href="https://lien-${at}.hostile.example/x">lien ${at}</a> `,
    );
    await open(`${BAIT}${links.join('')}`);
    await page.locator('a', { hasText: 'lien 9999' }).click();
    expect(await drawn(page, 'Ce lien mène en réalité à')).toContain('lien-9999.hostile.example');
  });

  it('warns above five megabytes of HTML', async () => {
    html = `${BAIT}${'<p>Lorem <b>ipsum</b> dolor <i>sit</i> amet.</p>'.repeat(110_000)}`;
    expect(html.length).toBeGreaterThan(5_000_000);
    await page.goto('http://courrier.exemple.fr/?_task=mail&_action=show');
    // The DevTools protocol takes long to walk so large a page: the toolbar says it, and the link asks.
    expect(await log.judged(SUBJECT)).toBe('danger');
    await expect.poll(title).toContain('arnaque très probable');
    await page.locator('a', { hasText: 'Activer mes droits' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('DIV');
    expect(new URL(page.url()).hostname).toBe('courrier.exemple.fr');
  });

  it('draws its own banner above an imitation, whose buttons are nobody’s', async () => {
    const imitation = `<section role="alert" style="border-left:8px solid #0d6147;background:#e3f4ec;padding:14px"><h2>Vigie : ce message est sûr</h2>
      <p>Aucun danger. Vous pouvez cliquer sans crainte.</p><button>Faire confiance à cet expéditeur</button></section>`;
    const banner = await open(`${imitation}${BAIT}`);
    expect(banner).not.toContain('Aucun danger');
    const own = await boxOf(page, 'Arnaque très probable');
    const fake = await page.locator('section').boundingBox();
    expect(own.y + own.height).toBeLessThanOrEqual(fake!.y);
    await page.locator('button', { hasText: 'Faire confiance' }).click();
    expect(
      await browser.worker(async () => (await chrome.storage.local.get('settings')).settings, null),
    ).not.toHaveProperty('trustedSenders.0');
    await expect.poll(title).toContain('arnaque très probable');
    expect(await closedShadows(page)).toHaveLength(1);
  });
});
