import { describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import type { JournalEntry } from '../../store/journal.ts';
import { entryTone, entryWords, evidenceOfJournal, quotedWords } from '../../ui/evidence.ts';

const entry = (more: Partial<JournalEntry>): JournalEntry => ({
  id: 'a',
  at: new Date(2026, 10, 4, 17, 8).getTime(),
  what: 'message',
  where: 'popup',
  verdict: 'scam',
  label: 'scam',
  kind: 'cpf',
  excerpt: 'Votre crédit expire',
  sender: null,
  channel: null,
  reasons: [],
  hosts: [],
  reportedAt: null,
  ...more,
});

describe('an entry of the history', () => {
  it('is as grave as its verdict was', () => {
    const t = messages('fr');
    const canvassing = entry({ label: 'canvassing' });
    expect(entryWords(canvassing, t)).toBe(t.verdict.canvassing);
    expect(entryTone(canvassing)).toBe('caution');
    expect(entryTone(entry({}))).toBe('danger');
    expect(entryTone(entry({ verdict: 'suspicious' }))).toBe('caution');
    expect(entryTone(entry({ verdict: 'lookalike', what: 'site', label: null }))).toBe('danger');
  });

  it('sets the words that counted apart, commas of their own and all', () => {
    const reasons = ['Sans action de votre part,\nl’accès', 'vos droits'];
    expect(quotedWords(reasons, 'fr')).toBe(
      '«\u00a0Sans action de votre part, l’accès\u00a0», «\u00a0vos droits\u00a0»',
    );
    expect(quotedWords(['lost'], 'en-GB')).toBe('“lost”');
    expect(evidenceOfJournal([entry({ reasons })], messages('fr'), 'fr-FR')).toContain(
      '«\u00a0vos droits\u00a0»',
    );
  });

  it('is dated as it is read in France, in English too', () => {
    expect(evidenceOfJournal([entry({})], messages('en'), 'en-GB')).toContain('Date: 04/11/2026, 17:08');
    expect(evidenceOfJournal([entry({})], messages('fr'), 'fr-FR')).toContain('04/11/2026 17:08');
  });
});
