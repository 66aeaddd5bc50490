import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Budget, modelBudgets, scriptBudgets } from '../classifier/evaluation/sizes.ts';
import { measureSpeed, type Speed } from '../classifier/evaluation/speed.ts';
import { table } from '../classifier/evaluation/text.ts';
import { measureTraining, type ScalePoint } from '../classifier/evaluation/training-scale.ts';
import { SETTINGS } from '../classifier/training/settings.ts';
import { MESSAGES, readCorpus } from '../corpus/read.ts';
import { benchLookalike } from './bench-lookalike.ts';
import { MODEL_FILE } from './load-model.ts';
import { writeFileWhole } from './write-file.ts';

const USAGE = `Usage: npm run bench [-- options]
  Sizes as budgets that fail; times as ratios to a peer in the same run, which never fail.
  --training         also how training grows: 10,000, 100,000 and 1,000,000 messages, each in its own process
  --browser          also what the extension costs pages in a real Chromium (some minutes; needs a build)
  --scale N          with --training: only up to N messages
  --rounds N         rounds of each timing (9)
  --built DIR        built extension (.output/chrome-mv3)
  --corpus DIR, --model FILE, --out DIR  other places`;

const OPTIONS = {
  training: { type: 'boolean' },
  browser: { type: 'boolean' },
  scale: { type: 'string' },
  rounds: { type: 'string' },
  built: { type: 'string' },
  corpus: { type: 'string' },
  model: { type: 'string' },
  out: { type: 'string' },
  /** Internal: measure one training in this process and print it as JSON. */
  'train-once': { type: 'string' },
} as const;

const SCALES = [10_000, 100_000, 1_000_000];
/** Most memory training may take. */
const MEMORY_AIM = 1e9;

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

/** Measures each scale in a process of its own, so that one's memory does not count for the next. */
function trainingCurve(most: number, corpus: string): (ScalePoint | { messages: number; failed: string })[] {
  return SCALES.filter((scale) => scale <= most).map((scale) => {
    process.stderr.write(`training on ${scale.toLocaleString('en')} messages …\n`);
    const result = spawnSync(
      process.execPath,
      ['--import', 'tsx', import.meta.filename, '--train-once', String(scale), '--corpus', corpus],
      { encoding: 'utf8' },
    );
    if (result.status !== 0) {
      const why =
        result.stderr.split('\n').find((line) => /error/i.test(line)) ??
        `ended with ${result.status ?? result.signal}`;
      return { messages: scale, failed: why.trim().slice(0, 120) };
    }
    return JSON.parse(result.stdout) as ScalePoint;
  });
}

function main(): number {
  let values: { [K in keyof typeof OPTIONS]?: string | boolean };
  try {
    values = parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const whole = (name: 'scale' | 'rounds' | 'train-once', fallback: number): number => {
    const value = Number(values[name] ?? fallback);
    if (Number.isInteger(value) && value > 0) return value;
    console.error(`--${name}: expected a whole number from 1 on, got "${values[name]}"\n${USAGE}`);
    process.exit(2);
  };
  const corpus = values.corpus === undefined ? MESSAGES : resolve(String(values.corpus));
  const records = readCorpus('train', corpus);
  if (values['train-once'] !== undefined) {
    console.log(JSON.stringify(measureTraining(records, whole('train-once', 1), SETTINGS)));
    return 0;
  }
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
  const speed = measureSpeed(file, records, whole('rounds', 9));
  console.log(`\n${speedText(speed).join('\n')}`);
  const hosts = benchLookalike(whole('rounds', 9));
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
  const training = values.training ? trainingCurve(whole('scale', SCALES.at(-1)!), corpus) : null;
  if (training !== null)
    console.log(
      `\n${table([
        ['training on', 'takes', 'a message', 'peak memory', `aim ${kB(MEMORY_AIM)}`],
        ...training.map((point) =>
          'failed' in point
            ? [String(point.messages), 'failed', '', '', point.failed]
            : [
                String(point.messages),
                `${point.seconds.toFixed(1)} s`,
                `${((point.seconds * 1e6) / point.messages).toFixed(0)} µs`,
                kB(point.peakMemory),
                point.peakMemory <= MEMORY_AIM ? '✓' : '✗',
              ],
        ),
      ]).join('\n')}`,
    );
  const out = resolve(String(values.out ?? 'reports'), 'bench.json');
  writeFileWhole(out, `${JSON.stringify({ budgets, speed, hosts, training }, null, 1)}\n`);
  const failed = budgets.filter((entry) => !entry.passed);
  for (const { name, bytes, limit } of failed)
    console.error(`${name}: expected at most ${kB(limit)}, got ${kB(bytes)}`);
  return failed.length > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main();
