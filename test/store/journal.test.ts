import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../support/browser.ts';

const { fake } = vi.hoisted(() => ({ fake: {} as FakeBrowser }));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const journal = await import('../../store/journal.ts');
const feedback = await import('../../store/feedback.ts');
const { changeSettings } = await import('../../store/settings.ts');
const { addPass, readPasses, removePass } = await import('../../store/passes.ts');
const { handOver, takeHandover } = await import('../../store/handover.ts');

beforeEach(() => {
  Object.assign(fake, fakeBrowser());
});

const DAY = 86_400_000;
const entry = (id: string, more: Partial<import('../../store/journal.ts').JournalEntry> = {}) => ({
  id,
  at: Date.now(),
  what: 'message' as const,
  where: 'popup' as const,
  verdict: 'scam' as const,
  label: 'scam' as const,
  kind: 'cpf' as const,
  excerpt: `Votre crédit ${id} expire`,
  sender: null,
  channel: null,
  reasons: ['expire'],
  hosts: ['moncompteformation-gouv.fr'],
  reportedAt: null,
  ...more,
});

describe('the history', () => {
  it('keeps the newest first, replaces by id and keeps that it was reported', async () => {
    await journal.recordEntry(entry('a'), false);
    await journal.recordEntry(entry('b'), false);
    await journal.markReported('a', 5);
    await journal.recordEntry(entry('a', { excerpt: 'plus long' }), false);
    const kept = await journal.readJournal();
    expect(kept.map(({ id, excerpt, reportedAt }) => [id, excerpt, reportedAt])).toEqual([
      ['a', 'plus long', 5],
      ['b', 'Votre crédit b expire', null],
    ]);
  });

  it('leaves nothing from a private window, nor where the user keeps none', async () => {
    expect(await journal.recordEntry(entry('a'), true)).toBe('private');
    await changeSettings((settings) => ({ ...settings, history: { keep: false, days: 90 } }));
    expect(await journal.recordEntry(entry('b'), false)).toBe('off');
    expect(fake.storage.local.data.has(journal.JOURNAL_KEY)).toBe(false);
  });

  it('forgets what is older than the days kept', async () => {
    await journal.recordEntry(entry('old', { at: Date.now() - 91 * DAY }), false);
    await journal.recordEntry(entry('new'), false);
    expect((await journal.readJournal()).map(({ id }) => id)).toEqual(['new']);
    await journal.purgeJournal();
    expect(fake.storage.local.data.get(journal.JOURNAL_KEY)).toHaveLength(1);
  });

  it('notes a site once a day, cuts long messages, and leaves out what does not fit', async () => {
    await journal.recordEntry(entry('a', { what: 'site', excerpt: 'faux.fr' }), false);
    await journal.recordEntry(entry('b', { what: 'site', excerpt: 'faux.fr' }), false);
    await journal.recordEntry(entry('c', { excerpt: 'x'.repeat(5000) }), false);
    const kept = await journal.readJournal();
    expect(kept.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(kept[0]!.excerpt).toHaveLength(journal.EXCERPT_LIMIT + 1);
    await fake.storage.local.set({ [journal.JOURNAL_KEY]: [...kept, { id: 7 }, 'broken'] });
    expect(await journal.readJournal()).toHaveLength(2);
  });

  it('deletes one or all, and finds words without minding accents', async () => {
    await journal.recordEntry(entry('a'), false);
    await journal.recordEntry(entry('b', { excerpt: 'Colis retenu', hosts: [] }), false);
    const kept = await journal.readJournal();
    expect(journal.searchJournal(kept, 'CREDIT expire').map(({ id }) => id)).toEqual(['a']);
    expect(journal.searchJournal(kept, 'gouv.fr').map(({ id }) => id)).toEqual(['a']);
    expect(journal.searchJournal(kept, '')).toHaveLength(2);
    await journal.deleteEntry('a');
    expect((await journal.readJournal()).map(({ id }) => id)).toEqual(['b']);
    await journal.clearJournal();
    expect(await journal.readJournal()).toEqual([]);
  });
});

describe('corrections', () => {
  const item = {
    id: 'f1',
    at: 1,
    what: 'message' as const,
    text: 'Bonjour [nom]',
    label: 'legit' as const,
    said: 'scam',
    channel: null,
    lang: 'fr' as const,
    modelVersion: 'm',
  };

  it('are kept, exported as corpus lines and deleted; private windows keep none', async () => {
    await feedback.addFeedback({ ...item, id: 'secret' }, true);
    await feedback.addFeedback(item, false);
    await feedback.addFeedback({ ...item, id: 'f2', what: 'site', text: 'faux.fr' }, false);
    const kept = await feedback.readFeedback();
    expect(kept.map(({ id }) => id)).toEqual(['f2', 'f1']);
    expect(
      feedback
        .exportFeedback(kept)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { text: 'Bonjour [nom]', channel: 'sms', lang: 'fr', label: 'legit', said: 'scam', modelVersion: 'm' },
    ]);
    await feedback.deleteFeedback('f1');
    await feedback.clearFeedback();
    expect(await feedback.readFeedback()).toEqual([]);
  });
});

describe('passes and handovers', () => {
  it('live in memory only', async () => {
    await addPass('faux.fr');
    await addPass('faux.fr');
    expect(await readPasses()).toEqual(['faux.fr']);
    await handOver({ text: 'secret' });
    expect([...fake.storage.local.data.keys()]).toEqual([]);
    expect(await takeHandover()).toEqual({ text: 'secret' });
    expect(await takeHandover()).toBeNull();
    await removePass('faux.fr');
    expect(await readPasses()).toEqual([]);
  });
});
