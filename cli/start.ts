/**
 * `npm start`: what a newcomer should see first. Checks or trains the model, builds the extension, judges a
 * small inbox in the terminal, says how to load the extension, and opens a browser with it where one can be shown.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { classify, type Model } from '../classifier/index.ts';
import type { Message } from '../classifier/message.ts';
import { messageOf } from '../classifier/training/example.ts';
import { corpusHash, readCorpus } from '../corpus/read.ts';
import { BrowserError, findChromium } from './browser.ts';
import { describe } from './classify.ts';
import { loadModel, MODEL_FILE } from './load-model.ts';

const ROOT = join(import.meta.dirname, '..');
const EXTENSION = join(ROOT, '.output', 'chrome-mv3');

function heading(text: string): void {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(3, 70 - text.length))}`);
}

function run(command: string, args: string[]): void {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** The shipped model, trained first where it is missing. Says whether it is the model of this corpus. */
function verifiedModel(): Model {
  if (!existsSync(MODEL_FILE)) {
    console.log('There is no model yet: training one.');
    run('npx', ['tsx', join(ROOT, 'cli', 'train.ts')]);
  }
  const model = loadModel();
  const records = readCorpus();
  const same = model.header.corpusHash === corpusHash();
  const right = records.filter((record) => {
    const { verdict } = classify(model, messageOf(record));
    return (verdict === 'scam' || verdict === 'suspicious') === (record.label !== 'legit');
  }).length;
  console.log(
    `Model ${model.header.version}: ${same ? 'trained on exactly this corpus' : 'trained on ANOTHER corpus than this one (run "npm run train")'}; ` +
      `of its ${records.length} messages it judges ${((100 * right) / records.length).toFixed(1)} % as labelled. ` +
      'How well it judges messages it has not seen: npm run evaluate.',
  );
  return model;
}

function judgeInbox(model: Model): void {
  const inbox = JSON.parse(readFileSync(join(ROOT, 'cli', 'demo', 'inbox.json'), 'utf8')) as (Message & {
    id: string;
  })[];
  for (const message of inbox) {
    const first = message.text.replace(/\s+/g, ' ').slice(0, 90);
    console.log(`\n${message.id} — ${first}${message.text.length > 90 ? '…' : ''}`);
    console.log(describe(classify(model, message)).replace(/^/gm, '  '));
  }
}

/** Serves the demo page and opens it in a Chromium with the extension loaded, until the window is closed. */
async function show(executable: string): Promise<void> {
  const page = readFileSync(join(ROOT, 'cli', 'demo', 'page.html'));
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const { chromium } = await import('playwright-core');
  const context = await chromium.launchPersistentContext('', {
    executablePath: executable,
    headless: false,
    viewport: null,
    args: [
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      // The lookalike of the demo page leads to this machine and nowhere else.
      `--host-resolver-rules=MAP moncompteformation-gouv.fr:80 127.0.0.1:${port}`,
      '--no-first-run',
    ],
  });
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto(`http://127.0.0.1:${port}/`);
  console.log('A browser with Vigie is open. Close it to end.');
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
  server.close();
}

heading('Model');
const model = verifiedModel();
heading('Extension');
run('npx', ['wxt', 'build', '-b', 'chrome']);
heading('A small inbox');
judgeInbox(model);
heading('Try it in your browser');
console.log(`The built extension: ${relative(process.cwd(), EXTENSION)}
  Chrome, Edge, Chromium: open chrome://extensions, switch on "Developer mode", "Load unpacked", choose that folder.
  Firefox: npx wxt build -b firefox, open about:debugging#/runtime/this-firefox, "Load Temporary Add-on",
           choose ${join('.output', 'firefox-mv3', 'manifest.json')}.`);
const display =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  process.env.DISPLAY ||
  process.env.WAYLAND_DISPLAY;
try {
  const executable = display && !process.env.CI ? findChromium() : null;
  if (executable !== null) await show(executable);
  else
    console.log(
      display
        ? 'No Chromium was found that takes unpacked extensions.'
        : 'No display here: no browser is opened.',
    );
} catch (error) {
  if (!(error instanceof BrowserError)) throw error;
  console.log(error.message);
}
