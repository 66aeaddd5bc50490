import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readExternal } from '../classifier/evaluation/external.ts';
import { externalReport } from '../classifier/evaluation/external-report.ts';
import { faithfulness } from '../classifier/evaluation/faithfulness.ts';
import { FOLD_KEYS, type FoldKey } from '../classifier/evaluation/folds.ts';
import { headScores } from '../classifier/evaluation/heads.ts';
import { heaviestFeatures } from '../classifier/evaluation/heaviest.ts';
import { evaluationPage } from '../classifier/evaluation/page.ts';
import { readReleased } from '../classifier/evaluation/regression-files.ts';
import { crossValidate } from '../classifier/evaluation/report.ts';
import { crossValidationText, externalText, robustnessText } from '../classifier/evaluation/report-text.ts';
import { judge, type Sample, sampleOf } from '../classifier/evaluation/sample.ts';
import { SIZE_SHARES, sizeCurve } from '../classifier/evaluation/size-curve.ts';
import { rank, summarize } from '../classifier/evaluation/summary.ts';
import { countLooks, logLook, TEST_LOOKS } from '../classifier/evaluation/test-looks.ts';
import { percent, rankingText, rateText, summaryTable, table } from '../classifier/evaluation/text.ts';
import { readScale } from '../classifier/evaluation/training-scale.ts';
import { decodeModel, type Model } from '../classifier/index.ts';
import { SETTINGS } from '../classifier/training/settings.ts';
import { trainModel } from '../classifier/training/train.ts';
import { frozenProblems } from '../corpus/freeze.ts';
import { MESSAGES, readCorpus } from '../corpus/read.ts';
import type { CorpusRecord } from '../corpus/record.ts';
import { addressesSection } from '../lookalike/evaluation/page.ts';
import { parseReport } from '../lookalike/evaluation/report.ts';
import { helpOn } from './help.ts';
import { loadModel } from './load-model.ts';
import { progressLine } from './progress.ts';
import { writeFileWhole } from './write-file.ts';

const USAGE = `Usage: npm run evaluate [-- options]
  Cross-validation: every message of the corpus judged by a model that has not seen it.
  --by KEY          what a fold leaves out whole: ${FOLD_KEYS.join(' | ')} (writer)
  --folds N         number of folds (5); by channel, one each
  --quick           without robustness, learning curve and natural's BayesClassifier
  --robustness      robustness only
  --corpus DIR      another folder of messages
  --out DIR         where the report goes (reports)
Usage: npm run evaluate -- --external FILE.jsonl
  The shipped model on a labelled file ("text" and "label" a line; see classifier/README.md).
  --model FILE      another model
  --curve           error against the size of the corpus as well (with --test too)
Usage: npm run evaluate -- --test --reason "why"
  The shipped model on the test split: totals only. Every look is logged in classifier/evaluation/test-looks.jsonl.
  --looks FILE      another log`;

/** A wrong use, reported with the usage and exit code 2. */
class UsageError extends Error {}

const OPTIONS = {
  by: { type: 'string' },
  folds: { type: 'string' },
  quick: { type: 'boolean' },
  robustness: { type: 'boolean' },
  corpus: { type: 'string' },
  out: { type: 'string' },
  external: { type: 'string' },
  model: { type: 'string' },
  curve: { type: 'boolean' },
  test: { type: 'boolean' },
  reason: { type: 'string' },
  looks: { type: 'string' },
} as const;

function parse() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function existing(option: string, path: string): string {
  if (!existsSync(path)) throw new UsageError(`--${option}: no such file or folder: ${path}`);
  return path;
}

/** Prints the report, and writes it as JSON. */
function put(out: string, name: string, report: object, lines: readonly string[]): void {
  console.log(lines.join('\n'));
  const file = join(out, `${name}.json`);
  writeFileWhole(file, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`\n${relative(process.cwd(), file)} written`);
}

/** Opens the test split: totals only, and the look is logged before they are shown. */
function lookAtTest(
  reason: string | undefined,
  model: Model,
  messages: string,
  file: string,
): CorpusRecord[] {
  if (reason === undefined || reason.trim().length < 10)
    throw new UsageError('--test: expected --reason "why the test split is opened" (10 characters or more)');
  const records = readCorpus('test', messages);
  if (records.length === 0)
    throw new Error(`No test split (test/*.jsonl) in ${relative(process.cwd(), messages)}`);
  const [broken] = frozenProblems(messages);
  if (broken !== undefined) throw new Error(`${relative(process.cwd(), broken.file)}: ${broken.message}`);
  const judgements = records.map((record) => judge(model, sampleOf(record)));
  const parts = {
    plain: judgements.filter(({ sample }) => !sample.hard),
    hard: judgements.filter(({ sample }) => sample.hard),
  };
  const heads = headScores(parts.plain);
  const evidence = faithfulness([{ name: 'test', model, test: records }]);
  const totals = summarize(judgements);
  const [plain, hard] = [summarize(parts.plain), summarize(parts.hard)];
  const ranking = { plain: rank(parts.plain), hard: rank(parts.hard) };
  logLook(
    {
      date: new Date().toISOString(),
      reason: reason.trim(),
      modelVersion: model.header.version,
      totals,
      plain,
      hard,
      ranking,
      familiesMacroF1: heads.familiesMacroF1,
      tactics: heads.tactics.map(({ name, support, f1 }) => ({ name, support, f1 })),
      faithfulness: evidence,
    },
    file,
  );
  console.log(
    [
      `Test split: ${records.length} messages, model ${model.header.version}. Totals only; look number ${countLooks(file)}, logged in ${relative(process.cwd(), file)}.`,
      '',
      ...summaryTable('', [
        ['plain', plain],
        ['hard', hard],
        ['all', totals],
      ]),
      '',
      `plain: ${rankingText(ranking.plain)}`,
      `hard: ${rankingText(ranking.hard)}`,
      `families (plain): macro-F1 ${heads.familiesMacroF1.toFixed(3)} over flagged dishonest messages`,
      `tactics (plain): F1 ${heads.tactics.map(({ name, f1 }) => `${name} ${Number.isNaN(f1) ? '–' : f1.toFixed(2)}`).join(', ')}`,
      `evidence: removing it lowers the score more than random words in ${(100 * evidence.share).toFixed(1)} % of ${evidence.messages}; median drop ${evidence.medianDrop.toFixed(2)} against ${evidence.medianRandomDrop.toFixed(2)}`,
    ].join('\n'),
  );
  return records;
}

