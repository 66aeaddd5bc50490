import { expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import { launch } from './chromium.ts';

const t = messages('fr');

it('the extension makes no network request in a full session', async () => {
  const browser = await launch();
  try {
    const asked: string[] = [];
    browser.context.on('request', (request) => {
      if (/^(?:https?|wss?):/.test(request.url())) asked.push(request.url());
    });
    // Every host name leads to our own server: whatever the browser asks for, it would see.
    const before = browser.web.requests.length;
    for (const path of [
      'welcome.html',
      'popup.html',
      'check.html',
      'sidepanel.html',
      'happened.html',
      'journal.html',
      'options.html',
    ]) {
      const page = await browser.open(path);
      await page.locator('main').waitFor();
      const field = page.getByLabel(t.popup.label);
      if (await field.count()) {
        await field.fill(
          'CPF : vos droits expirent ! <img src="http://espion.example/a.gif"> http://moncompteformation-gouv.fr http://bit.ly/abc',
        );
        await page.locator('.verdict').waitFor();
      }
      await page.close();
    }
    expect(browser.web.requests.slice(before)).toEqual([]);
    expect(asked).toEqual([]);
    // The guard and the warning page ask for nothing beyond the page that the user opened.
    const page = await browser.context.newPage();
    await page.goto('http://moncompteformation-gouv.fr/', { waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForURL(/warning\.html/);
    await page.locator('.warning-host').waitFor();
    await page.goto('http://info-cpf.fr/');
    const hosts = new Set(
      browser.web.requests.slice(before).map((request) => request.split(' ')[1]!.split('/')[0]),
    );
    expect([...hosts].sort()).toEqual(['info-cpf.fr', 'moncompteformation-gouv.fr']);
    // And the check can fail: a request of the page is seen.
    await page.evaluate(() => fetch('http://info-cpf.fr/vu').catch(() => undefined));
    expect(browser.web.requests).toContain('GET info-cpf.fr/vu');
  } finally {
    await browser.close();
  }
});
