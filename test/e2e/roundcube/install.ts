import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';

/** Debian's packages, always without recommended ones (which would start a web server). */
export const PACKAGES = [
  'dovecot-imapd',
  'roundcube-core',
  'roundcube-sqlite3',
  'roundcube-skin-larry',
  'roundcube-skin-classic',
  'php-cli',
  'php-sqlite3',
  'php-mbstring',
  'php-xml',
  'php-intl',
] as const;

const NEEDED = [
  '/usr/sbin/dovecot',
  '/usr/bin/php',
  '/var/lib/roundcube/public_html/index.php',
  '/usr/share/roundcube/SQL/sqlite.initial.sql',
  '/usr/share/roundcube/skins/larry',
  '/usr/share/roundcube/skins/classic',
];

export class RoundcubeMissing extends Error {
  override name = 'RoundcubeMissing';
}

/** The one command that installs what is missing. */
export const COMMAND = `sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;

export function isInstalled(): boolean {
  return NEEDED.every((path) => existsSync(path));
}

/**
 * Installs Roundcube and Dovecot where this runs as root on Debian or Ubuntu, and says so; no service is started.
 * @throws RoundcubeMissing elsewhere, with the command to run
 */
export function ensureRoundcube(say: (line: string) => void = console.error): void {
  if (isInstalled()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new RoundcubeMissing(
      `The webmail tests run against a real Roundcube and Dovecot, which are not installed here. Run: ${COMMAND}`,
    );
  }
  say(
    `Installing Roundcube and Dovecot for the webmail tests with apt-get (running as root): ${PACKAGES.join(' ')}`,
  );
  // Packages ask this script whether they may start their services: they may not.
  const policy = '/usr/sbin/policy-rc.d';
  if (!existsSync(policy)) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  run('debconf-set-selections', [], 'roundcube-core roundcube/dbconfig-install boolean false\n');
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES]);
  if (!isInstalled()) {
    const missing = NEEDED.filter((path) => !existsSync(path));
    throw new RoundcubeMissing(
      `Installed Roundcube, but expected these files and found none: ${missing.join(', ')}`,
    );
  }
}

function run(command: string, args: string[], input?: string): void {
  const done = spawnSync(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...(input === undefined
      ? { stdio: ['ignore', 'ignore', 'inherit'] }
      : { input, stdio: ['pipe', 'ignore', 'inherit'] }),
  });
  if (done.status !== 0) {
    throw new RoundcubeMissing(
      `\`${command} ${args.join(' ')}\` failed (exit code ${done.status ?? 'none'}).`,
    );
  }
}
