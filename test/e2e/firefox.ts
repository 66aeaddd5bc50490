import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../cli/browser.ts';
import { ROOT } from './build.ts';
import { startWeb, type Web } from './web.ts';

const ID = 'vigie@vigie.example';
/** Fixed, so that the pages of the extension have addresses that the test knows. */
const UUID = '5b2f2f5e-7f0a-4c55-9c3a-6f6a7d1d2b11';

export interface FirefoxWithVigie {
  browser: Browser;
  web: Web;
  open(path: string): Promise<Page>;
  visit(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** The built extension in a real Firefox, every host name led to a server of our own by a proxy setting. */
export async function launchFirefox(language: 'fr' | 'en-US' = 'fr'): Promise<FirefoxWithVigie> {
  const web = await startWeb();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    // Extension pages are closed to automation without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': web.port,
      'network.proxy.allow_hijacking_localhost': true,
      'dom.security.https_first': false,
      'intl.locale.requested': language,
      'xpinstall.signatures.required': false,
      // The background sleeps after half a second instead of half a minute: it has to be woken, and may be hit falling asleep.
      'extensions.background.idle.timeout': 500,
    },
  });
  await browser.installExtension(join(ROOT, '.output/firefox-mv3'));
  const go = async (url: string) => {
    const page = await browser.newPage();
    // Firefox never reports the load of an extension page over BiDi, and Puppeteer's `goto` would wait for it: the
    // protocol's own navigation without waiting, and tests wait for what they look for.
    const { browsingContext } = page.mainFrame() as unknown as {
      browsingContext: { navigate(url: string, wait: 'none'): Promise<void> };
    };
    await browsingContext.navigate(url, 'none');
    return page;
  };
  return {
    browser,
    web,
    open: (path) => go(`moz-extension://${UUID}/${path}`),
    visit: go,
    async close() {
      await browser.close();
      await web.close();
    },
  };
}
