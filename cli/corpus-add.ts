import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Model } from '../classifier/index.ts';
import { CHANNELS } from '../classifier/message.ts';
import { LABELS, TACTICS } from '../classifier/taxonomy.ts';
import { type Made, makeRecord, maskDraft } from '../corpus/add.ts';
import {
  type Draft,
  type Drafted,
  draft,
  draftsFromCsv,
  draftsFromEml,
  draftsFromJsonl,
} from '../corpus/draft.ts';
import { KINDS } from '../corpus/kinds.ts';
import { parseNotebook } from '../corpus/notebook.ts';
import { MESSAGES, readCorpus } from '../corpus/read.ts';
import type { CorpusRecord } from '../corpus/record.ts';
import { suggest } from '../corpus/suggest.ts';
import { helpOn } from './help.ts';
import { loadModel, MODEL_FILE } from './load-model.ts';
import { writeFileWhole } from './write-file.ts';

const USAGE = `Usage: npm run corpus:add -- --writer NAME [FILE...]
  Adds messages to corpus/messages/NAME.jsonl: masks personal data, suggests label and kind by the current
  model, warns of near copies, validates. Without a file it asks for one message after another.
  FILE     .jsonl (objects with "text"), .csv (header row with "text"), .eml (one mail), .txt (notebook)
  --ask                 ask label, kind and tactics where the file says nothing (as a terminal does by itself)
  --accept-suggestions  take them from the model instead; with neither, such lines are refused with the suggestion
  --dry-run             show what would be added
  --corpus DIR, --model FILE  other places`;

interface Context {
  writer: string;
  file: string;
  model: Model;
  corpus: CorpusRecord[];
  own: CorpusRecord[];
  accept: boolean;
  dry: boolean;
}

