import { dsvFormat } from 'd3-dsv';
import { Window } from 'happy-dom';
import PostalMime from 'postal-mime';
import { z } from 'zod';
import { CHANNELS } from '../classifier/message.ts';
import { LABELS, TACTICS } from '../classifier/taxonomy.ts';
import { KINDS } from './kinds.ts';

/** A message on its way into the corpus: whatever its source says of it. Only the text is certain. */
export const draft = z.object({
  text: z.string().trim().min(1),
  subject: z.string().trim().min(1).optional(),
  sender: z.string().trim().min(1).optional(),
  links: z.array(z.object({ text: z.string().optional(), href: z.string().min(1) })).optional(),
  channel: z.enum(CHANNELS).optional(),
  lang: z.enum(['fr', 'en']).optional(),
  label: z.enum(LABELS).optional(),
  kind: z.enum(KINDS).optional(),
  tactics: z.array(z.enum(TACTICS)).optional(),
  campaign: z.string().min(1).optional(),
  hard: z.boolean().optional(),
});
export type Draft = z.infer<typeof draft>;

/** A draft with its place in the source, or what is wrong there. */
export interface Drafted {
  /** 1-based line (JSONL), row after the header (CSV) or message. */
  place: string;
  draft?: Draft;
  problems: string[];
}

function check(place: string, value: unknown): Drafted {
  const result = draft.safeParse(value);
  if (result.success) return { place, draft: result.data, problems: [] };
  return {
    place,
    problems: result.error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`),
  };
}

/** Null and empty values count as absent; unknown fields are ignored. */
const present = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null && v !== ''));

/** Drafts from JSON Lines, each an object with at least `text`. */
export function draftsFromJsonl(source: string): Drafted[] {
  return source.split('\n').flatMap((line, index): Drafted[] => {
    if (line.trim() === '') return [];
    const place = `line ${index + 1}`;
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value !== 'object' || value === null)
        return [{ place, problems: [`expected a JSON object, got ${line.slice(0, 40)}`] }];
      return [check(place, present(value))];
    } catch (error) {
      return [{ place, problems: [`expected a JSON object, got: ${(error as Error).message}`] }];
    }
  });
}

/** Drafts from CSV with a header row (comma, semicolon or tab): `text`, and any other field by its name. */
export function draftsFromCsv(source: string): Drafted[] {
  const text = source.replace(/^\ufeff/, '');
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const separator = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0]!;
  const rows = dsvFormat(separator).parse(text);
  if (!rows.columns.includes('text'))
    return [
      {
        place: 'header',
        problems: [`expected a column "text", got ${rows.columns.join(', ') || 'nothing'}`],
      },
    ];
  return rows.map((row, index) => {
    const value: Record<string, unknown> = { ...present(row) };
    if (typeof value.tactics === 'string') value.tactics = value.tactics.split(/[\s,;|]+/).filter(Boolean);
    if (typeof value.hard === 'string') value.hard = /^(?:yes|oui|true|1)$/i.test(value.hard);
    delete value.links; // a cell has no structure; addresses in the text are found there
    return check(`row ${index + 1}`, value);
  });
}

/** Text and links of an HTML part, read without running or loading anything. */
function readHtml(html: string): { text: string; links: { text?: string; href: string }[] } {
  const window = new Window();
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('script, style, head, title')) element.remove();
  for (const element of page.querySelectorAll('br')) element.replaceWith('\n');
  for (const element of page.querySelectorAll('p, div, tr, li, h1, h2, h3, h4')) element.append('\n');
  const links = [...page.querySelectorAll('a[href]')].flatMap((anchor) => {
    const href = anchor.getAttribute('href') ?? '';
    const shown = (anchor.textContent ?? '').replace(/\s+/g, ' ').trim();
    return /^https?:/i.test(href) ? [{ href, ...(shown === '' ? {} : { text: shown }) }] : [];
  });
  const text = (page.body?.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, links };
}

/** A draft from a saved mail (RFC 5322). */
export async function draftsFromEml(source: Uint8Array): Promise<Drafted[]> {
  const mail = await new PostalMime().parse(source);
  const html = mail.html === undefined ? null : readHtml(mail.html);
  const address = mail.from?.address ?? '';
  const sender = mail.from?.name ? `${mail.from.name} <${address}>` : address;
  return [
    check(
      'mail',
      present({
        text: mail.text?.trim() || html?.text || '',
        subject: mail.subject ?? '',
        sender,
        ...(html !== null && html.links.length > 0 ? { links: html.links } : {}),
        channel: 'email',
      }),
    ),
  ];
}
