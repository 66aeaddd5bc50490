import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const parsed = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('check-host --jsonl', () => {
  test('one object a line, in order, with the fields of the contract', () => {
    const { status, stdout, stderr } = run(
      'check-host',
      ['--jsonl'],
      'www.moncompteformation.gouv.fr\nhttps://móncompteformation.fr/x\nameli.fr\r\neducation.gouv.fr\nformation-cpf.fr\nformation-anglais-cpf.com\nexample.org\n',
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const lines = parsed(stdout);
    expect(lines.map((line) => Object.keys(line))).toEqual(
      lines.map(() => ['host', 'canonicalHost', 'finding', 'level', 'rule', 'target']),
    );
    const portal = 'moncompteformation.gouv.fr';
    expect(lines).toMatchObject([
      {
        host: `www.${portal}`,
        canonicalHost: `www.${portal}`,
        finding: 'official',
        level: null,
        target: portal,
      },
      {
        host: 'https://móncompteformation.fr/x',
        canonicalHost: 'xn--mncompteformation-gyb.fr',
        finding: 'lookalike',
        level: 'danger',
        rule: 'homoglyph',
        target: portal,
      },
      { host: 'ameli.fr', finding: 'known', level: null, target: 'ameli.fr' },
      { host: 'education.gouv.fr', finding: 'state', level: null },
      { host: 'formation-cpf.fr', finding: 'related', level: 'caution', target: portal },
      { host: 'formation-anglais-cpf.com', finding: 'related', level: null },
      {
        host: 'example.org',
        canonicalHost: 'example.org',
        finding: 'none',
        level: null,
        rule: null,
        target: null,
      },
    ]);
  });

  test('what is no host is an error on its line; the rest goes on; exit code 1', () => {
    const { status, stdout } = run('check-host', ['--jsonl'], 'a b\n\ndata:text/html,x\nexample.org');
    expect(status).toBe(1);
    const lines = parsed(stdout);
    expect(lines.map((line) => Object.keys(line).join())).toEqual([
      'host,error',
      'host,error',
      'host,error',
      'host,canonicalHost,finding,level,rule,target',
    ]);
    expect(lines[0]).toMatchObject({ host: 'a b', error: expect.stringContaining('expected') });
    expect(lines[1]).toMatchObject({ host: '' });
  });

  test('a line separator of Unicode ends no line', () => {
    const { stdout } = run('check-host', ['--jsonl'], 'exam\u2028ple.org\nexample.org\n');
    expect(parsed(stdout)).toHaveLength(2);
  });

  test('nothing in, nothing out', () => {
    expect(run('check-host', ['--jsonl'], '')).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('check-host for people', () => {
  test('a readable line for each host', () => {
    const { status, stdout } = run('check-host', [
      'moncompteformation-gouv.fr',
      'moncompteformation.gouv.fr',
      'example.org',
    ]);
    expect(status).toBe(0);
    const [first, second, third] = stdout.split('\n');
    expect(first).toMatch(/DANGER.*moncompteformation-gouv\.fr.*imitates moncompteformation\.gouv\.fr/);
    expect(second).toContain('official');
    expect(third).toContain('nothing known');
  });

  test('what is no host is said on standard error', () => {
    const { status, stdout, stderr } = run('check-host', ['a b', 'example.org']);
    expect(status).toBe(1);
    expect(stderr).toContain('a b: no host');
    expect(stdout).toContain('example.org');
  });
});

describe('wrong use', () => {
  test.each([[[]], [['--json']], [['--jsonl', 'example.org']]])('%j: exit code 2 and the usage', (args) => {
    const { status, stdout, stderr } = run('check-host', args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('usage:');
  });

  test('--help is none', () => {
    expect(run('check-host', ['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('usage:'),
    });
  });
});
