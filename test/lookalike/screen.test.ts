import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { makeScreenData } from '../../cli/generate-screen.ts';
import { permute } from '../../lookalike/evaluation/permute.ts';
import { checkHost, HostError } from '../../lookalike/index.ts';
import { KNOWN_HONEST } from '../../lookalike/known-honest.ts';
import { screenDanger, screenHost } from '../../lookalike/screen.ts';
import { TARGETS } from '../../lookalike/targets.ts';
import { readHosts } from './read-hosts.ts';

/** What `location.hostname` would be. */
const hostname = (host: string) => new URL(`http://${host}`).hostname;

const tryHostname = (host: string): string | null => {
  try {
    return hostname(host);
  } catch {
    return null;
  }
};

const honest = readHosts('honest-near-names.tsv');
const names = TARGETS.flatMap((target) => target.names.map(({ text }) => text));
const imitations = ['mon-compte-formation', 'caisse-des-depots', ...names].flatMap((name) => [
  ...permute(name).map(({ host }) => host),
  `${name}.gouv.fr.example.com`,
  `${name}.example.com`,
  `${name}-gouv.fr`,
  `www.${name}.co.uk`,
]);

function level(host: string): string | null {
  try {
    return checkHost(host).level;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

describe('the screen never says more or less than the engine', () => {
  test('every host with a level is suspect', () => {
    const withLevel = [...honest, ...imitations].filter((host) => level(host) !== null);
    expect(withLevel.filter((host) => screenHost(hostname(host)) !== 'suspect')).toEqual([]);
    expect(withLevel.length).toBeGreaterThan(10_000);
  });

  test('danger beyond doubt is danger for the engine', () => {
    const beyondDoubt = [...honest, ...imitations].filter((host) => {
      const canonical = tryHostname(host);
      return canonical !== null && screenDanger(canonical);
    });
    expect(beyondDoubt.filter((host) => level(host) !== 'danger')).toEqual([]);
    expect(beyondDoubt.length).toBeGreaterThan(1_000);
  });

  test('random mixtures of names, words and suffixes', () => {
    // A linear congruential generator: the same hosts on every machine.
    let state = 42;
    const next = (n: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state % n;
    };
    const pick = <T>(list: readonly T[]) => list[next(list.length)]!;
    const words = [
      'gouv',
      'fr',
      'compte',
      'formation',
      'www',
      'mon',
      'anglais',
      'contact',
      'compta',
      'air',
      'x',
      'information',
      'connexion',
    ];
    const glue = ['', '-', '.', '.'];
    const suffixes = [
      'fr',
      'com',
      'gouv.ci',
      'co.uk',
      'github.io',
      'gouv.fr.com',
      'ma',
      'edu',
      'gov',
      'services',
      'ac.uk',
      'qc.ca',
    ];
    const wrong: string[] = [];
    for (let i = 0; i < 4_000; i++) {
      const name = pick(names);
      const at = next(name.length);
      const changed =
        next(2) === 0
          ? name
          : name.slice(0, at) + pick(['', 'n', 'rn', '.', '-', 'm']) + name.slice(at + next(2));
      const host = `${pick(words)}${pick(glue)}${changed}${pick(glue)}${pick(words)}.${pick(suffixes)}`;
      const canonical = tryHostname(host);
      if (canonical === null) continue;
      const engine = level(host);
      if (engine !== null && screenHost(canonical) !== 'suspect')
        wrong.push(`${host}: ${engine}, screened as clear`);
      if (screenDanger(canonical) && engine !== 'danger')
        wrong.push(`${host}: ${engine}, screened as danger`);
    }
    expect(wrong).toEqual([]);
  });
});

test('the portal and its sign-in are official, other own domains clear', () => {
  for (const target of TARGETS) {
    for (const domain of target.domains) {
      const expected = target.finding === 'official' ? 'official' : 'clear';
      for (const host of [domain, `www.${domain}`, `${domain}.`])
        expect([host, screenHost(host)]).toEqual([host, expected]);
      expect(screenDanger(domain)).toBe(false);
    }
  }
  expect(screenHost('moncompteformation-gouv.fr')).toBe('suspect');
  expect(screenHost('franceconnect-gouv.fr')).toBe('suspect');
});

test('what is known to be honest is never danger beyond doubt', () => {
  for (const { domain } of KNOWN_HONEST) expect([domain, screenDanger(domain)]).toEqual([domain, false]);
});

test('the clearest imitations need no background', () => {
  for (const host of [
    'moncompteformation-gouv.fr',
    'www.moncompteformation.com',
    'mon-compte-formation.services',
    hostname('móncompteformatiоn.fr'),
    'rnoncompteformation.fr',
    'moncompteformation.gouv.fr.connexion.example',
    'impots.gouv.fr.example.com',
    'amendes-gouv.fr',
    'franceconnect.support',
  ])
    expect([host, screenDanger(host)]).toEqual([host, true]);
});

test('any text at all is screened without a throw', () => {
  for (const text of [
    '',
    '.',
    '...',
    'xn--',
    'xn--a.fr',
    '[::1]',
    '127.0.0.1',
    'localhost',
    '\u0000',
    'a'.repeat(10_000),
    '💩.la',
  ]) {
    expect(['clear', 'suspect']).toContain(screenHost(text));
    expect(screenDanger(text)).toBe(false);
  }
});

test('the generated data is what its generator makes', () => {
  const shipped = readFileSync(new URL('../../lookalike/screen-data.generated.ts', import.meta.url), 'utf8');
  expect(shipped).toBe(makeScreenData());
});

test('it stays small, and without the suffix list', async () => {
  const result = await build({
    entryPoints: [new URL('../../lookalike/screen.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    metafile: true,
  });
  expect(
    Object.keys(result.metafile.inputs).filter((path) => /tldts|vocabulary|targets\.ts/.test(path)),
  ).toEqual([]);
  expect(result.outputFiles[0]!.contents.byteLength).toBeLessThan(6_100);
});
