import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CHANNELS } from '../message.ts';
import { LABELS } from '../taxonomy.ts';
import type { Sample } from './sample.ts';

/**
 * One line of a labelled file from outside the corpus. Only `text` and `label` are needed; unknown fields
 * are ignored. `ham` and `spam` are read as `legit` and `scam`.
 */
const row = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  label: z.enum([...LABELS, 'ham', 'spam']),
  subject: z.string().nullish(),
  sender: z.string().nullish(),
  links: z.array(z.object({ text: z.string().nullish(), href: z.string() })).nullish(),
  channel: z.string().nullish(),
  kind: z.string().nullish(),
  lang: z.string().nullish(),
  /** A fragment, too short to be a message. */
  weak: z.boolean().nullish(),
  /** Rows of one group come from one campaign or source; halves never part one. */
  group: z.string().nullish(),
});

/** A labelled message of a foreign file. */
export interface ExternalSample extends Sample {
  weak: boolean;
  half: 'A' | 'B' | null;
}

/** The half a group belongs to: A where the first byte of its SHA-256 is even. */
export function halfOf(group: string): 'A' | 'B' {
  return createHash('sha256').update(group).digest()[0]! % 2 === 0 ? 'A' : 'B';
}

/**
 * Reads a labelled JSON Lines file.
 * @throws {Error} naming file, line, expected and got of the first bad lines.
 */
export function readExternal(file: string): ExternalSample[] {
  const samples: ExternalSample[] = [];
  const problems: string[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const place = `${file}:${index + 1}`;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        problems.push(`${place}: expected a JSON object, got: ${(error as Error).message}`);
        return;
      }
      const parsed = row.safeParse(value);
      if (!parsed.success) {
        for (const issue of parsed.error.issues)
          problems.push(`${place}: ${issue.path.join('.') || 'line'}: ${issue.message}`);
        return;
      }
      samples.push(sampleOfRow(parsed.data, index + 1));
    });
  if (problems.length > 0)
    throw new Error(
      `${problems.length} problem(s):\n${problems.slice(0, 5).join('\n')}${problems.length > 5 ? '\n…' : ''}`,
    );
  if (samples.length === 0) throw new Error(`${file}: expected labelled messages, got none`);
  return samples;
}

function sampleOfRow(data: z.infer<typeof row>, line: number): ExternalSample {
  const label = data.label === 'ham' ? 'legit' : data.label === 'spam' ? 'scam' : data.label;
  const channel = CHANNELS.find((known) => known === data.channel);
  return {
    id: String(data.id ?? `line ${line}`),
    message: {
      text: data.text,
      ...(data.subject == null ? {} : { subject: data.subject }),
      ...(data.sender == null ? {} : { sender: data.sender }),
      ...(channel === undefined ? {} : { channel }),
      ...(data.links == null
        ? {}
        : { links: data.links.map(({ text, href }) => ({ href, ...(text == null ? {} : { text }) })) }),
    },
    label,
    kind: data.kind == null ? null : `${data.kind} (${label === 'legit' ? 'honest' : 'dishonest'})`,
    family: null,
    channel: data.channel ?? null,
    lang: data.lang ?? null,
    hard: null,
    tactics: null,
    weak: data.weak ?? false,
    half: data.group == null ? null : halfOf(data.group),
  };
}
