import type { Message } from '../classifier/index.ts';
import type { Messages } from '../locales/index.ts';
import type { JournalEntry } from '../store/journal.ts';
import type { Judgement } from '../store/judge.ts';
import { verdictWords } from './tone.ts';

function lines(t: Messages, pairs: [string, string | null | undefined][]): string {
  const colon = t.report.phone === 'Téléphone' ? '\u00a0: ' : ': ';
  return pairs
    .filter((pair): pair is [string, string] => Boolean(pair[1]))
    .map(([name, value]) => `${name}${colon}${value}`)
    .join('\n');
}

/** What was received and what Vigie said of it, as one file to attach to a report or a complaint. */
export function evidenceOf(
  message: Message,
  verdict: Judgement,
  at: Date,
  t: Messages,
  locale: string,
): string {
  const words = t.report.evidence;
  const head = lines(t, [
    [words.date, at.toLocaleString(locale)],
    [words.verdict, verdictWords(verdict, t).words],
    [words.sender, message.sender],
    [words.subject, message.subject],
    [words.links, verdict.links.map(({ href }) => href).join(' ')],
  ]);
  return `${words.title}\n\n${head}\n\n${words.text}\n${'-'.repeat(20)}\n${message.text}\n${'-'.repeat(20)}\n\n${words.note}\n`;
}

/** Words of a message, each in its language's quotation marks: commas alone would run into theirs. */
export function quotedWords(words: readonly string[], locale: string): string {
  const [open, close] = locale.startsWith('fr') ? ['«\u00a0', '\u00a0»'] : ['“', '”'];
  return words.map((one) => `${open}${one.replace(/\s+/g, ' ')}${close}`).join(', ');
}

/** The history as one file. */
export function evidenceOfJournal(entries: readonly JournalEntry[], t: Messages, locale: string): string {
  const words = t.report.evidence;
  const parts = entries.map((entry) => {
    const head = lines(t, [
      [words.date, new Date(entry.at).toLocaleString(locale)],
      [words.verdict, entryWords(entry, t)],
      [words.sender, entry.sender],
      [words.links, entry.hosts.join(' ')],
      [t.verdict.because, entry.what === 'message' ? quotedWords(entry.reasons, locale) : null],
      [
        t.journal.reportedOn,
        entry.reportedAt === null ? null : new Date(entry.reportedAt).toLocaleString(locale),
      ],
    ]);
    return `${head}\n${entry.excerpt}`;
  });
  return `${words.title}\n\n${parts.join(`\n\n${'-'.repeat(20)}\n\n`)}\n\n${words.note}\n`;
}

/** How grave an entry is: canvassing is as amber here as it was in its verdict. */
export function entryTone(entry: JournalEntry): 'danger' | 'caution' {
  if (entry.verdict === 'lookalike') return 'danger';
  return entry.verdict === 'scam' && entry.label !== 'canvassing' ? 'danger' : 'caution';
}

/** The verdict of an entry in words. */
export function entryWords(entry: JournalEntry, t: Messages): string {
  if (entry.verdict === 'lookalike') return t.journal.site;
  if (entry.label === 'canvassing') return t.verdict.canvassing;
  return entry.verdict === 'scam' ? t.verdict.scam : t.verdict.suspicious;
}
