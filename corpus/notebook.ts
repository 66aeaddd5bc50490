import type { Problem } from './read.ts';
import { type CorpusRecord, corpusRecord } from './record.ts';

/**
 * The plain-text format in which contributors write messages by the dozen (see `README.md`):
 *
 * ```
 * ### label | kind | channel | lang | tactics, separated, by commas
 * From: …             (optional)
 * Subject: …          (optional)
 * Link: text | href   (any number)
 * Campaign: …         (optional; only for series)
 * Hard: yes           (optional)
 *
 * The text.
 * ```
 */
export function parseNotebook(
  source: string,
  file: string,
  writer: string,
  firstNumber = 1,
): { records: CorpusRecord[]; problems: Problem[] } {
  const records: CorpusRecord[] = [];
  const problems: Problem[] = [];
  let number = firstNumber;
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  let index = 0;
  for (; index < lines.length && !lines[index]!.startsWith('### '); index++) {
    if (lines[index]!.trim() !== '')
      problems.push({ file, line: index + 1, message: 'expected "### label | kind | …", got text' });
  }
  while (index < lines.length) {
    const line = index + 1;
    const [label, kind, channel, lang, tactics = ''] = lines[index]!.slice(4)
      .split('|')
      .map((part) => part.trim());
    index++;
    const headers: Record<string, string> = {};
    const links: { text?: string; href: string }[] = [];
    for (; index < lines.length; index++) {
      const header = /^(From|Subject|Link|Campaign|Hard):\s*(.*)$/.exec(lines[index]!);
      if (!header) break;
      const [, name, value] = header as unknown as [string, string, string];
      if (name === 'Link') {
        const cut = value.lastIndexOf('|');
        const text = cut < 0 ? '' : value.slice(0, cut).trim();
        links.push({ ...(text === '' ? {} : { text }), href: value.slice(cut + 1).trim() });
      } else headers[name] = value.trim();
    }
    const body: string[] = [];
    for (; index < lines.length && !lines[index]!.startsWith('### '); index++) body.push(lines[index]!);
    const id = `${writer}-${String(number++).padStart(3, '0')}`;
    const tags = tactics.split(',').map((tactic) => tactic.trim());
    const result = corpusRecord.safeParse({
      id,
      text: body.join('\n').trim(),
      ...(headers.Subject ? { subject: headers.Subject } : {}),
      ...(headers.From ? { sender: headers.From } : {}),
      ...(links.length > 0 ? { links } : {}),
      channel,
      lang,
      label,
      kind,
      tactics: [...new Set(tags.filter((tactic) => tactic !== '' && tactic !== '-'))],
      campaign: headers.Campaign ? `${writer}:${headers.Campaign}` : id,
      writer,
      hard: /^(yes|oui|true)$/i.test(headers.Hard ?? ''),
    });
    if (result.success) records.push(result.data);
    else
      for (const issue of result.error.issues)
        problems.push({ file, line, message: `${issue.path.join('.') || 'record'}: ${issue.message}` });
  }
  return { records, problems };
}
