/**
 * Hosts that the user chose to visit in spite of a warning, until the browser is closed. They lie in
 * `storage.session`, in memory: nothing is left behind, which is also what private windows need.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

export const PASSES_KEY = 'passes';

const Passes = z.array(z.string().check(z.maxLength(253)));

export async function readPasses(): Promise<string[]> {
  const stored = await browser.storage.session.get(PASSES_KEY);
  const passes = z.safeParse(Passes, stored[PASSES_KEY]);
  return passes.success ? passes.data : [];
}

export async function addPass(host: string): Promise<void> {
  const passes = await readPasses();
  if (!passes.includes(host)) await browser.storage.session.set({ [PASSES_KEY]: [...passes, host] });
}

export async function removePass(host: string): Promise<void> {
  const passes = await readPasses();
  await browser.storage.session.set({ [PASSES_KEY]: passes.filter((pass) => pass !== host) });
}
