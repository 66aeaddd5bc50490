/**
 * Finds the browsers that the end-to-end tests and `npm start` drive.
 *
 * Branded Chrome ignores `--load-extension` since version 137, and branded Edge follows it, so neither is taken:
 * Chromium and Chrome for Testing still accept unpacked extensions from the command line.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser cannot be had; the message says what to do. */
export class BrowserError extends Error {
  override name = 'BrowserError';
}

export interface BrowserSearch {
  env?: Readonly<Record<string, string | undefined>>;
  platform?: NodeJS.Platform;
  /** What the file system says: is this an executable file? */
  isExecutable?: (path: string) => boolean;
  /** What a browser answers to `--version`; empty where it does not answer. */
  versionOf?: (path: string) => string;
}

const NAMES = ['chromium', 'chromium-browser', 'chrome-for-testing', 'ungoogled-chromium'];

/** True for Google's and Microsoft's branded builds, which ignore `--load-extension`. */
export function isBranded(path: string, version: string): boolean {
  if (/for testing/i.test(version)) return false;
  return (
    /^(Google Chrome|Microsoft Edge)/i.test(version) ||
    /google[ -]chrome|microsoft[ -]edge|msedge/i.test(path)
  );
}

/**
 * The path of a Chromium that loads unpacked extensions, or null where none is found.
 * @throws BrowserError where VIGIE_CHROMIUM names something that cannot be used
 */
export function findChromium(search: BrowserSearch = {}): string | null {
  const { env = process.env, platform = process.platform } = search;
  const isExecutable = search.isExecutable ?? executable;
  const versionOf = search.versionOf ?? askVersion;
  const named = env.VIGIE_CHROMIUM;
  if (named) {
    if (!isExecutable(named)) {
      throw new BrowserError(`VIGIE_CHROMIUM: expected an executable file, got ${JSON.stringify(named)}.`);
    }
    if (isBranded(named, versionOf(named))) {
      throw new BrowserError(
        `VIGIE_CHROMIUM is ${named}: branded Chrome and Edge ignore --load-extension (Chrome since 137). ` +
          'Give a Chromium or a Chrome for Testing.',
      );
    }
    return named;
  }
  for (const path of places(env, platform)) {
    if (isExecutable(path) && !isBranded(path, versionOf(path))) return path;
  }
  return null;
}

/** The path of Firefox, or null where none is found. VIGIE_FIREFOX names one. */
export function findFirefox(search: BrowserSearch = {}): string | null {
  const { env = process.env } = search;
  const isExecutable = search.isExecutable ?? executable;
  const named = env.VIGIE_FIREFOX;
  if (named) {
    if (isExecutable(named)) return named;
    throw new BrowserError(`VIGIE_FIREFOX: expected an executable file, got ${JSON.stringify(named)}.`);
  }
  const found = onPath(env, ['firefox-esr', 'firefox', 'firefox-developer-edition']);
  found.push(
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );
  return found.find(isExecutable) ?? null;
}

/**
 * A Chromium to run, installed if it must be: as root on Debian or Ubuntu, with apt, and said aloud.
 * @throws BrowserError elsewhere, with the one command to run
 */
export function ensureChromium(say: (line: string) => void = console.error): string {
  const found = findChromium();
  if (found) return found;
  const family = debianLike();
  // Ubuntu's package is a stub for the snap: it works on a desktop and may not in a container, which is checked below.
  const packages =
    family === 'debian' ? ['chromium', 'chromium-l10n'] : family === 'ubuntu' ? ['chromium-browser'] : null;
  if (packages && isRoot()) {
    install(packages, say);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new BrowserError(`No Chromium was found that loads unpacked extensions. ${advice(packages)}`);
}

/**
 * A Firefox to run, installed like Chromium.
 * @throws BrowserError where none can be had, with the one command to run
 */
export function ensureFirefox(say: (line: string) => void = console.error): string {
  const found = findFirefox();
  if (found) return found;
  if (debianLike() === 'debian' && isRoot()) {
    install(['firefox-esr', 'firefox-esr-l10n-fr'], say);
    const installed = findFirefox();
    if (installed) return installed;
  }
  throw new BrowserError(
    'No Firefox was found. Install it (Debian: `sudo apt-get install firefox-esr`), or set VIGIE_FIREFOX to its path.',
  );
}

function install(packages: string[], say: (line: string) => void): void {
  say(
    `No browser for the tests: installing Debian's ${packages.join(' and ')} with apt-get (running as root).`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const run = spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    if (run.status !== 0) {
      throw new BrowserError(`\`apt-get ${args.join(' ')}\` failed (exit code ${run.status ?? 'none'}).`);
    }
  }
}

function advice(packages: string[] | null): string {
  if (process.platform === 'darwin') {
    return 'Run `npx @puppeteer/browsers install chrome@stable` and set VIGIE_CHROMIUM to the path that it prints.';
  }
  if (process.platform === 'linux' && packages) {
    return `Run \`sudo apt-get install ${packages.join(' ')}\` (Debian), or set VIGIE_CHROMIUM to a Chromium.`;
  }
  return 'Run `npx @puppeteer/browsers install chrome@stable` and set VIGIE_CHROMIUM to the path that it prints.';
}

/** The family that decides what the packages are called, or null where there is no apt. */
function debianLike(): 'debian' | 'ubuntu' | null {
  if (!existsSync('/etc/os-release')) return null;
  const release = readFileSync('/etc/os-release', 'utf8');
  const id = /^ID=["']?([\w-]+)/m.exec(release)?.[1] ?? '';
  if (id === 'ubuntu') return 'ubuntu';
  return id === 'debian' || /^ID_LIKE=.*\bdebian\b/m.test(release) ? 'debian' : null;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function places(env: NonNullable<BrowserSearch['env']>, platform: NodeJS.Platform): string[] {
  const list = onPath(env, NAMES);
  if (platform === 'darwin') {
    list.push(
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    );
  } else if (platform === 'win32') {
    const local = env.LOCALAPPDATA;
    if (local) list.push(join(local, 'Chromium', 'Application', 'chrome.exe'));
  } else {
    list.push(
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/lib/chromium/chromium',
      '/opt/chrome-for-testing/chrome',
    );
  }
  return [...list, ...downloaded(platform)];
}

/** Chrome for Testing as Puppeteer and Playwright keep it in their caches, newest first. */
function downloaded(platform: NodeJS.Platform): string[] {
  const binary: Partial<Record<NodeJS.Platform, string[]>> = {
    linux: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
    win32: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
    darwin: [
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ],
  };
  const caches = [join(homedir(), '.cache/puppeteer/chrome'), join(homedir(), '.cache/ms-playwright')];
  const found: string[] = [];
  for (const cache of caches) {
    if (!existsSync(cache)) continue;
    for (const version of readdirSync(cache).sort().reverse()) {
      for (const tail of binary[platform] ?? []) found.push(join(cache, version, tail));
    }
  }
  return found;
}

function onPath(env: NonNullable<BrowserSearch['env']>, names: readonly string[]): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(realpathSync(path)).isFile();
  } catch {
    return false;
  }
}

function askVersion(path: string): string {
  if (process.platform === 'win32') return '';
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
