/**
 * `npm test`: everything that must hold before a change lands, in the order in which it fails fastest.
 * Every step runs even when one before it failed, so that one run shows all there is to mend.
 */
import { spawnSync } from 'node:child_process';
import { staleEntries } from '../guidance/index.ts';
import { BrowserError, ensureChromium, ensureFirefox } from './browser.ts';

interface Step {
  name: string;
  command: string[];
}

const STEPS: Step[] = [
  { name: 'Type check', command: ['npx', 'tsc', '--noEmit'] },
  { name: 'Lint', command: ['npx', 'biome', 'check', '.'] },
  { name: 'Unit tests', command: ['npx', 'vitest', 'run', '--project', 'unit', '--project', 'dom'] },
  { name: 'Corpus checks', command: ['npx', 'tsx', 'cli/corpus-check.ts'] },
  {
    name: 'The stored model is the one this corpus gives',
    command: ['npx', 'tsx', 'cli/train.ts', '--check'],
  },
  { name: 'Build for Chrome and Edge', command: ['npx', 'wxt', 'build', '-b', 'chrome'] },
  { name: 'Build for Firefox', command: ['npx', 'wxt', 'build', '-b', 'firefox'] },
  { name: 'End-to-end tests', command: ['npx', 'vitest', 'run', '--project', 'e2e'] },
];

let passed = 0;
const failed: string[] = [];

function heading(text: string): void {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(3, 70 - text.length))}`);
}

function run(step: Step, env: NodeJS.ProcessEnv): void {
  heading(step.name);
  const started = Date.now();
  const [command, ...args] = step.command;
  const result = spawnSync(command!, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (result.status === 0) {
    passed += 1;
    console.log(`✓ ${step.name} (${seconds} s)`);
  } else {
    failed.push(step.name);
    console.log(`✗ ${step.name} (${seconds} s, ${result.error?.message ?? `exit code ${result.status}`})`);
  }
}

heading('Browsers');
const env: NodeJS.ProcessEnv = { ...process.env };
try {
  env.VIGIE_CHROMIUM = ensureChromium(console.log);
  env.VIGIE_FIREFOX = ensureFirefox(console.log);
  console.log(`Chromium: ${env.VIGIE_CHROMIUM}\nFirefox: ${env.VIGIE_FIREFOX}`);
  // The two builds of this very run are what the browsers load.
  env.VIGIE_BUILT = '1';
  passed += 1;
} catch (error) {
  if (!(error instanceof BrowserError)) throw error;
  failed.push('Browsers');
  console.log(`✗ ${error.message}`);
}

for (const step of STEPS) run(step, env);

const stale = staleEntries(new Date());
if (stale.length > 0) {
  console.log(
    `\nWarning: ${stale.length} guidance entries were last read more than a year ago (npm run release:check).`,
  );
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}.`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
