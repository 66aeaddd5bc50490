import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureRoundcube } from './install.ts';

export type Skin = 'elastic' | 'larry' | 'classic';

export interface Roundcube {
  /** Address of the log-in page. */
  url: string;
  user: string;
  password: string;
  /** Changes the skin for log-ins from now on. */
  setSkin(skin: Skin): void;
  stop(): Promise<void>;
}

const USER = 'camille@exemple.test';
const PASSWORD = 'vigie-essai';
/** Chromium refuses some ports (10080 among them): none of these. */
const REFUSED = new Set([10080, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697]);

/**
 * Starts Dovecot and Roundcube on loopback with a mailbox filled from `.eml` files, all state in one temporary folder.
 * Files are delivered in the order given: the last one stands on top of the inbox.
 */
export async function startRoundcube(mails: readonly string[]): Promise<Roundcube> {
  ensureRoundcube();
  const state = mkdtempSync(join(tmpdir(), 'vigie-roundcube-'));
  chmodSync(state, 0o755);
  const processes: ChildProcess[] = [];
  const imap = await freePort();
  const web = await freePort();
  try {
    fillMaildir(join(state, 'mail', 'camille', 'Maildir'), mails);
    processes.push(startDovecot(state, imap));
    await accepts(imap, 'Dovecot', join(state, 'dovecot.log'));
    const config = join(state, 'config');
    writeConfig(config, state, imap, 'elastic');
    processes.push(startPhp(state, config, web));
    await accepts(web, 'Roundcube', join(state, 'php.log'));
    return {
      url: `http://127.0.0.1:${web}/`,
      user: USER,
      password: PASSWORD,
      setSkin: (skin) => writeConfig(config, state, imap, skin),
      stop: () => stop(processes, state),
    };
  } catch (error) {
    await stop(processes, state);
    throw error;
  }
}

function fillMaildir(folder: string, mails: readonly string[]): void {
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  const first = 1_700_000_000;
  mails.forEach((path, index) => {
    // Arrival order is the order of the list; the `Date` header is the mail's own business.
    copyFileSync(path, join(folder, 'cur', `${first + index}.M${index}P1.vigie:2,`));
  });
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'nobody:nogroup', join(folder, '..', '..')]);
}

function startDovecot(state: string, port: number): ChildProcess {
  const root = process.getuid?.() === 0;
  const me = execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
  const file = join(state, 'dovecot.conf');
  const passwords = join(state, 'users');
  writeFileSync(passwords, `${USER}:{PLAIN}${PASSWORD}\n`, { mode: 0o644 });
  mkdirSync(join(state, 'run'), { recursive: true });
  writeFileSync(
    file,
    `
protocols = imap
listen = 127.0.0.1
base_dir = ${join(state, 'run')}
state_dir = ${join(state, 'run')}
log_path = ${join(state, 'dovecot.log')}
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = ${root ? 'dovecot' : me}
default_internal_group = ${root ? 'dovecot' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()}
default_login_user = ${root ? 'dovenull' : me}
mail_location = maildir:${join(state, 'mail', 'camille', 'Maildir')}
first_valid_uid = 1
passdb {
  driver = passwd-file
  args = ${passwords}
}
userdb {
  driver = static
  args = uid=${root ? 'nobody' : me} gid=${root ? 'nogroup' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()} home=${join(state, 'mail', 'camille')}
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`,
  );
  const log = openSync(join(state, 'dovecot.log'), 'a');
  return spawn('/usr/sbin/dovecot', ['-F', '-c', file], { stdio: ['ignore', log, log], detached: true });
}

function writeConfig(config: string, state: string, imap: number, skin: Skin): void {
  if (!existsSync(config)) {
    mkdirSync(config);
    for (const name of ['defaults.inc.php', 'mimetypes.php']) {
      const from = [`/etc/roundcube/${name}`, `/usr/share/roundcube/config/${name}`].find((path) =>
        existsSync(path),
      );
      if (from) copyFileSync(from, join(config, name));
    }
    mkdirSync(join(state, 'temp'));
    mkdirSync(join(state, 'logs'));
    execFileSync('php', [
      '-r',
      '$d = new PDO("sqlite:" . $argv[1]); $d->exec(file_get_contents($argv[2]));',
      join(state, 'roundcube.db'),
      '/usr/share/roundcube/SQL/sqlite.initial.sql',
    ]);
  }
  writeFileSync(
    join(config, 'config.inc.php'),
    `<?php
$config['db_dsnw'] = 'sqlite:///${join(state, 'roundcube.db')}?mode=0600';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['default_host'] = '127.0.0.1';
$config['default_port'] = ${imap};
$config['smtp_host'] = '127.0.0.1:9';
$config['des_key'] = 'vigie-rcmail-0123456789ab';
$config['plugins'] = [];
$config['skin'] = '${skin}';
$config['language'] = 'fr_FR';
$config['temp_dir'] = '${join(state, 'temp')}';
$config['log_dir'] = '${join(state, 'logs')}';
$config['log_driver'] = 'file';
$config['drafts_mbox'] = 'Drafts';
$config['sent_mbox'] = 'Sent';
$config['create_default_folders'] = true;
$config['preview_pane'] = true;
$config['layout'] = 'widescreen';
$config['message_sort_col'] = 'arrival';
$config['message_sort_order'] = 'DESC';
$config['session_lifetime'] = 600;
$config['enable_installer'] = false;
$config['htmleditor'] = 0;
$config['ip_check'] = false;
`,
  );
}

function startPhp(state: string, config: string, port: number): ChildProcess {
  const log = openSync(join(state, 'php.log'), 'a');
  return spawn(
    'php',
    [
      '-d',
      'error_reporting=0',
      '-d',
      'opcache.enable=0',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      '/var/lib/roundcube/public_html',
    ],
    {
      env: { ...process.env, ROUNDCUBE_CONFIG_DIR: config, PHP_CLI_SERVER_WORKERS: '4' },
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = await new Promise<number>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    if (!REFUSED.has(port)) return port;
  }
}

/** Waits until something answers on the port. */
async function accepts(port: number, name: string, log: string): Promise<void> {
  const { connect } = await import('node:net');
  const deadline = Date.now() + 20_000;
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    if (Date.now() > deadline) {
      const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '(no log)';
      throw new Error(`${name} did not answer on port ${port} within 20 s. Its log ends: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends the process groups that this run started, and removes the state. */
async function stop(processes: readonly ChildProcess[], state: string): Promise<void> {
  for (const child of processes) {
    if (child.exitCode !== null || !child.pid) continue;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      continue; // it ended by itself
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3_000))]);
  }
  rmSync(state, { recursive: true, force: true, maxRetries: 5 });
}

/** The `.eml` files of a folder, by name. */
export function emlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => join(folder, name));
}
