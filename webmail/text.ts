import { ofElement, ofPage } from './natural.ts';
/** Text beyond this is not read (UTF-16 code units). The classifier itself judges head and tail of long texts. */
export const MAX_TEXT = 60_000;
/** Elements beyond this are not looked at: a hostile mail may hold millions. */
export const MAX_ELEMENTS = 12_000;
/** After so many words an alternative text of an image adds nothing. */
const FEW_WORDS = 8;

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
/** Blocks that a reader sees set apart: an empty line stands around them, by which the classifier knows paragraphs. */
const PARAGRAPHS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE DL FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
);
const CELLS = new Set(['TD', 'TH']);
/** Never text of the message, whatever the style says. */
const SILENT = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK TEXTAREA INPUT SELECT OPTION OBJECT EMBED IFRAME AUDIO VIDEO ' +
    'CANVAS SVG MATH'
  ).split(' '),
);

/** Gaps between words, from none to an empty line. */
const NOTHING = 0;
const SPACE = 1;
const LINE = 2;
const PARAGRAPH = 3;
const GAPS = ['', ' ', '\n', '\n\n'];

/** The gap that white space makes where it is kept as written. */
const written = (space: string): number =>
  /\n[^\S\n]*\n/.test(space) ? PARAGRAPH : space.includes('\n') ? LINE : SPACE;

/** The gap before and behind an element. */
const gapAround = (tag: string): number =>
  PARAGRAPHS.has(tag) ? PARAGRAPH : BLOCKS.has(tag) && tag !== 'BR' ? LINE : NOTHING;

/** A run of text in one node. `start` is its offset in the message text, `from` its offset in the node. */
export interface TextRun {
  start: number;
  length: number;
  node: Text;
  from: number;
}

export interface MessageText {
  text: string;
  runs: TextRun[];
  words: number;
  /** The cap on text or elements was reached. */
  truncated: boolean;
}

/** True for anything the user may be writing in. Such things are never read. */
export function isEditable(element: Element): boolean {
  if (ofElement(element as HTMLElement, 'isContentEditable')) return true;
  if (ofPage(ofElement(element, 'ownerDocument'), 'designMode') === 'on') return true;
  return (
    ofElement(
      element,
      'closest',
    )('textarea, input, [contenteditable]:not([contenteditable="false" i]), [role="textbox"]') !== null
  );
}

/**
 * Whether a reader can see text directly inside this element. Scammers salt mails with hidden honest words, and
 * newsletters carry hidden previews: what nobody sees is not judged.
 */
function hides(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.contentVisibility === 'hidden') return true;
  if (Number.parseFloat(style.opacity) < 0.05) return true;
  const tiny = (value: string) => value.endsWith('px') && Number.parseFloat(value) <= 1;
  return (
    style.overflow.startsWith('hidden') && (tiny(style.height) || tiny(style.maxHeight) || tiny(style.width))
  );
}

/** Invisible by itself, while a descendant may turn visible again. */
function mutes(style: CSSStyleDeclaration): boolean {
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return true;
  if (style.fontSize.endsWith('px') && Number.parseFloat(style.fontSize) < 2) return true;
  return style.color === 'transparent' || /^rgba\(.*,\s*0\)$|\/\s*0%?\)$/.test(style.color);
}

/**
 * The text of a message as its reader sees it, with a map back to the text nodes. White space is folded as HTML does;
 * blocks become lines, paragraphs and tables are parted by an empty one. Hidden and editable parts are left out. Iterative: deep nesting cannot exhaust the stack.
 */
