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

/** The text as given, with the deciding words marked. Only ever text, whatever it contains. */
export function Highlighted({ text, spans }: { text: string; spans: readonly Evidence[] }) {
  const pieces = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at || span.end > text.length) continue;
    pieces.push(text.slice(at, span.start), <mark key={span.start}>{text.slice(span.start, span.end)}</mark>);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
