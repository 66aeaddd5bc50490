import { bestWithin, distance, occurrences, preparePattern } from './distance.ts';
import {
  type FoldedCharacter,
  type Folding,
  foldingsOf,
  foldWithOffsets,
  skeleton,
  survives,
  toPlain,
} from './fold.ts';
import type { ParsedHost } from './host.ts';
import { type Segmentation, segment } from './segment.ts';
import { readStateSign, type StateSign } from './state-sign.ts';
import { type ProtectedName, TARGETS, type Target } from './targets.ts';

/** A protected name as it stands in a host. */
export interface NameMatch {
  target: Target;
  name: ProtectedName;
  /** OSA edits after folding. */
  edits: 0 | 1 | 2;
  /** UTF-16 span in {@link Reading.surface}, end exclusive. */
  start: number;
  end: number;
  /** Starts and ends at a hyphen, a dot or an end of the host. */
  aligned: boolean;
  /** The whole of one label, or of several. */
  whole: boolean;
  /** In the registrable label (its end, for a match across labels), or left of it with labels following. */
  place: 'registrable' | 'before';
  /** Written exactly so, apart from separators; false where folding was needed. */
  literal: boolean;
  /** Contains a letter of another script than Latin, or a digit in a letter's place. */
  disguised: 'script' | 'digit' | null;
  /** What stands inside it where the name has nothing: dots, by what is left and right of them in the name. */
  dotsAt: number[];
  /** The rest of the label or labels it stands in, as words. */
  rest: Segmentation;
  /** Text of the label before and after the match, with separators. */
  before: string;
  after: string;
}

/** Everything the rules look at, read once. */
export interface Reading {
  host: ParsedHost;
  /** The Unicode labels left of the suffix, joined with dots. */
  surface: string;
  names: NameMatch[];
  state: StateSign | null;
  /** Words of all labels. */
  words: Segmentation;
  /** The registrable label, plain. */
  registrableLabel: string;
}

/** All names, folded once. */
const NAMES = TARGETS.flatMap((target) =>
  target.names.map((name) => {
    const folded = skeleton(name.text);
    return { target, name, folded, pattern: preparePattern(folded) };
  }),
);
/** Names as words, for what stands beside another name; La Poste runs one of the sign-ins. */
export const TARGET_WORDS: ReadonlySet<string> = new Set([...NAMES.map(({ name }) => name.text), 'laposte']);

interface Flat {
  characters: FoldedCharacter[];
  text: string;
  /** What separates position i from i - 1: nothing, a hyphen, or a dot (also at both ends). */
  boundary: ('' | '-' | '.')[];
}

function flatten(surface: string, folding: Folding): Flat {
  const characters: FoldedCharacter[] = [];
  const boundary: Flat['boundary'] = ['.'];
  for (const c of foldWithOffsets(surface, folding)) {
    if (c.folded === '-' || c.folded === '_' || c.folded === '.') {
      const at = characters.length;
      if (boundary[at] !== '.') boundary[at] = c.folded === '.' ? '.' : '-';
    } else {
      characters.push(c);
      boundary.push('');
    }
  }
  boundary[characters.length] = '.';
  return { characters, text: characters.map((c) => c.folded).join(''), boundary };
}

interface Found {
  start: number;
  end: number;
  edits: number;
  aligned: boolean;
}

/** Lying off the boundaries weighs as much as an edit and a half: "nron…" is a misspelt whole, not the name less a letter. */
const weight = (found: Found) => found.edits + (found.aligned ? 0 : 1.5);

/** The best place of a folded name: the lightest, then the rightmost. */
function bestPlace(folded: string, edits: number, flat: Flat): Found | null {
  let best: Found | null = null;
  const offer = (found: Found) => {
    if (
      best === null ||
      weight(found) < weight(best) ||
      (weight(found) === weight(best) && found.start >= best.start)
    )
      best = found;
  };
  const places = flat.boundary.flatMap((kind, i) => (kind === '' ? [] : [i]));
  for (const start of places) {
    for (const end of places) {
      if (Math.abs(end - start - folded.length) > edits || end <= start) continue;
      const d = distance(folded, flat.text.slice(start, end));
      if (d <= edits) offer({ start, end, edits: d, aligned: true });
    }
  }
  for (const found of occurrences(folded, flat.text, edits)) {
    const aligned = flat.boundary[found.start] !== '' && flat.boundary[found.end] !== '';
    offer({ ...found, aligned });
  }
  return best;
}

function disguise(text: string): NameMatch['disguised'] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/[^a-z0-9._-]/.test(bare)) return 'script';
  return /\d/.test(bare) ? 'digit' : null;
}

