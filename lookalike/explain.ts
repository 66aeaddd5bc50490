import { assess } from './check-host.ts';
import { editScript } from './distance.ts';
import type { HostFinding } from './finding.ts';
import { toPlain } from './fold.ts';
import { parseHost } from './host.ts';
import { type NameMatch, readHost } from './reading.ts';

/** UTF-16 offsets into {@link Explanation.unicodeHost}, end exclusive. */
export type Span = readonly [start: number, end: number];

/** What a warning shows of a host: data and stable keys; the sentences live in the dictionaries. */
export interface Explanation {
  /** The host as a reader would see it, punycode decoded. */
  unicodeHost: string;
  /** The registrable domain within it: the part its owner had to buy. Null for IP addresses. */
  registrable: Span | null;
  /** The part that imitates or names the protected target. Null where nothing does. */
  match: Span | null;
  /** What differs from the real address: changed letters, added words, a foreign ending. Sorted, disjoint. */
  marks: Span[];
  /** The address that was probably wanted; null where no single service is imitated (only "gouv"). */
  wanted: string | null;
  /** Name of the deciding rule: the key of the sentence that says why. Null where nothing is said. */
  rule: string | null;
}

/** Explains a finding of `checkHost`. */
export function explain(finding: HostFinding): Explanation {
  const host = parseHost(finding.host);
  const { span, target, rule } = assess(host);
  const unicodeHost = host.unicode;
  const registrable = registrableSpan(unicodeHost, host.labels, host.isIp);
  const wanted = target !== null && target !== 'gouv.fr' ? target : null;
  if (span === null || finding.level === null) {
    return { unicodeHost, registrable, match: null, marks: [], wanted, rule };
  }
  const match = readHost(host).names.find(({ start, end }) => start === span.start && end === span.end);
  const surfaceEnd = host.labels.join('.').length;
  const marks: Span[] =
    match === undefined ? wholeOrSeparators(unicodeHost, span, wanted) : differences(unicodeHost, match);
  // Written exactly, it is the ending or the owner behind it that differs.
  if (marks.length === 0 && registrable !== null) {
    if (rule === 'other-suffix') marks.push([surfaceEnd, unicodeHost.length]);
    else if (match?.place === 'before') marks.push(registrable);
    else if (match !== undefined) marks.push(...restOfLabel(unicodeHost, match));
  }
  return { unicodeHost, registrable, match: [span.start, span.end], marks: join(marks), wanted, rule };
}

function registrableSpan(unicodeHost: string, labels: readonly string[], isIp: boolean): Span | null {
  if (isIp || labels.length === 0) return null;
  return [labels.slice(0, -1).join('.').length + (labels.length > 1 ? 1 : 0), unicodeHost.length];
}

/** Where all letters of the real address stand in its order ("moncompteformation-gouv"), only the hyphens differ. */
function wholeOrSeparators(
  host: string,
  { start, end }: { start: number; end: number },
  wanted: string | null,
): Span[] {
  const bare = (text: string): string => text.replace(/[-._]/g, '');
  const written = host.slice(start, end);
  if (wanted === null || !bare(wanted).startsWith(bare(written))) return [[start, end]];
  const marks = [...written.matchAll(/[-_]+/g)].map(
    ({ index, 0: sign }): Span => [start + index, start + index + sign.length],
  );
  // The real address whole, with another owner behind it.
  if (marks.length === 0 && end < host.length) return [[end, host.length]];
  return marks.length > 0 ? marks : [[start, end]];
}

/** Letters of the match that are not those of the name. An omission marks the letters on both sides of the gap. */
function differences(host: string, match: NameMatch): Span[] {
  const marks: Span[] = [];
  /** Each letter of the match as a reader takes it, and where it stands. */
  const letters: { plain: string; start: number; end: number }[] = [];
  let at = match.start;
  for (const character of host.slice(match.start, match.end)) {
    const end = at + character.length;
    if (!/[-._]/.test(character))
      for (const plain of toPlain(character)) letters.push({ plain, start: at, end });
    at = end;
  }
  const written = letters.map(({ plain }) => plain).join('');
  for (const edit of editScript(match.name.text, written).script) {
    const first =
      letters[Math.min(edit.kind === 'omission' ? edit.start - 1 : edit.start, letters.length - 1)] ??
      letters[0];
    const last = letters[edit.kind === 'omission' ? edit.start : edit.end - 1] ?? letters.at(-1);
    if (first !== undefined && last !== undefined) marks.push([first.start, last.end]);
  }
  // A letter of another script, or with an accent, that only looks right.
  for (const letter of letters)
    if (host.slice(letter.start, letter.end) !== letter.plain) marks.push([letter.start, letter.end]);
  return marks;
}

/** Words added before and after the name within its label. */
function restOfLabel(host: string, match: NameMatch): Span[] {
  const marks: Span[] = [];
  const start = host.lastIndexOf('.', match.start - 1) + 1;
  const dot = host.indexOf('.', match.end);
  const end = dot < 0 ? host.length : dot;
  if (match.start > start && match.start > 0) marks.push([start, match.start]);
  if (match.end < end) marks.push([match.end, end]);
  return marks;
}

function join(marks: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) joined.push([start, end]);
  }
  return joined;
}
