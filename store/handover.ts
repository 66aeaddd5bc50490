/**
 * A text on its way from one of Vigie's pages to another (popup to full page, context menu to full page). It goes
 * through the session store, in memory, and never through an address; it is taken once.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

export const HANDOVER_KEY = 'handover';
const Handover = z.object({ text: z.string().check(z.maxLength(200_000)) });
export type Handover = z.infer<typeof Handover>;

export async function handOver(given: Handover): Promise<void> {
  await browser.storage.session.set({ [HANDOVER_KEY]: { text: given.text.slice(0, 200_000) } });
}

export async function takeHandover(): Promise<Handover | null> {
  const stored = z.safeParse(Handover, (await browser.storage.session.get(HANDOVER_KEY))[HANDOVER_KEY]);
  await browser.storage.session.remove(HANDOVER_KEY);
  return stored.success ? stored.data : null;
}
