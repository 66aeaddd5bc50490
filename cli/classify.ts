import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { classify, type Model } from '../classifier/index.ts';
import { CHANNELS, type Message } from '../classifier/message.ts';
import type { Verdict } from '../classifier/verdict.ts';
import { helpOn } from './help.ts';
import { loadModel } from './load-model.ts';

const USAGE = `Usage: npm run --silent classify -- "text of a message"
       npm run --silent classify -- --jsonl < messages.jsonl
  --jsonl       one JSON object a line on standard input: {"id", "text", "channel"?, "subject"?, "sender"?, "links"?};
                one verdict a line on standard output, in the same order
  --model FILE  use another model file`;

const line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  subject: z.string().nullish(),
  sender: z.string().nullish(),
  channel: z.unknown().optional(),
  links: z.array(z.object({ text: z.string().nullish(), href: z.string() })).nullish(),
});

/** A line of input as a message. Unknown fields are ignored; an unknown or null channel counts as absent. */
function messageOf(value: z.infer<typeof line>): Message {
  const channel = CHANNELS.find((known) => known === value.channel);
  return {
    text: value.text,
    ...(value.subject == null ? {} : { subject: value.subject }),
    ...(value.sender == null ? {} : { sender: value.sender }),
    ...(channel === undefined ? {} : { channel }),
    ...(value.links == null
      ? {}
      : { links: value.links.map(({ text, href }) => ({ href, ...(text == null ? {} : { text }) })) }),
  };
}

/** Judges one line of JSON; what is no message gets an error that names what was expected. */
function judgeLine(model: Model, source: string): { output: object; failed: boolean } {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return {
      output: { id: null, error: `expected a JSON object, got: ${(error as Error).message}` },
      failed: true,
    };
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    const given = (value as { id?: unknown } | null)?.id;
    const id = typeof given === 'string' || typeof given === 'number' ? given : null;
    const error = parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
      .join('; ');
    return { output: { id, error }, failed: true };
  }
  return {
    output: { id: parsed.data.id ?? null, ...classify(model, messageOf(parsed.data)) },
    failed: false,
  };
}

const WORDS: Record<Verdict['verdict'], string> = {
  scam: 'arnaque très probable',
  suspicious: 'message suspect',
  'no-sign': 'aucun signe connu',
  'cannot-tell': 'impossible à dire',
};

/** A verdict for people, in a few lines. */
export function describe(verdict: Verdict): string {
  const words =
    verdict.verdict === 'suspicious' && verdict.label === 'canvassing'
      ? 'démarchage abusif'
      : WORDS[verdict.verdict];
  const lines = [words];
  if (verdict.kind !== null) lines.push(`  kind: ${verdict.kind} (${verdict.label})`);
  if (verdict.tactics.length > 0) lines.push(`  tactics: ${verdict.tactics.join(', ')}`);
  if (verdict.verdict !== 'no-sign' && verdict.evidence.length > 0) {
    const strongest = [...verdict.evidence].sort((a, b) => b.weight - a.weight).slice(0, 5);
    lines.push(`  words: ${strongest.map((span) => `« ${span.text.replace(/\s+/g, ' ')} »`).join(' ')}`);
  }
  for (const link of verdict.links) {
    const via = link.via.length > 0 ? ` via ${link.via.join(', ')}` : '';
    lines.push(
      `  link: ${link.host ?? link.target}${via} — ${link.finding ?? 'no web address'}${link.level ? ` (${link.level})` : ''}`,
    );
  }
  if (verdict.reason) lines.push(`  reason: ${verdict.reason}`);
  return lines.join('\n');
}

async function main(): Promise<void> {
  helpOn(USAGE);
  let parsed: { values: { jsonl?: boolean; model?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      options: { jsonl: { type: 'boolean' }, model: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
  const { values, positionals } = parsed;
  if ((values.jsonl === true) === positionals.length > 0) {
    console.error(USAGE);
    process.exit(2);
  }
  const model = loadModel(values.model);
  if (!values.jsonl) {
    console.log(describe(classify(model, { text: positionals.join(' ') })));
    return;
  }
  let failed = false;
  for await (const source of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (source.trim() === '') continue;
    const result = judgeLine(model, source);
    failed ||= result.failed;
    if (!process.stdout.write(`${JSON.stringify(result.output)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  process.exitCode = failed ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) await main();
