import { decodeEntity, decodeQuotedPrintable } from './debris.ts';
import { fold } from './fold.ts';

/**
 * A text folded for comparison, each folded code unit with the span of the original it came from.
 * `codes[i]` stands for `source.slice(start[i], end[i])`; spans are in order and never overlap.
 */
export interface Normalized {
  length: number;
  codes: Uint16Array;
  start: Uint32Array;
  end: Uint32Array;
}

/** Lower case of ASCII; control characters but the line feed become spaces. */
const ASCII = new Uint16Array(128);
for (let code = 0; code < 128; code++) {
  if (code === 10) ASCII[code] = 10;
  else if (code < 32 || code === 127) ASCII[code] = 32;
  else if (code >= 65 && code <= 90) ASCII[code] = code + 32;
  else if (code === 96) ASCII[code] = 39;
  else ASCII[code] = code;
}

const AMPERSAND = 38;
const EQUALS = 61;

/**
 * Folds a text (see `fold.ts`), undoing HTML entities and quoted-printable debris on the way.
 * One pass, linear in the length of the text.
 */
export function normalize(source: string): Normalized {
  // Folding can lengthen a character (ligatures), rarely; entities only shorten. Grow when needed.
  let capacity = source.length + 16;
  let codes = new Uint16Array(capacity);
  let start = new Uint32Array(capacity);
  let end = new Uint32Array(capacity);
  let length = 0;

  const put = (folded: string, from: number, to: number): void => {
    if (length + folded.length > capacity) {
      capacity = capacity * 2 + folded.length;
      const grow = <T extends Uint16Array | Uint32Array>(old: T, fresh: T): T => {
        fresh.set(old);
        return fresh;
      };
      codes = grow(codes, new Uint16Array(capacity));
      start = grow(start, new Uint32Array(capacity));
      end = grow(end, new Uint32Array(capacity));
    }
    for (let k = 0; k < folded.length; k++) {
      codes[length] = folded.charCodeAt(k);
      // A ligature's letters share one span: the first carries it, the others are empty at its end.
      start[length] = k === 0 ? from : to;
      end[length] = to;
      length++;
    }
  };

  for (let i = 0; i < source.length; ) {
    const code = source.charCodeAt(i);
    if (code < 128) {
      if (code === AMPERSAND || code === EQUALS) {
        const decoded = code === AMPERSAND ? decodeEntity(source, i) : decodeQuotedPrintable(source, i);
        if (decoded !== null) {
          let folded = '';
          for (const character of decoded.text) {
            const codePoint = character.codePointAt(0)!;
            folded += codePoint < 128 ? String.fromCharCode(ASCII[codePoint]!) : fold(codePoint);
          }
          put(folded, i, decoded.end);
          i = decoded.end;
          continue;
        }
      }
      if (length === capacity) put(String.fromCharCode(ASCII[code]!), i, i + 1);
      else {
        codes[length] = ASCII[code]!;
        start[length] = i;
        end[length] = i + 1;
        length++;
      }
      i++;
      continue;
    }
    const codePoint = source.codePointAt(i)!;
    const width = codePoint > 0xffff ? 2 : 1;
    const folded = fold(codePoint);
    if (folded === '' && length > 0) {
      // An invisible sign or a combining mark belongs to what it follows.
      if (end[length - 1] === i) end[length - 1] = i + width;
    } else put(folded, i, i + width);
    i += width;
  }
  return { length, codes, start, end };
}