/** Error against the size of the corpus, on messages from outside it. */
function showCurve(messages: string, samples: readonly Sample[]): void {
  const points = sizeCurve(readCorpus('train', messages), samples, SETTINGS, SIZE_SHARES, progressLine());
  console.log(
    [
      '',
      'By size of the corpus:',
      ...table([
        ['messages', 'AUROC', 'recall at 5 %', 'recall', 'false positives'],
        ...points.map(({ messages: size, auroc, recallAt5, recall, falsePositives }) => [
          String(size),
          auroc.toFixed(4),
          percent(recallAt5),
          rateText(recall),
          rateText(falsePositives),
        ]),
      ]),
    ].join('\n'),
  );
}

/** The section of addresses, from what `npm run lookalike:report -- --html` left beside this report. */
function addressesOf(out: string): string {
  const file = join(out, 'lookalike.json');
  return addressesSection(existsSync(file) ? parseReport(readFileSync(file, 'utf8'), file) : null);
}

function main(): void {
  helpOn(USAGE);
  const values = parse();
  const out = resolve(values.out ?? 'reports');
  const messages = values.corpus === undefined ? MESSAGES : existing('corpus', resolve(values.corpus));
  if (values.test) {
    const looks = values.looks === undefined ? TEST_LOOKS : resolve(values.looks);
    const records = lookAtTest(values.reason, loadModel(values.model), messages, looks);
    const plain = records.filter((record) => !record.hard).map((record) => sampleOf(record));
    if (values.curve) showCurve(messages, plain);
    return;
  }
  if (values.external !== undefined) {
    const file = existing('external', values.external);
    const samples = readExternal(file);
    const report = externalReport(loadModel(values.model), basename(file), samples);
    put(out, 'external', report, externalText(report));
    if (values.curve)
      showCurve(
        messages,
        samples.filter(({ weak, channel }) => !weak && channel !== 'web'),
      );
    return;
  }
  const by = (values.by ?? 'writer') as FoldKey;
  if (!FOLD_KEYS.includes(by))
    throw new UsageError(`--by: expected one of ${FOLD_KEYS.join(', ')}, got "${by}"`);
  const folds = Number(values.folds ?? 5);
  if (!Number.isInteger(folds) || folds < 2)
    throw new UsageError(`--folds: expected a whole number from 2 on, got "${values.folds}"`);
  const records = readCorpus('train', messages);
  if (records.length === 0) throw new Error(`No messages (*.jsonl) in ${relative(process.cwd(), messages)}`);
  const scale = readScale(out);
  const quick = values.quick === true;
  const validation = crossValidate(records, {
    by,
    folds,
    settings: SETTINGS,
    released: readReleased(),
    parts: {
      baseline: !quick && values.robustness !== true,
      robustness: !quick || values.robustness === true,
      learningCurve: !quick && values.robustness !== true,
    },
    progress: progressLine(),
  });
  const { report } = validation;
  if (values.robustness) put(out, 'robustness', report.robustness!, robustnessText(report.robustness!));
  else {
    put(out, 'evaluation', report, crossValidationText(report));
    // Features are shown of the shipped model; of another corpus there is none, and one is trained.
    const model =
      values.model === undefined && values.corpus !== undefined
        ? decodeModel(trainModel(records, { version: 'trial', hash: '' }, SETTINGS))
        : loadModel(values.model);
    const page = join(out, 'evaluation.html');
    writeFileWhole(
      page,
      evaluationPage({
        validation,
        heaviest: heaviestFeatures(model, records),
        modelVersion: model.header.version,
        date: new Date().toISOString().slice(0, 10),
        scale,
        addresses: addressesOf(out),
      }),
    );
    console.log(`${relative(process.cwd(), page)} written`);
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    main();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${USAGE}`);
      process.exitCode = 2;
    } else {
      console.error((error as Error).message);
      process.exitCode = 1;
    }
  }
}
