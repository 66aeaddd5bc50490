/**
 * What the user corrected: « this is a mistake », « you missed this one ». Kept on the device, masked, until the
 * user exports it; the export is a file of lines that `npm run corpus:add` takes.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { CHANNELS, LABELS } from '../classifier/index.ts';

export const FEEDBACK_KEY = 'feedback';
export const FEEDBACK_LIMIT = 500;

const Item = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  at: z.number(),
  what: z.enum(['message', 'site']),
  /** The masked message, or the host of a site. */
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  /** What the user says it is. */
  label: z.enum(LABELS),
  /** What Vigie had said. */
  said: z.string().check(z.maxLength(40)),
  channel: z.nullable(z.enum(CHANNELS)),
  lang: z.enum(['fr', 'en']),
  modelVersion: z.nullable(z.string().check(z.maxLength(80))),
});
export type FeedbackItem = z.infer<typeof Item>;

export async function readFeedback(): Promise<FeedbackItem[]> {
  const list = (await browser.storage.local.get(FEEDBACK_KEY))[FEEDBACK_KEY];
  if (!Array.isArray(list)) return [];
  return list.flatMap((given) => {
    const item = z.safeParse(Item, given);
    return item.success ? [item.data] : [];
  });
}

/** Keeps a correction. A private window keeps nothing. */
export async function addFeedback(item: FeedbackItem, secret: boolean): Promise<void> {
  if (secret) return;
  const items = await readFeedback();
  await browser.storage.local.set({
    [FEEDBACK_KEY]: [z.parse(Item, item), ...items.filter(({ id }) => id !== item.id)].slice(
      0,
      FEEDBACK_LIMIT,
    ),
  });
}

export async function deleteFeedback(id: string): Promise<void> {
  const items = await readFeedback();
  await browser.storage.local.set({ [FEEDBACK_KEY]: items.filter((item) => item.id !== id) });
}

export async function clearFeedback(): Promise<void> {
  await browser.storage.local.remove(FEEDBACK_KEY);
}

/** The sites that the user says are honest, one JSON object a line. */
export function exportSites(items: readonly FeedbackItem[]): string {
  return items
    .filter(({ what }) => what === 'site')
    .map(
      ({ text, said, at }) =>
        `${JSON.stringify({ host: text, rule: said, at: new Date(at).toISOString() })}\n`,
    )
    .join('');
}

/**
 * The corrections about messages as JSON lines with the fields of the corpus; `kind`, `tactics` and `campaign` are
 * the maintainer's to say, and `corpus:add` asks for them.
 */
export function exportFeedback(items: readonly FeedbackItem[]): string {
  return items
    .filter(({ what }) => what === 'message')
    .map(({ text, channel, lang, label, said, modelVersion }) =>
      JSON.stringify({ text, channel: channel ?? 'sms', lang, label, said, modelVersion }),
    )
    .map((line) => `${line}\n`)
    .join('');
}
