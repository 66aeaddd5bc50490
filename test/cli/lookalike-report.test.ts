import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesSection } from '../../lookalike/evaluation/page.ts';
import { parseReport } from '../../lookalike/evaluation/report.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-report-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('imitations by kind, honest names by level, every miss and false alarm by name', () => {
  const imitations = file(
    'imitations.tsv',
    'host\ttarget\tconfidence\nmoncompteformatoin.fr\tmcf\tstrong\nrelance-moncompteformation.fr\tmcf\tstrong\nquite-different.fr\tmcf\tweak\n',
  );
  const honest = file('honest.txt', 'example.org\nformation-cpf.fr\nnot a host\nwww.ameli.fr\n');
  const json = join(folder, 'out.json');
  const { status, stdout, stderr } = run('lookalike-report', [imitations, honest, '--json', json]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('imitations.tsv: 3 imitations');
  expect(stdout).toMatch(/transposition\s+1\s+found 100\.00 %/);
  expect(stdout).toMatch(/dictionary\s+1\s+found 100\.00 %/);
  expect(stdout).toMatch(/all\s+3\s+found 66\.67 %/);
  expect(stdout).toContain('miss: quite-different.fr');
  expect(stdout).toContain('honest.txt: 3 honest names');
  expect(stdout).toContain('false alarm (caution): formation-cpf.fr');
  expect(stdout).toContain('no host: not a host');
  const reports = JSON.parse(readFileSync(json, 'utf8')) as { list: string; total: { n: number } }[];
  expect(reports.map(({ list, total }) => [list, total.n])).toEqual([
    ['imitations.tsv', 3],
    ['honest.txt', 3],
  ]);
});

test('a plain list of made-up names is known by its names, and a word before the path settles it', () => {
  const list = file('list.txt', 'moncompteformatoin.fr\nmoncompteformatio.fr\nexample.org\n');
  expect(run('lookalike-report', [list]).stdout).toContain('list.txt: 3 imitations');
  expect(run('lookalike-report', [`honest:${list}`]).stdout).toContain('list.txt: 3 honest names');
});

test('--html draws the figures and keeps them for the evaluation page', () => {
  const list = file('drawn.txt', 'moncompteformatoin.fr\nmoncompteformatio.fr\n');
  const out = join(folder, 'drawn');
  const { status, stdout } = run('lookalike-report', [list, '--html', '--out', out]);
  expect(status).toBe(0);
  expect(stdout).toContain('lookalike.html written');
  expect(readFileSync(join(out, 'lookalike.html'), 'utf8')).toContain('drawn.txt: 100.00 %');
  expect(addressesSection(parseReport(readFileSync(join(out, 'lookalike.json'), 'utf8'), 'x'))).toContain(
    'drawn.txt: 100.00 %',
  );
});

test('wrong use', () => {
  for (const args of [[], ['--nonsense'], ['no-such-file.txt'], ['x', '--json'], ['x', '--out']]) {
    const { status, stderr } = run('lookalike-report', args);
    expect(status).toBe(2);
    expect(stderr).toContain('usage:');
  }
});
