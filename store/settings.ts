/**
 * The user's choices, in `storage.local` under one key, versioned.
 *
 * Whatever lies in the store is validated before use. A store that does not fit is set aside under
 * `settings.broken`, the defaults apply, and the pages say so.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

z.config({ jitless: true });

export const SETTINGS_KEY = 'settings';
export const BROKEN_KEY = 'settings.broken';
export const SETTINGS_VERSION = 1;

/** `careful` warns earlier, `discreet` later; `balanced` keeps the thresholds measured for the model. */
export const SENSITIVITIES = ['careful', 'balanced', 'discreet'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

const Host = z.string().check(z.minLength(1), z.maxLength(253));
const Sender = z.string().check(z.minLength(1), z.maxLength(320));

const Settings = z.object({
  version: z.literal(SETTINGS_VERSION),
  language: z.enum(['auto', 'fr', 'en']),
  sensitivity: z.enum(SENSITIVITIES),
  /** What runs where. */
  watch: z.object({ pages: z.boolean(), forms: z.boolean(), webmail: z.boolean() }),
  /** Canonical ASCII hosts that the user trusts: never blocked, never remarked upon. */
  allowedHosts: z.array(Host).check(z.maxLength(5000)),
  /** Lower-case addresses or sender names that the user trusts. */
  trustedSenders: z.array(Sender).check(z.maxLength(5000)),
  /** Everything rests until then (milliseconds since 1970), or null. */
  pausedUntil: z.nullable(z.number()),
  history: z.object({ keep: z.boolean(), days: z.number().check(z.minimum(1), z.maximum(3650)) }),
});
export type Settings = z.infer<typeof Settings>;

/** A fresh copy, so that nobody changes the defaults of another. */
export function defaultSettings(): Settings {
  return {
    version: SETTINGS_VERSION,
    language: 'auto',
    sensitivity: 'balanced',
    watch: { pages: true, forms: true, webmail: true },
    allowedHosts: [],
    trustedSenders: [],
    pausedUntil: null,
    history: { keep: true, days: 90 },
  };
}

export interface ReadSettings {
  settings: Settings;
  /** True where what was stored did not fit and the defaults apply. */
  corrupt: boolean;
}

/** What a stored value means; pure, for the store and for imports. Unknown fields are dropped, missing ones filled. */
export function parseSettings(stored: unknown): ReadSettings {
  if (stored === undefined || stored === null) return { settings: defaultSettings(), corrupt: false };
  if (typeof stored !== 'object' || Array.isArray(stored))
    return { settings: defaultSettings(), corrupt: true };
  const migrated = migrate(stored as Record<string, unknown>);
  const result = z.safeParse(Settings, migrated);
  return result.success
    ? { settings: result.data, corrupt: false }
    : { settings: defaultSettings(), corrupt: true };
}

/**
 * Brings an older store to the present version. Version 1 is the first: a field that an older build of the same
 * version did not know takes its default, so that settings survive updates.
 */
function migrate(stored: Record<string, unknown>): Record<string, unknown> {
  const defaults = defaultSettings();
  return {
    ...defaults,
    ...stored,
    watch: { ...defaults.watch, ...(stored.watch as object | undefined) },
    history: { ...defaults.history, ...(stored.history as object | undefined) },
  };
}

/** Reads the settings; a broken store is kept aside once and replaced by the defaults. */
export async function readSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  const read = parseSettings(stored[SETTINGS_KEY]);
  if (read.corrupt) {
    await browser.storage.local.set({ [BROKEN_KEY]: stored[SETTINGS_KEY], [SETTINGS_KEY]: read.settings });
    return read;
  }
  // Said until somebody has read it: `acknowledgeBroken` clears it.
  const broken = await browser.storage.local.get(BROKEN_KEY);
  return { ...read, corrupt: BROKEN_KEY in broken };
}

/** Forgets the broken store, once the user has been told. */
export async function acknowledgeBroken(): Promise<void> {
  await browser.storage.local.remove(BROKEN_KEY);
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes the settings; changes of one context queue up, so that none is lost. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const run = queue.then(async () => {
    const { settings } = await readSettings();
    const next = z.parse(Settings, change(settings));
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    return next;
  });
  queue = run.catch(() => undefined);
  return run;
}

/** Calls back at every change of the settings until the signal aborts. */
export function watchSettings(signal: AbortSignal, callback: (settings: Settings) => void): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes)
      callback(parseSettings(changes[SETTINGS_KEY]?.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

export function isPaused(settings: Settings, now: number): boolean {
  return settings.pausedUntil !== null && now < settings.pausedUntil;
}
