import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { NumberClass } from './number-notes.ts';

export interface NumberFinding {
  /** As written in the text. */
  written: string;
  /** International form, or the digits of a short code. */
  number: string;
  class: NumberClass;
  /** ISO 3166 code of the country, for foreign numbers. */
  country: string | null;
}

/** Prefixes reserved for platforms that call in number (ARCEP 2022-1583). */
const PLATFORM = /^33(?:162|163|270|271|377|378|424|425|568|569|948|949|947[5-9])/;
/** Value-added numbers charged to the caller. */
const PREMIUM = /^338(?:[29]\d|1\d)/;

/** A number of four digits (3xxx), which may be charged. */
const CALLED_SHORT =
  /\b(?:r?appele[zr]|composez|joignez|contactez|t[eé]l[eé]phonez|call|dial)(?: (?:le|au|nous|us|now|vite))*(?: (?:num[eé]ro|number|at|on))*:? (3\d ?\d\d)(?![\d.,]|\s?(?:\d|€|euros?\b|%))/gi;

/** The numbers that a message may want to have called: not those that only take a STOP or a report. */
export const toCall = (numbers: readonly NumberFinding[]): NumberFinding[] =>
  numbers.filter(({ class: one }) => one !== 'short-code' && one !== 'report');

function classOf(digits: string, country: string | undefined): NumberClass {
  // Overseas departments have codes of their own: French all the same.
  if (country && !['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM', 'NC', 'PF', 'WF'].includes(country))
    return 'foreign';
  if (PLATFORM.test(digits)) return 'canvassing-platform';
  if (/^3380/.test(digits)) return 'free';
  if (PREMIUM.test(digits)) return 'premium';
  return /^33[67]|^(?:590|594|596|262)69/.test(digits) ? 'mobile' : 'landline';
}

/** The phone numbers of a text and what their shape tells, each once, in order. */
export function findNumbers(text: string): NumberFinding[] {
  const found = new Map<string, NumberFinding>();
  for (const { number, startsAt, endsAt } of findPhoneNumbersInText(text.slice(0, 20_000), 'FR')) {
    if (found.has(number.number)) continue;
    const cls = classOf(number.number.slice(1), number.country);
    found.set(number.number, {
      written: text.slice(startsAt, endsAt),
      number: number.formatInternational(),
      class: cls,
      country: cls === 'foreign' ? (number.country ?? null) : null,
    });
  }
  for (const match of text.matchAll(/(?<![\d.,])3[678]\d{3}(?![\d€]|[.,]\d| ?€)/g)) {
    const near = text.slice(Math.max(0, match.index - 24), match.index + 24);
    // Five digits are a postal code more often than a short number: the word STOP, or a text's sender, decides.
    if (/\bstop\b/i.test(near))
      found.set(match[0], { written: match[0], number: match[0], class: 'short-code', country: null });
  }
  // Four digits are a year or a price more often than a number: only where one is told to call them.
  for (const match of text.matchAll(CALLED_SHORT)) {
    const number = match[1]!;
    found.set(number, { written: number, number: number.replace(' ', ''), class: 'premium', country: null });
  }
  for (const match of text.matchAll(/(?<!\d)33700(?!\d)/g)) {
    found.set(match[0], { written: match[0], number: match[0], class: 'report', country: null });
  }
  return [...found.values()].slice(0, 8);
}
