import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRecords, counts, measure, type Requirements } from '../corpus/check.ts';
import { freezeTest, frozenProblems } from '../corpus/freeze.ts';
import { corpusFiles, type Problem, readRecords } from '../corpus/read.ts';
import { shortcuts } from '../corpus/shortcuts.ts';
import { nearDuplicates } from '../corpus/similarity.ts';
import { helpOn } from './help.ts';

const USAGE = `Usage: npm run corpus:check [-- --against FILE.jsonl] [--freeze-test]
  Checks corpus/messages: schema, duplicates, personal data, make-up and diversity.
  --against FILE  fail on any near copy of a text in that file (each line a JSON object with "text")
  --freeze-test   writes down the hashes of the test split, once: it is not to change any more`;

/** What the corpus has reached and must not fall below; raised as it grows. */
const REQUIRED: Requirements = {
  messages: 12_000,
  writers: 60,
  cpf: 1800,
  dishonestKind: 80,
  commonKind: 150,
  honestKind: 150,
  minorHonestKind: 90,
  hardShare: 0.15,
  smsShare: 0.3,
  emailShare: 0.5,
  pairs: 400,
};

function main(): void {
  helpOn(USAGE);
  let against: string | undefined;
  let freeze = false;
  try {
    const { values } = parseArgs({
      options: { against: { type: 'string' }, 'freeze-test': { type: 'boolean' } },
    });
    against = values.against;
    freeze = values['freeze-test'] === true;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
  const files = [...corpusFiles('train'), ...corpusFiles('test')];
  const { located, problems } = readRecords(files);
  problems.push(...checkRecords(located));
  if (freeze) console.log(`${freezeTest()} files of the test split frozen\n`);
  else problems.push(...frozenProblems());
  if (against !== undefined)
    problems.push(
      ...leaks(
        located.map((entry) => entry.record.text),
        against,
        located,
      ),
    );
  const train = located.filter((entry) => !/[\\/]test[\\/]/.test(entry.file)).map((entry) => entry.record);
  console.log(`${train.length} messages to train on, ${located.length - train.length} in the test split\n`);
  for (const line of counts(train)) console.log(line);
  console.log('');
  const gates = measure(train, REQUIRED);
  for (const gate of gates) {
    const mark = gate.required === null ? '·' : gate.passed ? '✓' : '✗';
    console.log(
      `${mark} ${gate.name}: ${gate.measured}${gate.required === null ? '' : ` (${gate.required})`}`,
    );
  }
  console.log('\nStrongest shortcuts: traits of form, share of honest and of dishonest messages, bits');
  for (const { name, honest, dishonest, bits } of shortcuts(train).slice(0, 10))
    console.log(
      `  ${name.padEnd(32)} ${(100 * honest).toFixed(1).padStart(5)} %  ${(100 * dishonest).toFixed(1).padStart(5)} %  ${bits.toFixed(4)}`,
    );
  for (const { file, line, message } of problems)
    console.error(`${relative(process.cwd(), file)}:${line}: ${message}`);
  const failed = gates.filter((gate) => !gate.passed).length;
  console.log(`\n${problems.length} problem(s), ${failed} gate(s) failed`);
  process.exit(problems.length + failed > 0 ? 1 : 0);
}

function leaks(
  texts: readonly string[],
  file: string,
  located: readonly { file: string; line: number }[],
): Problem[] {
  if (!existsSync(file)) {
    console.error(`--against: no file ${file}`);
    process.exit(2);
  }
  const foreign: string[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line === '') return;
      const text = (JSON.parse(line) as { text?: unknown }).text;
      if (typeof text !== 'string') {
        console.error(`${file}:${index + 1}: expected an object with "text"`);
        process.exit(2);
      }
      foreign.push(text);
    });
  return nearDuplicates(texts, foreign).map(({ a, b, similarity }) => ({
    file: located[a]!.file,
    line: located[a]!.line,
    message: `near copy (${similarity.toFixed(2)}) of line ${b + 1} of ${file}`,
  }));
}

if (process.argv[1] === import.meta.filename) main();