export function readText(root: Element): MessageText {
  const view = ofPage(ofElement(root, 'ownerDocument'), 'defaultView');
  const runs: TextRun[] = [];
  const parts: string[] = [];
  let length = 0;
  let words = 0;
  let elements = 0;
  let truncated = false;
  /** What separates the next word from the last. */
  let gap = NOTHING;
  const widen = (to: number) => {
    gap = Math.max(gap, to);
  };
  const alternatives: string[] = [];

  const add = (word: string, node: Text, from: number) => {
    if (gap !== NOTHING && length > 0) {
      parts.push(GAPS[gap]!);
      length += GAPS[gap]!.length;
    }
    gap = NOTHING;
    runs.push({ start: length, length: word.length, node, from });
    parts.push(word);
    length += word.length;
    words += 1;
  };

  const readNode = (node: Text, keepsLines: boolean) => {
    const data = node.data;
    const pattern = /[^\s\u200b\u200c\u2060\ufeff\u00ad]+/g;
    let end = 0;
    for (let match = pattern.exec(data); match && !truncated; match = pattern.exec(data)) {
      const between = data.slice(end, match.index);
      // A soft hyphen or a zero-width space inside a word is no gap: it is how filters are dodged.
      if (/\s/.test(between)) widen(keepsLines ? written(between) : SPACE);
      add(match[0], node, match.index);
      end = match.index + match[0].length;
      if (length >= MAX_TEXT) truncated = true;
    }
    const tail = data.slice(end);
    if (/\s/.test(tail)) widen(keepsLines ? written(tail) : SPACE);
  };

  /** Entering an element: false leaves its whole subtree out. */
  const enter = (element: Element): { quiet: boolean; lines: boolean } | null => {
    elements += 1;
    const tag = ofElement(element, 'tagName').toUpperCase();
    if (SILENT.has(tag)) return null;
    if (tag === 'IMG') {
      const alternative = ofElement(element, 'getAttribute')('alt')?.trim();
      if (alternative) alternatives.push(alternative.slice(0, 300));
      return null;
    }
    const editable = ofElement(element, 'getAttribute')('contenteditable');
    if (element !== root && editable !== null && editable.toLowerCase() !== 'false') return null;
    const style = view?.getComputedStyle(element);
    if (style && hides(style)) return null;
    // A line break where a line has just ended leaves an empty line.
    if (tag === 'BR') widen(gap >= LINE ? PARAGRAPH : LINE);
    else widen(gapAround(tag));
    if (CELLS.has(tag)) widen(SPACE);
    return { quiet: style ? mutes(style) : false, lines: style ? style.whiteSpace.startsWith('pre') : false };
  };

  type Frame = { element: Element; next: Node | null; quiet: boolean; lines: boolean };
  const first = enter(root);
  const stack: Frame[] = first ? [{ element: root, next: ofElement(root, 'firstChild'), ...first }] : [];
  while (stack.length > 0 && !truncated) {
    const top = stack[stack.length - 1]!;
    const node = top.next;
    if (!node) {
      widen(gapAround(ofElement(top.element, 'tagName').toUpperCase()));
      stack.pop();
      continue;
    }
    top.next = ofElement(node as Element, 'nextSibling');
    const nodeType = ofElement(node as Element, 'nodeType');
    if (nodeType === 3) {
      if (!top.quiet) readNode(node as Text, top.lines);
    } else if (nodeType === 1) {
      if (elements >= MAX_ELEMENTS) {
        truncated = true;
        break;
      }
      const entered = enter(node as Element);
      if (entered)
        stack.push({ element: node as Element, next: ofElement(node as Element, 'firstChild'), ...entered });
    }
  }

  let text = parts.join('');
  // A mail made of pictures speaks through their alternative texts, which readers with blocked images do see.
  if (words < FEW_WORDS && alternatives.length > 0) {
    text = [text, ...new Set(alternatives)].filter(Boolean).join('\n').slice(0, MAX_TEXT);
  }
  return { text, runs, words, truncated };
}

/** The ranges in the document that show `[start, end)` of the text. Empty where the text came from no node. */
export function rangeOf(layout: MessageText, start: number, end: number): Range | null {
  const inside = layout.runs.filter((run) => run.start < end && run.start + run.length > start);
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (!first || !last) return null;
  const range = ofPage(first.node.ownerDocument, 'createRange')();
  try {
    range.setStart(first.node, first.from + Math.max(0, start - first.start));
    range.setEnd(last.node, last.from + Math.min(last.length, end - last.start));
  } catch {
    return null; // the page changed the node since it was read
  }
  return range;
}
