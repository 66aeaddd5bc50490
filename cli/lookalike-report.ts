/**
 * Measures the lookalike engine on lists of hosts.
 *
 *   npm run lookalike:report -- FILE…
 *   npm run lookalike:report -- imitations:FILE honest:FILE… --own --json OUT.json
 *
 * A file holds one host a line, or tab-separated columns with a header whose first is `host`. A file with a
 * column `target` lists imitations, one with a column `why` honest names; of a plain list the names decide:
 * where at least half are misspellings of a protected name (labeller in lookalike/evaluation/label.ts), it lists
 * imitations; a word added to a name proves nothing. `imitations:` or `honest:` before the path settles it.
 *
 * --own        also measures our own permutations of every protected name
 * --html       draws them: lookalike.html, and lookalike.json, which the evaluation page takes up
 * --out DIR    where --html writes (reports)
 * --json FILE  writes all figures
 * --brief      names at most 20 misses and false alarms per list
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type Label, labelHost } from '../lookalike/evaluation/label.ts';
import { lookalikePage } from '../lookalike/evaluation/page.ts';
import { permute } from '../lookalike/evaluation/permute.ts';
import type { Counts, ListReport, LookalikeReport } from '../lookalike/evaluation/report.ts';
import { wilson } from '../lookalike/evaluation/wilson.ts';
import { checkHost, HostError, type HostFinding } from '../lookalike/index.ts';
import { TARGETS } from '../lookalike/targets.ts';
import { writeFileWhole } from './write-file.ts';

interface Row {
  host: string;
  kind: Label;
  found: HostFinding | null;
}

class UsageError extends Error {}

function judge(host: string): HostFinding | null {
  try {
    return checkHost(host);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function readList(argument: string): { list: string; role: ListReport['role']; hosts: string[] } {
  const given = /^(imitations|honest):(.+)$/.exec(argument);
  const path = given ? given[2]! : argument;
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split(/\r?\n/);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code}`);
  }
  const header = lines[0]?.split('\t') ?? [];
  const hasHeader = header[0] === 'host';
  const hosts = lines
    .slice(hasHeader ? 1 : 0)
    .map((line) => line.split('\t')[0]!.trim())
    .filter((host) => host !== '' && !host.startsWith('#'));
  const byName = () => {
    const sample = hosts.filter((_, i) => i % Math.ceil(hosts.length / 400) === 0);
    return (
      sample.filter(readable).filter((host) => !['other', 'dictionary'].includes(labelHost(host))).length *
        2 >=
      sample.length
    );
  };
  const byColumns = () => (header.includes('target') ? true : header.includes('why') ? false : byName());
  const role = given ? (given[1] as ListReport['role']) : byColumns() ? 'imitations' : 'honest';
  return { list: basename(path), role, hosts };
}

function readable(host: string): boolean {
  return judge(host) !== null;
}

function count(rows: readonly Row[]): Counts {
  const danger = rows.filter(({ found }) => found?.level === 'danger').length;
  const caution = rows.filter(({ found }) => found?.level === 'caution').length;
  return { n: rows.length, danger, caution, silent: rows.length - danger - caution };
}

function measure(
  list: string,
  role: ListReport['role'],
  rows: readonly Row[],
  unreadable: string[],
  own: ListReport['own'] = null,
): ListReport {
  const kinds: Record<string, Counts> = {};
  if (role === 'imitations') {
    for (const kind of [...new Set(rows.map((row) => row.kind))].sort())
      kinds[kind] = count(rows.filter((row) => row.kind === kind));
  }
  const wrong = rows
    .filter(({ found }) => (found?.level === null) === (role === 'imitations'))
    .map(({ host, found }) => ({ host, finding: found!.finding, level: found!.level, rule: found!.rule }));
  return { list, role, own, total: count(rows), kinds, wrong, unreadable };
}

function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [low, high] = wilson(part, whole);
  const show = (x: number) => (100 * x).toFixed(2);
  return `${show(part / whole)} % [${show(low)}; ${show(high)}]`;
}

function print(report: ListReport, brief: boolean): void {
  const { list, role, total, kinds, wrong, unreadable } = report;
  console.log(`\n${list}: ${total.n} ${role === 'imitations' ? 'imitations' : 'honest names'}`);
  if (role === 'imitations') {
    const line = (name: string, c: Counts) =>
      console.log(
        `  ${name.padEnd(14)} ${String(c.n).padStart(6)}   found ${percent(c.n - c.silent, c.n).padEnd(26)} danger ${percent(c.danger, c.n)}`,
      );
    for (const [kind, counts] of Object.entries(kinds)) line(kind, counts);
    line('all', total);
    if (wrong.length === 0) console.log(total.silent === 0 ? '  no miss' : '  (misses not listed)');
  } else {
    console.log(`  danger ${total.danger} (${percent(total.danger, total.n)})`);
    console.log(`  caution ${total.caution} (${percent(total.caution, total.n)})`);
    if (wrong.length === 0) console.log('  no false alarm');
  }
  const shown = brief ? wrong.slice(0, 20) : wrong;
  for (const { host, finding, level, rule } of shown)
    console.log(
      `  ${role === 'imitations' ? 'miss' : `false alarm (${level})`}: ${host}  ${finding}${rule ? ` ${rule}` : ''}`,
    );
  if (shown.length < wrong.length) console.log(`  … and ${wrong.length - shown.length} more`);
  for (const line of unreadable) console.log(`  no host: ${line}`);
}

function ownPermutations(): ListReport[] {
  const reports: ListReport[] = [];
  for (const { names, id } of TARGETS) {
    for (const { text, strictness } of names) {
      const rows = permute(text).map(({ kind, host }) => ({ host, kind: kind as Label, found: judge(host) }));
      const usable = rows.filter(({ found }) => found !== null);
      const list = `own permutations of ${text} (${strictness}, ${id})`;
      reports.push(measure(list, 'imitations', usable, [], { name: text, strictness }));
    }
  }
  return reports;
}

function main(args: string[]): number {
  const files: string[] = [];
  let own = false;
  let brief = false;
  let html = false;
  let out = 'reports';
  let json: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--own') own = true;
    else if (arg === '--brief') brief = true;
    else if (arg === '--html') html = true;
    else if (arg === '--out') {
      out = args[++i] ?? '';
      if (out === '') throw new UsageError('--out needs a folder');
    } else if (arg === '--json') {
      json = args[++i] ?? null;
      if (json === null) throw new UsageError('--json needs a file');
    } else if (arg.startsWith('-')) throw new UsageError(`unknown option ${arg}`);
    else files.push(arg);
  }
  if (files.length === 0 && !own) throw new UsageError('no FILE given');
  const reports = files.map((file) => {
    const { list, role, hosts } = readList(file);
    const unreadable = hosts.filter((host) => !readable(host));
    const rows = hosts.filter(readable).map((host) => ({
      host,
      kind: role === 'imitations' ? labelHost(host) : ('other' as const),
      found: judge(host),
    }));
    return measure(list, role, rows, unreadable);
  });
  for (const report of reports) print(report, brief);
  if (own) {
    const permutations = ownPermutations();
    for (const report of permutations) print({ ...report, wrong: brief ? [] : report.wrong }, true);
    reports.push(...permutations);
  }
  if (json !== null) writeFileSync(json, `${JSON.stringify(reports, null, 1)}\n`);
  if (html) {
    const report: LookalikeReport = { date: new Date().toISOString().slice(0, 10), lists: reports };
    for (const [name, text] of [
      ['lookalike.json', `${JSON.stringify(report, null, 1)}\n`],
      ['lookalike.html', lookalikePage(report)],
    ] as const) {
      const file = join(resolve(out), name);
      writeFileWhole(file, text);
      console.log(`${relative(process.cwd(), file)} written`);
    }
  }
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(
    `lookalike:report: ${error.message}\nusage: npm run lookalike:report -- FILE… [--own] [--brief] [--html [--out DIR]] [--json OUT]\n`,
  );
  process.exitCode = 2;
}