function save({ file, own, dry }: Context): void {
  if (!dry) writeFileWhole(file, own.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

/** First free number of a writer. */
function nextNumber({ writer, own }: Context): number {
  const numbers = own.map((record) => Number(record.id.slice(writer.length + 1))).filter(Number.isInteger);
  return Math.max(0, ...numbers) + 1;
}

function make(context: Context, drafted: Draft): Made & { masked: string[] } {
  const { draft: clean, masked } = maskDraft(drafted);
  const suggestion = suggest(context.model, clean, context.corpus);
  const made = makeRecord(clean, suggestion, context.accept, {
    writer: context.writer,
    number: nextNumber(context),
    corpus: context.corpus,
  });
  return { ...made, masked };
}

function keep(context: Context, record: CorpusRecord): void {
  context.own.push(record);
  context.corpus.push(record);
}

/** The drafts of a file by its kind; a notebook's records are drafts whose every field is given. */
async function read(file: string, writer: string): Promise<Drafted[]> {
  switch (extname(file).toLowerCase()) {
    case '.jsonl':
      return draftsFromJsonl(readFileSync(file, 'utf8'));
    case '.csv':
      return draftsFromCsv(readFileSync(file, 'utf8'));
    case '.eml':
      return draftsFromEml(readFileSync(file));
    case '.txt': {
      const { records, problems } = parseNotebook(readFileSync(file, 'utf8'), file, writer);
      return [
        ...records.map(({ id, campaign, writer: _, ...rest }): Drafted => {
          const own = campaign === id ? {} : { campaign: campaign.slice(writer.length + 1) };
          return { place: id, draft: draft.parse({ ...rest, ...own }), problems: [] };
        }),
        ...problems.map(({ line, message }): Drafted => ({ place: `line ${line}`, problems: [message] })),
      ];
    }
    default:
      return [{ place: 'name', problems: ['expected .jsonl, .csv, .eml or .txt'] }];
  }
}

/**
 * Adds what the files hold. With `ask`, what a line leaves open (the label, the kind, as in Vigie's own export
 * of corrections) is asked, beside the masked text.
 */
async function addFiles(
  context: Context,
  files: readonly string[],
  ask: ((question: string) => Promise<string>) | null,
): Promise<{ added: number; failed: number }> {
  let [added, failed] = [0, 0];
  for (const file of files) {
    for (const { place, draft: given, problems } of await read(file, context.writer)) {
      const where = `${basename(file)}: ${place}`;
      let drafted = given;
      if (ask !== null && given !== undefined && (given.label === undefined || given.kind === undefined)) {
        const { draft: clean } = maskDraft(given);
        console.log(`\n${where}\n${clean.text}\n`);
        drafted = await askLabels(context, clean, ask);
      }
      const made = drafted === undefined ? { problems, masked: [] } : make(context, drafted);
      if ('problems' in made) {
        failed++;
        for (const problem of made.problems) console.error(`${where}: ${problem}`);
        continue;
      }
      keep(context, made.record);
      added++;
      const { id, label, kind, channel, lang, text } = made.record;
      console.log(`${id}: ${label} ${kind} ${channel} ${lang} « ${text.replace(/\s+/g, ' ').slice(0, 70)} »`);
      if (made.masked.length > 0) console.log(`  masked: ${made.masked.join(', ')}`);
      for (const warning of made.warnings) console.error(`${where}: warning: ${warning} (this one is ${id})`);
    }
  }
  return { added, failed };
}

/** Asks until the answer is one of the choices; an empty answer takes the suggestion. */
async function choose<T extends string>(
  ask: (question: string) => Promise<string>,
  question: string,
  choices: readonly T[],
  suggested: T | null,
): Promise<T> {
  for (;;) {
    const answer = (
      await ask(`${question} (${choices.join(', ')})${suggested ? ` [${suggested}]` : ''}: `)
    ).trim();
    if (answer === '' && suggested !== null) return suggested;
    const match = choices.find((choice) => choice === answer);
    if (match !== undefined) return match;
    console.log(`Expected one of these, got "${answer}".`);
  }
}

/** Questions answered from the terminal or from a pipe; the end of input ends the session. */
class EndOfInput extends Error {}

function asker(lines: Interface): (question: string) => Promise<string> {
  const iterator = lines[Symbol.asyncIterator]();
  return async (question) => {
    process.stdout.write(question);
    const next = await iterator.next();
    if (next.done) throw new EndOfInput();
    return next.value as string;
  };
}

/** The rubric's questions, each where the draft leaves it open; what the model suggests stands in brackets. */
async function askLabels(
  { model, corpus }: Context,
  clean: Draft,
  ask: (question: string) => Promise<string>,
): Promise<Draft> {
  const first = suggest(model, clean, corpus);
  if (first.probability !== null)
    console.log(`The model: ${Math.round(100 * first.probability)} % dishonest`);
  const label = clean.label ?? (await choose(ask, 'label', LABELS, first.label));
  const again = suggest(model, { ...clean, label }, corpus);
  const kind = clean.kind ?? (await choose(ask, 'kind', KINDS, again.kind));
  let tactics = clean.tactics ?? (label === 'legit' ? [] : again.tactics);
  if (clean.tactics === undefined && label !== 'legit') {
    const answer = (await ask(`tactics, with commas [${tactics.join(', ') || 'none'}]: `)).trim();
    if (answer !== '') tactics = TACTICS.filter((tactic) => answer.split(/[\s,]+/).includes(tactic));
  }
  const hard = clean.hard ?? (await choose(ask, 'a deliberate hard case?', ['no', 'yes'], 'no')) === 'yes';
  return { ...clean, label, kind, tactics, hard };
}

async function askOne(context: Context, ask: (question: string) => Promise<string>): Promise<boolean> {
  console.log('\nThe message, then a line with a single dot (nothing to stop):');
  const text: string[] = [];
  for (let line = await ask(''); line !== '.'; line = await ask('')) text.push(line);
  const whole = text.join('\n').trim();
  if (whole === '') return false;
  const channel = await choose(ask, 'channel', CHANNELS, whole.length <= 480 ? 'sms' : 'email');
  const subject = channel === 'email' ? (await ask('subject (or nothing): ')).trim() : '';
  const sender = (await ask('sender (or nothing): ')).trim();
  const { draft: clean, masked } = maskDraft({
    text: whole,
    channel,
    ...(subject === '' ? {} : { subject }),
    ...(sender === '' ? {} : { sender }),
  });
  if (masked.length > 0) console.log(`Masked (${masked.join(', ')}):\n${clean.text}`);
  const labelled = await askLabels(context, clean, ask);
  const made = makeRecord(labelled, suggest(context.model, labelled, context.corpus), true, {
    writer: context.writer,
    number: nextNumber(context),
    corpus: context.corpus,
  });
  if ('problems' in made) {
    for (const problem of made.problems) console.log(`Not added: ${problem}`);
    return true;
  }
  for (const warning of made.warnings) console.log(`Warning: ${warning}`);
  if ((await choose(ask, `add ${made.record.id}?`, ['yes', 'no'], 'yes')) === 'yes') {
    keep(context, made.record);
    save(context); // at once: Ctrl-C loses nothing that was agreed to
  }
  return true;
}

async function main(): Promise<number> {
  helpOn(USAGE);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const writer = values.writer ?? '';
  if (!/^[a-z0-9]+$/.test(writer)) {
    console.error(`--writer: expected lower-case letters and digits, got "${writer}"\n${USAGE}`);
    return 2;
  }
  const missing = positionals.find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.error(`No such file: ${missing}`);
    return 2;
  }
  const folder = values.corpus === undefined ? MESSAGES : resolve(values.corpus);
  const train = readCorpus('train', folder);
  const context: Context = {
    writer,
    file: join(folder, `${writer}.jsonl`),
    model: loadModel(values.model ?? MODEL_FILE),
    corpus: [...train, ...readCorpus('test', folder)],
    own: train.filter((record) => record.writer === writer),
    accept: values['accept-suggestions'] === true,
    dry: values['dry-run'] === true,
  };
  const before = context.own.length;
  let failed = 0;
  const asks =
    positionals.length === 0 || (!context.accept && (values.ask === true || process.stdin.isTTY === true));
  const lines = asks ? createInterface({ input: process.stdin }) : null;
  const ask = lines === null ? null : asker(lines);
  try {
    if (positionals.length > 0) ({ failed } = await addFiles(context, positionals, ask));
    else while (await askOne(context, ask!));
  } catch (error) {
    if (!(error instanceof EndOfInput)) throw error;
    if (positionals.length > 0) {
      console.error('The answers ended before the file did; what was answered is kept.');
      failed = 1;
    }
  }
  lines?.close();
  const added = context.own.length - before;
  if (added > 0) save(context);
  const target = relative(process.cwd(), context.file);
  console.log(
    `${added} added to ${target}${values['dry-run'] ? ' (dry run: nothing written)' : ''}, ${failed} refused`,
  );
  return failed > 0 ? 1 : 0;
}

function parse() {
  return parseArgs({
    options: {
      writer: { type: 'string' },
      corpus: { type: 'string' },
      model: { type: 'string' },
      ask: { type: 'boolean' },
      'accept-suggestions': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
    allowPositionals: true,
  });
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main();
