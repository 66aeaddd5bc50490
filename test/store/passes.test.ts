import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../support/browser.ts';

const { fake } = vi.hoisted(() => ({ fake: {} as FakeBrowser }));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const { addPass, PRIVATE_PASSES_KEY, readPasses, removePass } = await import('../../store/passes.ts');

beforeEach(() => {
  Object.assign(fake, fakeBrowser());
});

/** These windows are open, and true stands for a private one. */
function open(windows: Record<number, boolean>): void {
  fake.windows.getAll = async () =>
    Object.entries(windows).map(([id, incognito]) => ({ id: Number(id), incognito }));
}

describe('passes given in a private window', () => {
  it('hold in private windows, and ordinary ones never learn of them', async () => {
    open({ 1: false, 2: true });
    await addPass('faux.example', true);
    await addPass('vu.example', false);
    expect(await readPasses(true)).toEqual(['vu.example', 'faux.example']);
    expect(await readPasses(false)).toEqual(['vu.example']);
    expect(fake.storage.local.data.size).toBe(0);
  });

  it('are forgotten when the private windows of then are closed, even where others are opened', async () => {
    open({ 1: false, 2: true, 3: true });
    await addPass('faux.example', true);
    open({ 1: false, 3: true });
    expect(await readPasses(true)).toEqual(['faux.example']);
    open({ 1: false, 4: true });
    expect(await readPasses(true)).toEqual([]);
    expect(fake.storage.session.data.has(PRIVATE_PASSES_KEY)).toBe(false);
    await addPass('autre.example', true);
    expect(await readPasses(true)).toEqual(['autre.example']);
  });

  it('a page in a private window knows that it is one, and takes passes back', async () => {
    open({ 2: true });
    fake.extension.inIncognitoContext = true;
    await addPass('faux.example');
    await addPass('faux.example');
    expect(await readPasses()).toEqual(['faux.example']);
    await removePass('faux.example');
    expect(await readPasses()).toEqual([]);
  });

  it.each([null, 'x', { hosts: 'x', windows: [] }, { hosts: ['a'], windows: ['2'] }])(
    'a broken store (%j) lets nothing through',
    async (broken) => {
      open({ 2: true });
      await fake.storage.session.set({ [PRIVATE_PASSES_KEY]: broken, passes: broken });
      expect(await readPasses(true)).toEqual([]);
    },
  );
});
