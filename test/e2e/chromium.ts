import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../cli/browser.ts';
import { ROOT } from './build.ts';
import { startWeb, type Web } from './web.ts';

export interface ExtensionBrowser {
  context: BrowserContext;
  web: Web;
  id: string;
  /** The address of a page of the extension. */
  url(path: string): string;
  open(path: string): Promise<Page>;
  /** Runs in the background's worker, waking it where it sleeps. */
  worker<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Replaces what the extension has stored. */
  store(local: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  language?: 'fr' | 'en';
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Automation switches the back/forward cache off; a test of it switches it on. */
  backForwardCache?: boolean;
}

/** The built extension in a real Chromium, every host name mapped to a server of our own. */
export async function launch(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const {
    language = 'fr',
    colorScheme = 'light',
    viewport = { width: 1000, height: 760 },
    backForwardCache = false,
  } = options;
  const web = await startWeb();
  // After a failed https navigation Chromium looks for a login page of the network, and opens a tab unless it hears this.
  web.site('connectivitycheck.gstatic.com', () => ({ status: 204 }));
  const extension = join(ROOT, '.output/chrome-mv3');
  const context = await chromium.launchPersistentContext('', {
    executablePath: ensureChromium(),
    headless: true,
    chromiumSandbox: false,
    colorScheme,
    viewport,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    ...(backForwardCache
      ? {
          ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-background-networking'],
        }
      : {}),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${web.port}, EXCLUDE 127.0.0.1`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable',
      ...(backForwardCache ? [] : ['--disable-background-networking']),
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    env: { ...process.env, LANGUAGE: language === 'fr' ? 'fr' : 'en_GB' },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(url(path));
    return page;
  };
  await settle(context, id);
  const browser: ExtensionBrowser = {
    context,
    web,
    id,
    url,
    open,
    worker: async (run, argument) => {
      const live = context.serviceWorkers().find((one) => new URL(one.url()).host === id);
      if (!live) throw new Error('The background worker is not running.');
      return live.evaluate(run as never, argument) as never;
    },
    async store(local) {
      await browser.worker(async (given) => {
        await chrome.storage.local.clear();
        await chrome.storage.session.clear();
        await chrome.storage.local.set(given);
      }, local);
    },
    async close() {
      await context.close();
      await web.close();
    },
  };
  // The interface language of a headless browser depends on what is installed; the extension's own setting does not.
  await browser.store({ settings: { version: 1, language } });
  return browser;
}

/** The welcome page that opens after installation: closed, so that tests begin with nothing on the screen. */
async function settle(context: BrowserContext, id: string): Promise<void> {
  for (const page of context.pages()) {
    if (page.url().startsWith(`chrome-extension://${id}/`)) await page.close();
  }
}

const SHOTS = join(ROOT, 'reports/screenshots');

/** Keeps a picture for people to look at. */
export async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage, animations: 'disabled' });
}