/** Reads a host: which protected names stand in it, how, and beside which words. */
export function readHost(host: ParsedHost): Reading {
  const surface = host.labels.join('.');
  const flats = foldingsOf(toPlain(surface)).map((folding) => ({ folding, flat: flatten(surface, folding) }));
  const names: NameMatch[] = [];
  for (const { target, name, folded, pattern } of NAMES) {
    let best: { place: Found; flat: Flat } | null = null;
    for (const { folding, flat } of flats) {
      if (!survives(name.text, folding)) continue;
      const there =
        name.edits === 0 ? flat.text.includes(folded) : bestWithin(pattern, flat.text) <= name.edits;
      if (!there) continue;
      const place =
        name.strictness === 'short' ? shortPlace(folded, flat) : bestPlace(folded, name.edits, flat);
      if (place !== null && (best === null || weight(place) < weight(best.place))) best = { place, flat };
    }
    if (best === null) continue;
    const match = describe(target, name, best.place, best.flat, host, surface);
    if (
      match.edits > 0 &&
      name.core !== undefined &&
      !toPlain(surface.slice(match.start, match.end)).includes(name.core)
    )
      continue;
    names.push(match);
  }
  return {
    host,
    surface,
    names: names.filter((match) => !names.some((other) => covers(other, match))),
    state: readStateSign(host),
    words: segment(toPlain(surface), TARGET_WORDS),
    registrableLabel: toPlain(host.labels.at(-1) ?? ''),
  };
}

/** A name that lies within a longer one found with no more edits says nothing of its own. */
function covers(longer: NameMatch, match: NameMatch): boolean {
  if (longer === match) return false;
  const inside = longer.start <= match.start && longer.end >= match.end;
  // A name written exactly needs no second reading as another one misspelt ("identitenumerique" without its l).
  if (inside && longer.edits === 0 && match.edits > 0) return true;
  if (longer.edits > match.edits) return false;
  return inside && longer.end - longer.start > match.end - match.start;
}

/** Short names: a whole token, or glued to known words of which at least one is about accounts or the State. */
function shortPlace(folded: string, flat: Flat): Found | null {
  let best: Found | null = null;
  for (let at = flat.text.indexOf(folded); at >= 0; at = flat.text.indexOf(folded, at + 1)) {
    const end = at + folded.length;
    let crosses = false;
    for (let i = at + 1; i < end; i++) if (flat.boundary[i] !== '') crosses = true;
    if (crosses) continue;
    const aligned = flat.boundary[at] !== '' && flat.boundary[end] !== '';
    if (best === null || (aligned && !best.aligned)) best = { start: at, end, edits: 0, aligned };
  }
  return best;
}

function describe(
  target: Target,
  name: ProtectedName,
  place: Found,
  flat: Flat,
  host: ParsedHost,
  surface: string,
): NameMatch {
  const { characters, boundary } = flat;
  const start = characters[place.start]!.start;
  const end = characters[place.end - 1]!.end;
  let left = place.start;
  while (boundary[left] !== '.') left--;
  let right = place.end;
  while (boundary[right] !== '.') right++;
  const textStart = left === 0 ? 0 : characters[left]!.start;
  const textEnd = right === characters.length ? surface.length : characters[right - 1]!.end;
  const before = toPlain(surface.slice(textStart, start));
  const after = toPlain(surface.slice(end, textEnd));
  const dotsAt: number[] = [];
  for (let i = place.start + 1; i < place.end; i++) if (boundary[i] === '.') dotsAt.push(i - place.start);
  const left_ = segment(before, TARGET_WORDS, 'last');
  const right_ = segment(after, TARGET_WORDS, 'first');
  const rest = { words: [...left_.words, ...right_.words], unknown: [...left_.unknown, ...right_.unknown] };
  const written = surface.slice(start, end);
  const labelsAfter = surface.slice(textEnd).split('.').length - 1;
  return {
    target,
    name,
    edits: place.edits as 0 | 1 | 2,
    start,
    end,
    aligned: place.aligned,
    whole: before === '' && after === '',
    place: labelsAfter === 0 && host.labels.length > 0 ? 'registrable' : 'before',
    literal: written.replace(/[-._]/g, '') === name.text,
    disguised: disguise(written),
    dotsAt,
    rest,
    before,
    after,
  };
}

/** Whether the rest of the match's label has a word of the kind. */
export function restHas(match: NameMatch, ...kinds: Segmentation['words'][number]['kind'][]): boolean {
  return match.rest.words.some((word) => kinds.includes(word.kind));
}
