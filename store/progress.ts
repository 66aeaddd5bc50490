/** Which steps of the victim's path are done: kept on the device only, as `case/step` names. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

export const PROGRESS_KEY = 'progress';

const Progress = z.array(z.string().check(z.maxLength(80)));

export async function readProgress(): Promise<string[]> {
  const stored = z.safeParse(Progress, (await browser.storage.local.get(PROGRESS_KEY))[PROGRESS_KEY]);
  return stored.success ? stored.data : [];
}

export async function setDone(step: string, done: boolean): Promise<string[]> {
  const others = (await readProgress()).filter((other) => other !== step);
  const next = done ? [...others, step] : others;
  await browser.storage.local.set({ [PROGRESS_KEY]: next });
  return next;
}

export async function forgetProgress(): Promise<void> {
  await browser.storage.local.remove(PROGRESS_KEY);
}
