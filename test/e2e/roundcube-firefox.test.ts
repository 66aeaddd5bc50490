import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox } from '../../cli/browser.ts';
import { ROOT } from './build.ts';
import { emlFiles, type Roundcube, startRoundcube } from './roundcube/server.ts';

const ID = 'vigie@vigie.example';
const UUID = '0b6d9c1e-3a52-4f0e-9d7b-6a1f0c2e4b77';
const patience = { timeout: 30_000, interval: 100 };

/** No protocol shows closed shadow roots in Firefox: what stands there is seen by its size and, in words, in the history. */
describe('a real Roundcube, in Firefox', () => {
  let server: Roundcube;
  let firefox: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startRoundcube(emlFiles(join(import.meta.dirname, 'roundcube/mails')));
    firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureFirefox(),
      headless: true,
      args: ['--remote-allow-system-access'],
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        'intl.locale.requested': 'fr',
        'xpinstall.signatures.required': false,
        // The background sleeps after half a second instead of half a minute: it has to be woken, and may be hit falling asleep.
        'extensions.background.idle.timeout': 500,
      },
    });
    await firefox.installExtension(join(ROOT, '.output/firefox-mv3'));
    page = await firefox.newPage();
    await page.goto(server.url);
    await page.type('input[name=_user]', server.user);
    await page.type('input[name=_pass]', server.password);
    await page.click('#rcmloginsubmit');
    // The first list may come back empty while Dovecot is still indexing: ask again then.
    for (let attempt = 0; ; attempt += 1) {
      try {
        await page.waitForSelector('#messagelist tr.message', { timeout: 8_000 });
        break;
      } catch (error) {
        if (attempt >= 4) throw error;
        await page.goto(`${server.url}?_task=mail`);
      }
    }
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.stop();
  });

  async function open(subject: string): Promise<Frame> {
    for (const cell of await page.$$('#messagelist tr.message td.subject')) {
      const text = await cell.evaluate((element) => element.textContent);
      if (text?.includes(subject)) {
        await cell.scrollIntoView();
        await cell.click();
        break;
      }
    }
    const shown = async () => {
      for (const frame of page.frames()) {
        const text = await frame
          .evaluate(
            () => document.querySelector('#messagebody') && document.querySelector('.subject')?.textContent,
          )
          .catch(() => null);
        if (text?.includes(subject)) return frame;
      }
      return null;
    };
    await expect.poll(async () => (await shown()) !== null, patience).toBe(true);
    return (await shown())!;
  }

  /** Height of what Vigie put before the message; 0 where it put nothing. */
  const drawnHeight = (frame: Frame) =>
    frame.evaluate(() => {
      const before = document.querySelector('#messagebody')?.previousElementSibling;
      if (!before || before.id || before.className || before.childElementCount > 0) return 0;
      return before.getBoundingClientRect().height;
    });

  it('warns above a scam, shows nothing on honest mail, and writes the history', async () => {
    const scam = await open('Vos droits à la formation');
    await expect.poll(() => drawnHeight(scam), patience).toBeGreaterThan(150);
    await page.screenshot({ path: join(ROOT, 'reports/screenshots/webmail-firefox-scam.png') });
    const honest = await open('Dimanche');
    await honest.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
    expect(await drawnHeight(honest)).toBe(0);
    const other = await open('Dernière relance');
    await expect.poll(() => drawnHeight(other), patience).toBeGreaterThan(150);

    const history = await firefox.newPage();
    // Firefox never reports the load of an extension page, and `goto` would wait for it.
    const { browsingContext } = history.mainFrame() as unknown as {
      browsingContext: { navigate(url: string, wait: 'none'): Promise<void> };
    };
    await browsingContext.navigate(`moz-extension://${UUID}/journal.html`, 'none');
    const text = () => history.evaluate(() => document.body?.innerText ?? '').catch(() => '');
    await expect.poll(text, patience).toContain('Vos droits à la formation arrivent à expiration');
    expect(await text()).toContain('Dernière relance');
    expect(await text()).not.toContain('gratin');
    await history.close();
  });
});
