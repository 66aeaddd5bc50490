import type { Evidence } from '../classifier/index.ts';

/** Where words stand in a text: UTF-16 code unit offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
  /** How much it decided, where that is known. */
  weight?: number;
}

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
export function wholeWords(text: string, { start, end }: Span): [number, number] {
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

/** Words that ask for another: a phrase marked up to one of them looks broken off. */
const OPEN = new Set(
  `à a ai au aux avec avez avoir ce ces cet cette chez comme d dans de des dont du elle en es est et être il ils je
  l la le les leur leurs lui ma mais mes mon n ne nos notre nous on ont ou où par pas peut peux peuvent pouvez plus
  pour pu puis qu quand que qui s sa sans se ses si son sont soit sera seront suis sur sous t ta te tes ton très tu un une
  veut vers via vos votre vous y c j m afin car donc doit devez été
  the an and are as at be been by can for from has have if in is it its of on or our that this to was we were will
  with you your not after before until into under about over through they he she his her us do does did would could
  should must may no but so when who which because please avant après depuis entre selon dès jusqu chaque`.split(
    /\s+/,
  ),
);
/** At most so many words are added to reach the end of a phrase. */
const REACH = 5;

const isOpen = (word: string) => OPEN.has(word.toLowerCase());
const trimEnd = (text: string, { start, end }: Span): number => {
  let to = end;
  while (to > start && /[\s,;:(«“–—-]/u.test(text[to - 1]!)) to -= 1;
  return to;
};

/** The end of a phrase that would break off: where its clause ends within a few words, else before the open words. */
function phraseEnd(text: string, { start, end }: Span, stop: number): number {
  const marked = text.slice(start, end);
  const last = /[\p{L}\p{N}]+$/u.exec(marked)?.[0];
  if (last === undefined || !isOpen(last)) return end;
  const ahead = new RegExp(
    String.raw`^(?:[ \u00a0\u202f’'-]+[\p{L}\p{N}]+(?:[.,]\d+)?[€%]?){1,${REACH}}(?=\s*(?:[.,;:!?)»”…\n]|$))`,
    'u',
  ).exec(text.slice(end, Math.min(stop, end + 120)));
  if (ahead && end + ahead[0].length <= stop) return end + ahead[0].length;
  const kept = marked.replace(/(?:[\s’'-]*(?<![\p{L}\p{N}])[\p{L}\p{N}]+)$/u, '');
  let cut = kept;
  for (
    let word = /[\p{L}\p{N}]+$/u.exec(cut)?.[0];
    word && isOpen(word);
    word = /[\p{L}\p{N}]+$/u.exec(cut)?.[0]
  )
    cut = cut.slice(0, cut.length - word.length).replace(/[\s’'-]+$/u, '');
  // Nothing but open words: better as they are than not at all.
  return /[\p{L}\p{N}]/u.test(cut) ? start + cut.length : end;
}

/** The beginning of the clause where it is one or two words away: half a name marked looks like a fault. */
function phraseStart(text: string, start: number, stop: number): number {
  const from = Math.max(stop, start - 60);
  const behind = /(^|[.,;:!?(«“…\n][ \u00a0\u202f]*)((?:[\p{L}\p{N}]+[ \u00a0\u202f’'-]+){1,2})$/u.exec(
    text.slice(from, start),
  );
  // The text has a beginning; a slice of it, or what stands behind another mark, has none.
  if (!behind || (behind[1] === '' && from > 0)) return start;
  return start - behind[2]!.length;
}

/**
 * The deciding words as a reader is to see them: whole words, no phrase broken off after an article or a preposition,
 * no blank at the ends, neighbours joined. Sorted, never overlapping, never outside the text.
 *
 * @param spans sorted by start; one that overlaps the one before or leaves the text is dropped
 */
export function displaySpans(text: string, spans: readonly Span[]): Span[] {
  const shown: Span[] = [];
  const given = spans.filter(
    ({ start, end }, index) =>
      start >= 0 && start < end && end <= text.length && start >= (spans[index - 1]?.end ?? 0),
  );
  for (const [index, span] of given.entries()) {
    const before = shown.at(-1)?.end ?? 0;
    let [start, end] = wholeWords(text, span);
    start = Math.max(start, before);
    while (start < end && /[\s,;:.!?)»”–—]/u.test(text[start]!)) start += 1;
    start = phraseStart(text, start, before);
    end = trimEnd(text, { start, end });
    if (start >= end) continue;
    end = trimEnd(text, {
      start,
      end: phraseEnd(text, { start, end }, given[index + 1]?.start ?? text.length),
    });
    const next = given[index + 1]?.start ?? text.length;
    // A sum without its unit, an English genitive without its end.
    const unit = /\d/.test(text[end - 1] ?? '') ? /^[ \u00a0\u202f]?[€$£%]/u : /^['’]s(?!\p{L})/u;
    const tail = unit.exec(text.slice(end, next))?.[0] ?? '';
    end += tail.length;
    const last = shown.at(-1);
    // Two marks with nothing but a blank or one small word between them are one.
    const between = last && text.slice(last.end, start).trim();
    if (last && (between === '' || (!text.slice(last.end, start).includes('\n') && isOpen(between!))))
      Object.assign(last, { end, weight: Math.max(last.weight ?? 0, span.weight ?? 0) });
    else shown.push({ start, end, weight: span.weight ?? 0 });
  }
  return shown;
}

/** The deciding words as they are kept: as the reader saw them marked, the weightiest of them. */
export function decidingWords(text: string, evidence: readonly Evidence[], limit: number): string[] {
  return displaySpans(text, decisive(evidence, 'text', limit)).map(({ start, end }) =>
    text.slice(start, Math.min(end, start + 200)),
  );
}

/** A piece of a text, to be shown with « … » where more stands beside it. */
export interface Excerpt extends Span {
  before: boolean;
  after: boolean;
}

/** A text as long as this is shown whole. */
const WHOLE = 360;
const WHOLE_LINES = 9;
/** How far an excerpt reaches beside a mark, and how long all of them are together. */
const BESIDE = 90;
const TOGETHER = 420;

/** Where a sentence or a line begins before `at`, not further than `BESIDE`; else where a word does. */
function beginning(text: string, at: number): number {
  const far = Math.max(0, at - BESIDE);
  const near = text.slice(far, at);
  const boundary = [...near.matchAll(/\n\s*|[.!?…]\s+/g)].at(-1);
  if (boundary) return far + boundary.index + boundary[0].length;
  return far === 0 ? 0 : far + Math.max(0, near.search(/\s\S/) + 1);
}

function ending(text: string, at: number): number {
  const near = text.slice(at, at + BESIDE);
  const boundary = /[.!?…](?=\s|$)|(?=\n)/.exec(near);
  if (boundary) return at + boundary.index + boundary[0].length;
  if (at + BESIDE >= text.length) return text.length;
  const word = near.search(/\s\S*$/);
  return word < 0 ? at + BESIDE : at + word;
}

/**
 * The sentences around the marks of a long text, the weightiest first to be taken, from whole line or sentence to whole
 * line or sentence where one is near; null where the text is short enough to be shown whole.
 */
export function excerptsOf(text: string, marks: readonly Span[]): Excerpt[] | null {
  if (marks.length === 0 || (text.length <= WHOLE && text.split('\n').length <= WHOLE_LINES)) return null;
  const taken: Span[] = [];
  let length = 0;
  for (const mark of [...marks].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))) {
    if (taken.some(({ start, end }) => start <= mark.start && mark.end <= end)) continue;
    const piece = { start: beginning(text, mark.start), end: ending(text, mark.end) };
    length += piece.end - piece.start;
    if (taken.length > 0 && length > TOGETHER) break;
    taken.push(piece);
  }
  const pieces: Span[] = [];
  for (const piece of taken.sort((a, b) => a.start - b.start)) {
    const last = pieces.at(-1);
    if (last && text.slice(last.end, piece.start).trim() === '') last.end = Math.max(last.end, piece.end);
    else pieces.push({ ...piece });
  }
  return pieces.map(({ start, end }) => ({
    start,
    end,
    before: text.slice(0, start).trim() !== '',
    after: text.slice(end).trim() !== '' && !/[.!?…]$/.test(text.slice(start, end)),
  }));
}

/** Shorter texts are quoted, not cut. */
const SHORTEST_CUT = 60;
const ENDS_OPEN = new Set(
  `de du des le la les un une votre vos notre nos leur leurs mon ma mes pour par dans au aux et ou que qui dont sur
  the a an your our my of to for and or with from`.split(/\s+/),
);
/** Consonants that end no word of French or English: « susp », « récl ». */
const NO_ENDING = /(?:[bcdfgptv]r|[bcfgp]l|sp|nf|nv|mpr?|squ|qu|bs)$/;
const ENDS_SO = /^(?:url|camp|stamp|temp|champ|lamp|jump|dump|crisp|grasp|jobs|clubs|webs)s?$/;

/** True where a text of some length stops in the middle of a sentence or of a word. A hint, no judgement. */
export function seemsCut(text: string): boolean {
  const shown = text.trim();
  if (shown.length < SHORTEST_CUT) return false;
  const word = /(?:^|[\s’'])(\p{Ll}+)$/u.exec(shown)?.[1];
  // The last line of a letter is a name or a farewell.
  const line = shown.slice(shown.lastIndexOf('\n') + 1);
  if (word === undefined || (line !== shown && line.split(/\s+/).length < 4)) return false;
  return ENDS_OPEN.has(word) || (word.length > 2 && NO_ENDING.test(word) && !ENDS_SO.test(word));
}
