/**
 * The history: what was flagged, when, where and why. Local only; old entries go by themselves; a private window
 * writes nothing.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { CHANNELS, FAMILIES, LABELS } from '../classifier/index.ts';
import { readSettings } from './settings.ts';

export const JOURNAL_KEY = 'journal';
/** Most entries kept, whatever their age. */
export const JOURNAL_LIMIT = 1000;
/** Longest piece of a message that is kept, in UTF-16 code units. */
export const EXCERPT_LIMIT = 600;

const DAY = 86_400_000;

const Entry = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Milliseconds since 1970. */
  at: z.number(),
  what: z.enum(['message', 'site']),
  /** Where Vigie saw it. */
  where: z.enum(['popup', 'page', 'webmail']),
  verdict: z.enum(['scam', 'suspicious', 'lookalike']),
  label: z.nullable(z.enum(LABELS)),
  kind: z.nullable(z.enum(FAMILIES)),
  /** The message's beginning, or the site's host. */
  excerpt: z.string().check(z.maxLength(EXCERPT_LIMIT + 1)),
  sender: z.nullable(z.string().check(z.maxLength(320))),
  channel: z.nullable(z.enum(CHANNELS)),
  /** The words that decided, or the rule for a site. */
  reasons: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(12)),
  hosts: z.array(z.string().check(z.maxLength(253))).check(z.maxLength(20)),
  /** When the user said that they had reported it; null if not. */
  reportedAt: z.nullable(z.number()),
});
export type JournalEntry = z.infer<typeof Entry>;

/** What is stored, oldest last; entries that do not fit are left out rather than losing the rest. */
export async function readJournal(now = Date.now()): Promise<JournalEntry[]> {
  const [{ settings }, stored] = await Promise.all([readSettings(), browser.storage.local.get(JOURNAL_KEY)]);
  const list = stored[JOURNAL_KEY];
  if (!Array.isArray(list)) return [];
  const oldest = now - settings.history.days * DAY;
  return list.flatMap((item) => {
    const entry = z.safeParse(Entry, item);
    return entry.success && entry.data.at >= oldest ? [entry.data] : [];
  });
}

let queue: Promise<unknown> = Promise.resolve();

function change(edit: (entries: JournalEntry[]) => JournalEntry[], now?: number): Promise<void> {
  const run = queue.then(async () => {
    const entries = edit(await readJournal(now));
    await browser.storage.local.set({ [JOURNAL_KEY]: entries.slice(0, JOURNAL_LIMIT) });
  });
  queue = run.catch(() => undefined);
  return run;
}

/** What became of an entry: kept, or why it was not. */
export type Kept = 'kept' | 'private' | 'off';

/**
 * Writes an entry, or replaces the one with the same id. Nothing is written where the user keeps no history.
 * @param secret true in a private window: then nothing is written at all
 */
export async function recordEntry(entry: JournalEntry, secret: boolean): Promise<Kept> {
  if (secret) return 'private';
  const { settings } = await readSettings();
  if (!settings.history.keep) return 'off';
  await change((entries) => {
    const same = entries.find((other) => other.id === entry.id);
    return [
      {
        ...entry,
        excerpt: excerptOf(entry.excerpt),
        reportedAt: entry.reportedAt ?? same?.reportedAt ?? null,
      },
      ...entries.filter((other) => other.id !== entry.id && !sameSite(other, entry)),
    ];
  });
  return 'kept';
}

/** The same site seen again replaces the entry of that day, so that reloading does not fill the history. */
function sameSite(a: JournalEntry, b: JournalEntry): boolean {
  return a.what === 'site' && b.what === 'site' && a.excerpt === b.excerpt && Math.abs(a.at - b.at) < DAY;
}

function excerptOf(text: string): string {
  return text.length > EXCERPT_LIMIT ? `${text.slice(0, EXCERPT_LIMIT)}…` : text;
}

export function markReported(id: string, at: number): Promise<void> {
  return change((entries) =>
    entries.map((entry) => (entry.id === id ? { ...entry, reportedAt: at } : entry)),
  );
}

export function deleteEntry(id: string): Promise<void> {
  return change((entries) => entries.filter((entry) => entry.id !== id));
}

export async function clearJournal(): Promise<void> {
  await change(() => []);
}

/** Drops what is older than the user keeps. Called when the browser starts. */
export function purgeJournal(now = Date.now()): Promise<void> {
  return change((entries) => entries, now);
}

/** Entries in which every word of the query occurs, accents and case aside. */
export function searchJournal(entries: readonly JournalEntry[], query: string): JournalEntry[] {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = fold(query).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = fold([entry.excerpt, entry.sender ?? '', ...entry.hosts, ...entry.reasons].join(' '));
    return words.every((word) => text.includes(word));
  });
}
