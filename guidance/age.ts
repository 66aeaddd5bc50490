import { CONTACTS } from './contacts.ts';
import { FACTS } from './facts.ts';
import { LAW } from './law.ts';
import type { Source } from './source.ts';

export interface DatedEntry {
  /** Where the entry stands: `contacts/33700`. */
  entry: string;
  source: Source;
}

/** Everything that carries a date, for the checks that keep it fresh. */
export function datedEntries(): DatedEntry[] {
  return [
    ...FACTS.map(({ id, source }) => ({ entry: `facts/${id}`, source })),
    ...CONTACTS.map(({ id, source }) => ({ entry: `contacts/${id}`, source })),
    ...LAW.map(({ id, source }) => ({ entry: `law/${id}`, source })),
  ];
}

/** Whole months from `checked` (`YYYY-MM`) to a day. */
export function monthsSince(checked: string, today: Date): number {
  const [year, month] = checked.split('-').map(Number);
  if (!year || !month)
    throw new Error(`guidance: expected a month as YYYY-MM, got ${JSON.stringify(checked)}.`);
  return (today.getUTCFullYear() - year) * 12 + (today.getUTCMonth() + 1 - month);
}

/** The entries last read more than a year before `today`: to be read again before a release. */
export function staleEntries(today: Date): DatedEntry[] {
  return datedEntries().filter(({ source }) => monthsSince(source.checked, today) > 12);
}
