import { join } from 'node:path';
import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';
import { ensureChromium } from '../../cli/browser.ts';
import { ROOT } from './build.ts';
import { startWeb, type Web } from './web.ts';

/** The part of the browser's own interface to its page of extensions that is used here. */
declare const chrome: {
  tabs: { query(filter: object): Promise<unknown[]> };
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>;
  };
};

export interface WindowedChromium {
  browser: Browser;
  web: Web;
  id: string;
  /** The background's worker of the ordinary windows. */
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

/**
 * The built extension in a Chromium driven by Puppeteer, for what Playwright cannot reach: private windows, in which
 * the extension is allowed as a user would allow it, and, `unattended`, pages that no debugger is attached to.
 */
export async function launchWindowed(options: { unattended?: boolean } = {}): Promise<WindowedChromium> {
  const web = await startWeb();
  const extension = join(ROOT, '.output/chrome-mv3');
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    headless: true,
    enableExtensions: true,
    waitForInitialPage: !options.unattended,
    ...(options.unattended ? { targetFilter: (target) => !['page', 'tab'].includes(target.type()) } : {}),
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${web.port}, EXCLUDE 127.0.0.1`,
      '--disable-features=HttpsUpgrades,HttpsFirstModeIncognito,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable,Prerender2MemoryControls',
      '--no-first-run',
    ],
  });
  const found = async () => {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: 20_000 });
    const worker = await target.worker();
    if (!worker) throw new Error('Expected a worker behind the target of the background.');
    return worker;
  };
  const id = new URL((await found()).url()).host;
  // A worker that is still being installed has no use of the browser's interfaces yet.
  for (;;) {
    const worker = await found();
    if (await worker.evaluate(() => chrome.tabs.query({}).then(Boolean, () => false)).catch(() => false))
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!options.unattended) {
    // The browser's own page of extensions, as a user would: developer mode first, or the reload switches Vigie off.
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, id);
    await page.waitForFunction(
      async (extensionId) => {
        const { state, incognitoAccess } = await chrome.developerPrivate.getExtensionInfo(extensionId);
        return state === 'ENABLED' && incognitoAccess.isActive;
      },
      {},
      id,
    );
    await page.close();
  }
  return {
    browser,
    web,
    id,
    worker: found,
    async close() {
      await browser.close();
      await web.close();
    },
  };
}
