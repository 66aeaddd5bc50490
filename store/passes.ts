/**
 * Hosts that the user chose to visit in spite of a warning, until the browser is closed. They lie in
 * `storage.session`, in memory: nothing is left behind on the disk.
 *
 * That store is one for private and ordinary windows, even where the extension runs twice (Chrome's split mode). So
 * what was chosen in a private window lies apart, is read in private windows only, and only as long as one of
 * those is open that were open then.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { inPrivateWindow } from './private-window.ts';

export const PASSES_KEY = 'passes';
export const PRIVATE_PASSES_KEY = 'passes.private';

const Passes = z.array(z.string().check(z.maxLength(253)));
/** `windows`: identifiers of private windows, which a browser does not use twice while it runs. */
const PrivatePasses = z.object({ hosts: Passes, windows: z.array(z.number()) });

/** @param secret asked for a private window; the background has to say, pages know by themselves */
export async function readPasses(secret = inPrivateWindow()): Promise<string[]> {
  const ordinary = await readOrdinary();
  return secret ? [...ordinary, ...(await readPrivate())] : ordinary;
}

export async function addPass(host: string, secret = inPrivateWindow()): Promise<void> {
  if (secret) await writePrivate([...new Set([...(await readPrivate()), host])]);
  else await browser.storage.session.set({ [PASSES_KEY]: [...new Set([...(await readOrdinary()), host])] });
}

/** Takes a choice back, wherever it was made. */
export async function removePass(host: string): Promise<void> {
  const without = (passes: readonly string[]) => passes.filter((pass) => pass !== host);
  await browser.storage.session.set({ [PASSES_KEY]: without(await readOrdinary()) });
  if (inPrivateWindow()) await writePrivate(without(await readPrivate()));
}

async function readOrdinary(): Promise<string[]> {
  const passes = z.safeParse(Passes, (await browser.storage.session.get(PASSES_KEY))[PASSES_KEY]);
  return passes.success ? passes.data : [];
}

async function privateWindows(): Promise<number[]> {
  const windows = await browser.windows.getAll();
  return windows.flatMap(({ id, incognito }) => (incognito && id !== undefined ? [id] : []));
}

async function readPrivate(): Promise<string[]> {
  const stored = (await browser.storage.session.get(PRIVATE_PASSES_KEY))[PRIVATE_PASSES_KEY];
  const passes = z.safeParse(PrivatePasses, stored);
  if (!passes.success) return [];
  const open = await privateWindows();
  if (passes.data.windows.some((id) => open.includes(id))) return passes.data.hosts;
  await browser.storage.session.remove(PRIVATE_PASSES_KEY);
  return [];
}

async function writePrivate(hosts: string[]): Promise<void> {
  await browser.storage.session.set({ [PRIVATE_PASSES_KEY]: { hosts, windows: await privateWindows() } });
}
