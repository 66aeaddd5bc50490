import { describe, expect, it } from 'vitest';
import { CASES, CONTACTS, FACTS, LAW, PROVIDER_CHECKS } from '../../guidance/index.ts';
import { NUMBER_NOTES } from '../../guidance/number-notes.ts';
import { languageFor, messages } from '../../locales/index.ts';

/** Every string of a dictionary by its path; functions are called with telling arguments. */
function strings(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String((node as (...args: unknown[]) => string)(3, 4, 5))]];
  if (Array.isArray(node)) return node.flatMap((item, index) => strings(item, `${path}[${index}]`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => strings(value, path ? `${path}.${key}` : key));
}

/** What French typography asks for and this string lacks. */
function typographyFaults(text: string): string[] {
  const faults: string[] = [];
  if (/[^\s\u202f\u00a0]\s?[;!?](?:\s|$)/u.test(text) && !/[\u202f\u00a0][;!?](?:\s|$)/u.test(text))
    faults.push('; ! ? want U+202F before');
  if (/ [;!?»:]/.test(text)) faults.push('an ordinary space before ; ! ? : or »');
  if (/\p{L}:(?:\s|$)/u.test(text)) faults.push(': wants U+00A0 before');
  if (/« |«\S/.test(text.replace(/«[\u00a0\u202f]/g, ''))) faults.push('« wants U+00A0 after');
  if (/["']/.test(text)) faults.push('straight quotes');
  if (/\.\.\./.test(text)) faults.push('three full stops for …');
  return faults;
}

const french = strings(messages('fr'));
const guidance = strings([FACTS, CONTACTS, LAW, CASES, PROVIDER_CHECKS, NUMBER_NOTES]).filter(([path]) =>
  path.endsWith('.fr'),
);

describe('the dictionaries', () => {
  it('have the same keys in both languages, none empty', () => {
    const english = strings(messages('en'));
    expect(english.map(([path]) => path)).toEqual(french.map(([path]) => path));
    expect([...french, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(french.length).toBeGreaterThan(60);
  });

  it.each([...french, ...guidance])('%s is set in French typography', (_path, text) => {
    expect(typographyFaults(text)).toEqual([]);
  });

  it('a fault would be seen', () => {
    for (const wrong of [
      'Vraiment ?',
      'Vraiment?',
      'Voici : un',
      'Voici: un',
      '« ici »',
      "l'heure",
      'et...',
    ]) {
      expect(typographyFaults(wrong), wrong).not.toEqual([]);
    }
    for (const right of [
      'Vraiment\u202f?',
      'Voici\u00a0: un',
      '«\u00a0ici\u00a0»',
      'l’heure',
      'et…',
      'à 9\u00a0h',
    ]) {
      expect(typographyFaults(right), right).toEqual([]);
    }
  });
});

describe('languageFor', () => {
  it('is French unless the browser speaks English, and the user’s choice goes first', () => {
    expect(languageFor('auto', 'fr-FR')).toBe('fr');
    expect(languageFor('auto', 'de')).toBe('fr');
    expect(languageFor('auto', 'en-GB')).toBe('en');
    expect(languageFor('fr', 'en-GB')).toBe('fr');
    expect(languageFor('en', 'fr')).toBe('en');
  });
});
