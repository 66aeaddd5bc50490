import { findLinks } from '../classifier/links.ts';
import { parseSender, senderFacts } from '../classifier/sender.ts';
import type { CorpusRecord } from './record.ts';

/** A trait of form, not of content, and how often each class shows it. */
export interface Shortcut {
  name: string;
  honest: number;
  dishonest: number;
  /** What it alone tells about the label, in bits (mutual information). */
  bits: number;
}

/** End of a host: the last label, as people see it. */
const ending = (host: string): string => host.slice(host.lastIndexOf('.')).toLowerCase();

function hosts(record: CorpusRecord): string[] {
  const hrefs = [
    ...(record.links ?? []).map((link) => link.href),
    ...findLinks(record.text).map((l) => l.href),
  ];
  const found: string[] = [];
  for (const href of hrefs) {
    try {
      found.push(new URL(/^[a-z]+:/i.test(href) ? href : `https://${href}`).hostname);
    } catch {
      // What is no address has no ending.
    }
  }
  if (record.sender?.includes('@')) found.push(parseSender(record.sender).domain);
  return found.filter((host) => host.includes('.'));
}

/**
 * Traits of form of a message: what invention may leave behind on one side only, so that a model could learn
 * the hand instead of the fraud.
 */
export function traits(record: CorpusRecord): Set<string> {
  const { text, subject = '', sender } = record;
  const all = `${subject}\n${text}`;
  const found = new Set<string>();
  const mark = (name: string, present: boolean): void => {
    if (present) found.add(name);
  };
  const length = text.length;
  mark(`length under 100`, length < 100);
  mark(`length 100-299`, length >= 100 && length < 300);
  mark(`length 300-599`, length >= 300 && length < 600);
  mark(`length 600 and more`, length >= 600);
  mark(`channel ${record.channel}`, true);
  mark(`language en`, record.lang === 'en');
  mark('a sender', sender !== undefined);
  mark('a subject', record.subject !== undefined);
  mark('a link', hosts(record).length > (sender?.includes('@') ? 1 : 0));
  mark('telephone number', /(?<!\d)0[1-9](?:[ .]?\d\d){4}(?!\d)/.test(text));
  mark('short or premium number', /(?<!\d)(?:3[0-9]{3}|08 ?\d\d(?: ?\d\d){3})(?!\d)/.test(text));
  mark('amount in euros', /\d\s?(?:€|euros?\b|eur\b)/i.test(all));
  mark('date with year', /\b20[12]\d\b/.test(text));
  mark('clock time', /\b\d{1,2} ?h(?:\d\d)?\b/.test(text));
  mark('emoji', /\p{Extended_Pictographic}/u.test(all));
  mark('exclamation mark', all.includes('!'));
  mark('two exclamation marks running', /!\s?!/.test(all));
  mark('words in capitals', (all.match(/\b\p{Lu}{4,}\b/gu) ?? []).length >= 3);
  mark('no accent in a French text', record.lang === 'fr' && length > 80 && !/[éèêàçùôîï]/i.test(text));
  mark('no capital at the start', /^\p{Ll}/u.test(text));
  mark('several paragraphs', /\n\s*\n/.test(text));
  mark('greeting', /^\W*(?:bonjour|bonsoir|hello|hi|salut|coucou|dear|cher|madame|monsieur)/i.test(text));
  mark('quoted text (>)', /^>/m.test(text));
  mark('unsubscribe or STOP', /désinscri|désabonn|unsubscribe|\bstop\b/i.test(text));
  mark('reference number', /\b(?:n°|réf|ref|dossier|commande)\W{0,3}[\w-]*\d/i.test(all));
  for (const fact of sender === undefined ? [] : senderFacts(sender)) mark(`sender: ${fact}`, true);
  for (const host of hosts(record)) {
    mark(`address in ${ending(host)}`, true);
    mark('hyphen in an address', host.includes('-'));
    mark('digit in an address', /\d/.test(host));
  }
  return found;
}

function bitsOf(a: number, b: number, honest: number, dishonest: number): number {
  const total = honest + dishonest;
  let bits = 0;
  for (const [joint, row, column] of [
    [a, a + b, honest],
    [b, a + b, dishonest],
    [honest - a, total - a - b, honest],
    [dishonest - b, total - a - b, dishonest],
  ] as const)
    if (joint > 0) bits += (joint / total) * Math.log2((joint * total) / (row * column));
  return bits;
}

/** Every trait with the share of each class that shows it, the most telling first. */
export function shortcuts(records: readonly CorpusRecord[]): Shortcut[] {
  const counts = new Map<string, [number, number]>();
  let [honest, dishonest] = [0, 0];
  for (const record of records) {
    const side = record.label === 'legit' ? 0 : 1;
    if (side === 0) honest++;
    else dishonest++;
    for (const name of traits(record)) {
      const pair = counts.get(name) ?? [0, 0];
      pair[side]++;
      counts.set(name, pair);
    }
  }
  return [...counts]
    .map(([name, [a, b]]) => ({
      name,
      honest: a / Math.max(1, honest),
      dishonest: b / Math.max(1, dishonest),
      bits: bitsOf(a, b, honest, dishonest),
    }))
    .sort((x, y) => y.bits - x.bits);
}
