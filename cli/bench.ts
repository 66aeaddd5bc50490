import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Budget, modelBudgets, scriptBudgets } from '../classifier/evaluation/sizes.ts';
import { measureSpeed, type Speed } from '../classifier/evaluation/speed.ts';
import { table } from '../classifier/evaluation/text.ts';
import { scaleFile } from '../classifier/evaluation/training-scale.ts';
import { MESSAGES, readCorpus } from '../corpus/read.ts';
import { benchLookalike } from './bench-lookalike.ts';
import { benchScale, LONG_SIZE, SIZES, scaleText } from './bench-scale.ts';
import { helpOn } from './help.ts';
import { MODEL_FILE } from './load-model.ts';
import { writeFileWhole } from './write-file.ts';

const USAGE = `Usage: npm run bench [-- options]
  Sizes as budgets that fail; times as ratios to a peer in the same run, which never fail.
  --browser          also what the extension costs pages in a real Chromium (some minutes; needs a build)
  --rounds N         rounds of each timing (9)
  --built DIR        built extension (.output/chrome-mv3)
  --corpus DIR, --model FILE, --out DIR  other places
Usage: npm run bench -- --scale [--long | --sizes N,N]
  How training grows with the corpus, repeated with noise: 10,000 and 100,000 messages, each in its own process
  (some minutes), for the evaluation page. Fails where it takes more than 1 GB of memory.
  --long             also 1,000,000 messages (a quarter of an hour, 3 GB of temporary files)
  --sizes N,N        other numbers of messages`;

const OPTIONS = {
  browser: { type: 'boolean' },
  scale: { type: 'boolean' },
  long: { type: 'boolean' },
  sizes: { type: 'string' },
  rounds: { type: 'string' },
  built: { type: 'string' },
  corpus: { type: 'string' },
  model: { type: 'string' },
  out: { type: 'string' },
} as const;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function budgetText(budgets: readonly Budget[]): string[] {
  return table([
    ['size', 'is', 'budget', ''],
    ...budgets.map(({ name, bytes, limit, passed }) => [name, kB(bytes), kB(limit), passed ? '✓' : '✗']),
  ]);
}

function speedText(speed: Speed): string[] {
  return [
    ...table([
      ['time (warm, median)', 'is', 'aim'],
      ['an SMS', `${speed.sms.toFixed(0)} µs`, '40 µs'],
      [`natural's BayesClassifier, ${speed.peerTrainedOn} messages`, `${speed.peerSms.toFixed(0)} µs`, ''],
      ['times faster than natural', `${speed.ratio.toFixed(0)}`, '30'],
      ['an e-mail of 5,000 characters', `${(speed.mail / 1000).toFixed(2)} ms`, '1 ms'],
      ['decoding the model', `${speed.decode.toFixed(1)} ms`, '10 ms'],
      ['memory of a decoded model', speed.memory === null ? 'not measured' : kB(speed.memory), ''],
    ]),
  ];
}

/** Measures how training grows, prints it and writes it for the evaluation page; returns the exit code. */
function scale(sizes: readonly number[], corpus: string, out: string): number {
  const curve = benchScale(sizes, corpus);
  const { lines, failures } = scaleText(curve);
  console.log(lines.join('\n'));
  writeFileWhole(scaleFile(out), `${JSON.stringify(curve, null, 1)}\n`);
  for (const failure of failures) console.error(failure);
  return failures.length > 0 ? 1 : 0;
}

function main(): number {
  helpOn(USAGE);
  let values: { [K in keyof typeof OPTIONS]?: string | boolean };
  try {
    values = parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const whole = (name: 'rounds' | 'sizes', given: unknown): number => {
    const value = Number(given);
    if (Number.isInteger(value) && value > 0) return value;
    console.error(`--${name}: expected a whole number from 1 on, got "${given}"\n${USAGE}`);
    process.exit(2);
  };
  const rounds = whole('rounds', values.rounds ?? 9);
  const out = resolve(String(values.out ?? 'reports'));
  const corpus = values.corpus === undefined ? MESSAGES : resolve(String(values.corpus));
  if (values.scale) {
    const given = typeof values.sizes === 'string' ? values.sizes.split(',') : null;
    const sizes = given?.map((size) => whole('sizes', size)) ?? [
      ...SIZES,
      ...(values.long ? [LONG_SIZE] : []),
    ];
    return scale(sizes, corpus, out);
  }
  if (values.long || values.sizes !== undefined) {
    console.error(`--long, --sizes: expected together with --scale\n${USAGE}`);
    return 2;
  }
  const records = readCorpus('train', corpus);
  const path = values.model === undefined ? MODEL_FILE : resolve(String(values.model));
  if (!existsSync(path)) {
    console.error(`No model at ${relative(process.cwd(), path)}. Make one with: npm run train`);
    return 2;
  }
  const file = new Uint8Array(readFileSync(path));
  const built = resolve(String(values.built ?? join('.output', 'chrome-mv3')));
  const scripts = scriptBudgets(built);
  const budgets = [...modelBudgets(file), ...(scripts ?? [])];
  console.log(budgetText(budgets).join('\n'));
  if (scripts === null)
    console.log('(no built extension: run "npm run build" to measure its content scripts)');
  const speed = measureSpeed(file, records, rounds);
  console.log(`\n${speedText(speed).join('\n')}`);
  const hosts = benchLookalike(rounds);
  console.log(
    `\n${table([['time for a host', 'is', "ratio to tldts' parse"], ...hosts.map((row) => [row.name, `${row.microseconds.toFixed(2)} µs`, row.ratio.toFixed(1)])]).join('\n')}`,
  );
  if (values.browser) {
    const script = join(import.meta.dirname, 'bench-browser.ts');
    const run = spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' });
    if (run.status !== 0)
      console.error(`The costs in a browser could not be measured (exit code ${run.status}).`);
  } else {
    console.log('\n(what the extension costs pages in a real browser: npm run bench -- --browser)');
  }
  writeFileWhole(join(out, 'bench.json'), `${JSON.stringify({ budgets, speed, hosts }, null, 1)}\n`);
  console.log('(how training grows: npm run bench -- --scale)');
  const failed = budgets.filter((entry) => !entry.passed);
  for (const { name, bytes, limit } of failed)
    console.error(`${name}: expected at most ${kB(limit)}, got ${kB(bytes)}`);
  return failed.length > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main();
