import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../support/browser.ts';

const { fake } = vi.hoisted(() => ({ fake: {} as FakeBrowser }));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const {
  acknowledgeBroken,
  BROKEN_KEY,
  changeSettings,
  defaultSettings,
  isPaused,
  parseSettings,
  readSettings,
  SETTINGS_KEY,
  watchSettings,
} = await import('../../store/settings.ts');

beforeEach(() => {
  Object.assign(fake, fakeBrowser());
});

describe('settings', () => {
  it('are the defaults at first', async () => {
    expect(await readSettings()).toEqual({ settings: defaultSettings(), corrupt: false });
  });

  it('are kept, and changes made at once are not lost', async () => {
    const allow = (host: string) =>
      changeSettings((settings) => ({ ...settings, allowedHosts: [...settings.allowedHosts, host] }));
    await Promise.all([allow('a.fr'), allow('b.fr'), allow('c.fr')]);
    expect((await readSettings()).settings.allowedHosts).toEqual(['a.fr', 'b.fr', 'c.fr']);
  });

  it('take the defaults for fields that an older build did not know', () => {
    const { settings, corrupt } = parseSettings({ version: 1, language: 'en', watch: { pages: false } });
    expect(corrupt).toBe(false);
    expect(settings).toEqual({
      ...defaultSettings(),
      language: 'en',
      watch: { pages: false, forms: true, webmail: true },
    });
  });

  it.each([
    ['a text', 'broken'],
    ['a list', []],
    ['a wrong type', { version: 1, allowedHosts: 'a.fr' }],
    ['an unknown choice', { version: 1, sensitivity: 'paranoid' }],
    ['a later version', { version: 99 }],
    ['null inside', { version: 1, watch: null, history: { days: null } }],
  ])('fall back to the defaults where the store holds %s', (_what, stored) => {
    expect(parseSettings(stored)).toEqual({ settings: defaultSettings(), corrupt: true });
  });

  it('say that the store was broken, keep it aside, and say so until told', async () => {
    await fake.storage.local.set({ [SETTINGS_KEY]: 'broken' });
    expect((await readSettings()).corrupt).toBe(true);
    expect(fake.storage.local.data.get(BROKEN_KEY)).toBe('broken');
    expect((await readSettings()).corrupt).toBe(true);
    await acknowledgeBroken();
    expect(await readSettings()).toEqual({ settings: defaultSettings(), corrupt: false });
  });

  it('refuse a change that does not fit', async () => {
    await expect(
      changeSettings((settings) => ({ ...settings, sensitivity: 'paranoid' as never })),
    ).rejects.toThrow();
    expect((await readSettings()).settings).toEqual(defaultSettings());
  });

  it('tell watchers of changes until the signal aborts', async () => {
    const seen: string[] = [];
    const abort = new AbortController();
    watchSettings(abort.signal, ({ language }) => seen.push(language));
    await changeSettings((settings) => ({ ...settings, language: 'en' }));
    abort.abort();
    await changeSettings((settings) => ({ ...settings, language: 'fr' }));
    expect(seen).toEqual(['en']);
  });

  it('know when everything rests', () => {
    expect(isPaused({ ...defaultSettings(), pausedUntil: 1000 }, 999)).toBe(true);
    expect(isPaused({ ...defaultSettings(), pausedUntil: 1000 }, 1000)).toBe(false);
    expect(isPaused(defaultSettings(), 0)).toBe(false);
  });
});
