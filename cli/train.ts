import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { decodeModel } from '../classifier/index.ts';
import { SETTINGS } from '../classifier/training/settings.ts';
import { trainModel } from '../classifier/training/train.ts';
import { corpusIdentity, streamCorpus } from '../corpus/read.ts';
import { helpOn } from './help.ts';
import { MODEL_FILE } from './load-model.ts';
import { progressLine } from './progress.ts';

const USAGE = `Usage: npm run train [-- --out FILE] [--check]
  Trains the model on corpus/messages and writes it to classifier/model/vigie.model.
  --out FILE  write elsewhere
  --check     write nothing: train, compare with the stored model, fail where they differ`;

function main(): void {
  helpOn(USAGE);
  let options: { out?: string; check?: boolean };
  try {
    options = parseArgs({ options: { out: { type: 'string' }, check: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
  const started = performance.now();
  const { hash, messages } = corpusIdentity();
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'));
  const bytes = trainModel(streamCorpus(), { hash, version: `${version}+${hash.slice(0, 8)}` }, SETTINGS, {
    progress: progressLine(),
    expected: messages,
  });
  const model = decodeModel(bytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Model ${model.header.version}: ${model.header.corpusSize} messages, ${model.header.blocks[0].features} + ${model.header.blocks[1].features} features, ` +
      `thresholds ${model.header.thresholds.suspicious} / ${model.header.thresholds.scam}, ` +
      `${Math.round(bytes.length / 1000)} kB (${Math.round(gzipSync(bytes).length / 1000)} kB gzipped), ${seconds} s`,
  );
  const out = options.out === undefined ? MODEL_FILE : resolve(options.out);
  if (options.check) {
    const same = Buffer.compare(readFileSync(out), bytes) === 0;
    console.log(
      same
        ? 'The stored model is the one this corpus gives.'
        : 'The stored model differs: run "npm run train".',
    );
    process.exit(same ? 0 : 1);
  }
  // Written beside and renamed: Ctrl-C leaves the old model whole.
  mkdirSync(dirname(out), { recursive: true });
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, out);
  } finally {
    rmSync(temporary, { force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
