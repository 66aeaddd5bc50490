import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeFolds, trainFolds } from '../classifier/evaluation/cross-validate.ts';
import { foldsBy } from '../classifier/evaluation/folds.ts';
import { drawRegression, ratchet, release, SIGNIFICANCE } from '../classifier/evaluation/ratchet.ts';
import {
  messagesFile,
  REGRESSION,
  readRegression,
  readReleased,
  releasedFile,
} from '../classifier/evaluation/regression-files.ts';
import { errorText } from '../classifier/evaluation/report-text.ts';
import { SETTINGS } from '../classifier/training/settings.ts';
import { MESSAGES, readCorpus } from '../corpus/read.ts';
import { helpOn } from './help.ts';
import { loadModel } from './load-model.ts';
import { progressLine } from './progress.ts';
import { writeFileWhole } from './write-file.ts';

const USAGE = `Usage: npm run ratchet [-- --model FILE]
  Fails where the shipped model is significantly worse than the last released one on the frozen messages.
Usage: npm run ratchet -- --freeze [--redraw] [--messages N]
  Makes the shipped model the released one: stores its verdicts and its cross-validation.
  --redraw      draw the frozen messages anew from the corpus (always where there are none yet)
  --messages N  how many to draw (400)
  --folder DIR, --corpus DIR  other places than classifier/evaluation/regression and corpus/messages`;

/** Seed of the draw: the day the portal opened. */
const SEED = 20191121;

function freeze(options: {
  model?: string;
  folder: string;
  corpus: string;
  redraw: boolean;
  count: number;
}): void {
  const model = loadModel(options.model);
  const records = readCorpus('train', options.corpus);
  const draw = options.redraw || !existsSync(messagesFile(options.folder));
  const messages = draw ? drawRegression(records, options.count, SEED) : readRegression(options.folder);
  const folds = Math.min(5, new Set(records.map((record) => record.writer)).size);
  const heldOut = judgeFolds(trainFolds(foldsBy(records, 'writer', folds), SETTINGS, progressLine()));
  const released = release(model, messages, heldOut, new Date().toISOString().slice(0, 10));
  if (draw)
    writeFileWhole(
      messagesFile(options.folder),
      messages.map((record) => `${JSON.stringify(record)}\n`).join(''),
    );
  writeFileWhole(releasedFile(options.folder), `${JSON.stringify(released, null, 1)}\n`);
  console.log(`Released model: ${released.modelVersion}, ${messages.length} frozen messages`);
}

function check(file: string | undefined, folder: string): number {
  const released = readReleased(folder);
  if (released === null) {
    console.error('No released model yet. Freeze one with: npm run ratchet -- --freeze');
    return 1;
  }
  const model = loadModel(file);
  const result = ratchet(model, readRegression(folder), released);
  console.log(
    `Model ${model.header.version} against ${released.modelVersion} (${released.date}) on ${result.messages} frozen messages: ` +
      `${result.lost.length} lost, ${result.gained.length} gained, McNemar p = ${result.probability.toPrecision(2)}`,
  );
  for (const line of errorText(result.lost)) console.log(line);
  if (result.gained.length > 0) console.log(`gained: ${result.gained.join(' ')}`);
  if (result.worse)
    console.error(`Significantly worse (p < ${SIGNIFICANCE}): this model must not be released.`);
  return result.worse ? 1 : 0;
}

function main(): number {
  helpOn(USAGE);
  let values: {
    model?: string;
    freeze?: boolean;
    redraw?: boolean;
    messages?: string;
    folder?: string;
    corpus?: string;
  };
  try {
    values = parseArgs({
      options: {
        model: { type: 'string' },
        freeze: { type: 'boolean' },
        redraw: { type: 'boolean' },
        messages: { type: 'string' },
        folder: { type: 'string' },
        corpus: { type: 'string' },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const count = Number(values.messages ?? 400);
  if (!Number.isInteger(count) || count < 1) {
    console.error(`--messages: expected a whole number from 1 on, got "${values.messages}"\n${USAGE}`);
    return 2;
  }
  const folder = values.folder === undefined ? REGRESSION : resolve(values.folder);
  if (!values.freeze) return check(values.model, folder);
  freeze({
    ...(values.model === undefined ? {} : { model: values.model }),
    folder,
    corpus: values.corpus === undefined ? MESSAGES : resolve(values.corpus),
    redraw: values.redraw === true,
    count,
  });
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main();
