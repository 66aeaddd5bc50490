import { SOURCED_ADVICE } from './advice.ts';
import { CONTACTS } from './contacts.ts';
import { FACTS } from './facts.ts';
import { LAW } from './law.ts';
import { NUMBER_NOTES } from './number-notes.ts';
import { PROVIDER_CHECKS } from './providers.ts';
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
    ...SOURCED_ADVICE.map(({ id, source }) => ({ entry: `advice/${id}`, source })),
    ...LAW.map(({ id, source }) => ({ entry: `law/${id}`, source })),
    ...PROVIDER_CHECKS.map(({ id, source }) => ({ entry: `providers/${id}`, source })),
    ...Object.entries(NUMBER_NOTES).flatMap(([id, { source }]) =>
      source ? [{ entry: `number-notes/${id}`, source }] : [],
    ),
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
