import { describe, expect, test } from 'vitest';
import { checkHost, HostError } from '../../lookalike/index.ts';
import { KNOWN_HONEST } from '../../lookalike/known-honest.ts';
import { RULES } from '../../lookalike/rules/index.ts';
import { TARGETS } from '../../lookalike/targets.ts';
import { readRows } from './read-hosts.ts';

const hosts = readRows('hosts.tsv') as [host: string, finding: string, level: string, rule: string][];

describe('the table of hosts', () => {
  test('each is judged as reviewed', () => {
    const wrong = hosts.flatMap(([host, finding, level, rule]) => {
      const found = checkHost(host);
      const got = [found.finding, found.level ?? '-', found.rule ?? '-'].join(' ');
      const expected = [finding, level, rule].join(' ');
      return got === expected ? [] : [`${host}: expected ${expected}, got ${got}`];
    });
    expect(wrong).toEqual([]);
    expect(hosts.length).toBeGreaterThan(400);
  });

  test('every rule decides at least one of them', () => {
    const deciding = new Set(hosts.map(([, , , rule]) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !deciding.has(name))).toEqual([]);
  });
});

test('every rule says why it exists and where it comes from, under a name of its own', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  for (const { name, reason, source } of RULES) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(reason.length).toBeGreaterThan(20);
    expect(source.length).toBeGreaterThan(10);
  }
});

describe('data', () => {
  test('a target has its own domains, dated and sourced, and none belongs to two', () => {
    const domains = TARGETS.flatMap((target) => target.domains);
    expect(new Set(domains).size).toBe(domains.length);
    for (const target of TARGETS) {
      expect(target.domains).toContain(target.id);
      expect(target.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(target.source).toMatch(/^https:\/\//);
      for (const { text } of target.names) expect(text).toMatch(/^[a-z0-9]+$/);
    }
  });

  test('two edits only for the portal and Caisse des Dépôts, one from seven letters on, none for short names', () => {
    const names = TARGETS.flatMap((target) => target.names);
    expect(names.filter(({ edits }) => edits === 2).map(({ text }) => text)).toEqual([
      'moncompteformation',
      'caissedesdepots',
    ]);
    expect(names.filter(({ edits, text }) => edits > 0 && text.length < 7)).toEqual([]);
    expect(names.filter(({ edits, strictness }) => edits > 0 && strictness === 'short')).toEqual([]);
  });

  test('what is known to be honest says why and since when, and is not warned about', () => {
    for (const { domain, reason, reviewed } of KNOWN_HONEST) {
      expect(reason.length).toBeGreaterThan(10);
      expect(reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(checkHost(`www.${domain}`)).toMatchObject({ finding: 'none', level: null });
    }
  });
});

describe('parsing comes first', () => {
  test.each([
    ['MONCOMPTEFORMATION.GOUV.FR.', 'moncompteformation.gouv.fr', 'moncompteformation.gouv.fr'],
    ['https://a:b@www.example.co.uk:8443/x?y#z', 'www.example.co.uk', 'example.co.uk'],
    ['blob:https://www.example.org/0f1e', 'www.example.org', 'example.org'],
    ['//cdn.example.org/x', 'cdn.example.org', 'example.org'],
    ['http://a.b.c.github.io', 'a.b.c.github.io', 'c.github.io'],
    ['móncompte.fr', 'xn--mncompte-v3a.fr', 'xn--mncompte-v3a.fr'],
    ['exam%70le.org', 'example.org', 'example.org'],
    ['example。org', 'example.org', 'example.org'],
    ['0x7f.1', '127.0.0.1', null],
    ['2130706433', '127.0.0.1', null],
    ['http://[2001:db8::1]/', '[2001:db8::1]', null],
    ['2001:db8::1', '[2001:db8::1]', null],
    ['localhost:3000', 'localhost', null],
    ['co.uk', 'co.uk', null],
  ])('%s is the host %s', (input, host, domain) => {
    const found = checkHost(input);
    expect(found).toMatchObject({ input, host });
    expect(found.registrableDomain).toBe(domain);
  });

  test.each([
    ['', 'got ""'],
    ['   ', 'expected a host name'],
    ['data:text/html,<h1>moncompteformation</h1>', 'expected a web address'],
    ['javascript:alert(1)', 'expected a web address'],
    ['mailto:a@moncompteformation.fr', 'expected a web address'],
    ['file:///etc/hosts', 'expected a web address'],
    ['about:blank', 'expected a web address'],
    ['blob:null/0f1e', 'expected a host name'],
    ['a b.fr', 'expected a host name'],
    ['a..fr', 'without empty labels'],
    ['.fr', 'without empty labels'],
    [`${'a'.repeat(64)}.fr`, 'labels of at most 63'],
    [`${'abcdefghi.'.repeat(30)}fr`, 'at most 253'],
    ['http://', 'expected a host name'],
    [`http://${'a'.repeat(70_000)}`, 'at most 65536'],
  ])('%s is no host', (input, message) => {
    expect(() => checkHost(input)).toThrow(HostError);
    expect(() => checkHost(input)).toThrow(message);
  });

  test('whatever is given, the answer is a finding or a HostError', () => {
    let state = 7;
    const next = (n: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state % n;
    };
    const pieces = [
      'moncompteformation',
      'gouv',
      'fr',
      '.',
      '-',
      '_',
      '@',
      ':',
      '/',
      '%',
      '\u0000',
      'é',
      'а',
      '💩',
      '\u202e',
      'xn--',
      '0',
      '[',
      '..',
      ' ',
      'ﬁ',
      'ß',
      '\u200d',
      '\ud800',
    ];
    for (let i = 0; i < 5_000; i++) {
      const input = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join('');
      try {
        expect(checkHost(input).input).toBe(input);
      } catch (error) {
        if (!(error instanceof HostError)) throw new Error(`${JSON.stringify(input)} made ${String(error)}`);
      }
    }
  });
});

describe('what stands before an @', () => {
  test('an official address worn there is danger', () => {
    expect(checkHost('https://moncompteformation.gouv.fr@example.com/')).toMatchObject({
      host: 'example.com',
      level: 'danger',
      rule: 'userinfo',
      target: 'moncompteformation.gouv.fr',
    });
    expect(checkHost('https://www.impots.gouv.fr%2F@example.com/')).toMatchObject({
      level: 'danger',
      target: 'impots.gouv.fr',
    });
  });

  test('a plain user name is nothing', () => {
    for (const url of [
      'https://user:secret@example.com/',
      'ftp://anonymous:a.b@example.com',
      'https://www.example.org@example.com',
    ])
      expect(checkHost(url)).toMatchObject({ finding: 'none', level: null });
  });

  test('before the portal itself it changes nothing', () => {
    expect(checkHost('https://x@moncompteformation.gouv.fr/')).toMatchObject({
      finding: 'official',
      level: null,
    });
  });
});

test('everything under gouv.fr is the State, whatever it is called', () => {
  for (const host of [
    'moncompteformation-faux.gouv.fr',
    'cpf-solde.gouv.fr',
    'franceconect.gouv.fr',
    'a.b.gouv.fr',
  ])
    expect(checkHost(host)).toMatchObject({ finding: 'state', level: null });
});
