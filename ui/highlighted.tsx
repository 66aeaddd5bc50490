import type { Evidence } from '../classifier/index.ts';

/** Spans that spoke for dishonesty and weigh enough to be worth the reader's eye. */
export function decisive(evidence: readonly Evidence[], field: Evidence['field'], limit = 10): Evidence[] {
  const spoke = evidence.filter((span) => span.field === field && span.weight > 0);
  const strongest = Math.max(0, ...spoke.map((span) => span.weight));
  return spoke
    .filter((span) => span.weight >= strongest / 4)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .sort((a, b) => a.start - b.start);
}

const WORD = /[\p{L}\p{N}]/u;

/** A span widened to whole words and numbers: half a number marked looks like a fault. */
export function wholeWords(text: string, { start, end }: Pick<Evidence, 'start' | 'end'>): [number, number] {
  const joins = (at: number) =>
    WORD.test(text[at] ?? '') ||
    (/[.,]/.test(text[at] ?? '') && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')) ||
    // « 1 760 »: thousands stand apart.
    (/[ \u00a0\u202f]/.test(text[at] ?? '') &&
      /\d/.test(text[at - 1] ?? '') &&
      /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));
  let from = start;
  let to = end;
  while (from > 0 && joins(from) && joins(from - 1)) from -= 1;
  while (to < text.length && joins(to - 1) && joins(to)) to += 1;
  return [from, to];
}

/** The text as given, with the deciding words marked. Only ever text, whatever it contains. */
export function Highlighted({ text, spans }: { text: string; spans: readonly Evidence[] }) {
  const pieces = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at || span.end > text.length) continue;
    const [from, to] = wholeWords(text, span);
    const start = Math.max(from, at);
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, to)}</mark>);
    at = to;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
