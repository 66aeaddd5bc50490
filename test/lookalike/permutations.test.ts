import { describe, expect, test } from 'vitest';
import { labelAgainst, labelHost } from '../../lookalike/evaluation/label.ts';
import { KINDS, permute } from '../../lookalike/evaluation/permute.ts';
import { checkHost, HostError } from '../../lookalike/index.ts';
import { TARGETS } from '../../lookalike/targets.ts';

/** Share of the permutations that get a level; those that are no host or an own domain of the service are left out. */
function recall(name: string): { found: number; danger: number } {
  let n = 0;
  let found = 0;
  let danger = 0;
  for (const { host } of permute(name)) {
    try {
      const finding = checkHost(host);
      if (finding.finding === 'known') continue;
      n++;
      if (finding.level !== null) found++;
      if (finding.level === 'danger') danger++;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  expect(n).toBeGreaterThan(200);
  return { found: found / n, danger: danger / n };
}

// A ratchet: these may rise, not fall.
describe('names that an attacker could register', () => {
  test.each([
    ['moncompteformation', 0.998, 0.995],
    ['mon-compte-formation', 0.998, 0.995],
    ['caisse-des-depots', 0.995, 0.97],
    // Its last letters may not be misspelt: CAF and CSF have accounts too.
    ['mon-compte-cpf', 0.88, 0.87],
  ])('%s', (name, found, danger) => {
    const rates = recall(name);
    expect(rates.found).toBeGreaterThanOrEqual(found);
    expect(rates.danger).toBeGreaterThanOrEqual(danger);
  });

  const long = TARGETS.flatMap(({ names }) => names).filter(
    ({ strictness, edits, core }) =>
      core === undefined && (strictness === 'exclusive' || strictness === 'proper') && edits > 0,
  );
  test.each(long.map(({ text }) => [text]))('%s, from its name alone', (name) => {
    const rates = recall(name);
    expect(rates.found).toBeGreaterThanOrEqual(0.985);
    expect(rates.danger).toBeGreaterThanOrEqual(0.85);
  });
});

describe('the labeller knows how each kind is made', () => {
  test('it names the kind, or an equally good one that comes earlier', () => {
    const name = 'moncompteformation';
    const counts = new Map<string, [right: number, all: number]>();
    for (const { kind, host } of permute(name)) {
      const [right, all] = counts.get(kind) ?? [0, 0];
      counts.set(kind, [right + (labelAgainst(host, name) === kind ? 1 : 0), all + 1]);
    }
    expect([...counts.keys()].sort()).toEqual([...KINDS].sort());
    // The rest could be made another way as well: a doubled last letter is an addition and a repetition.
    for (const kind of [
      'addition',
      'omission',
      'repetition',
      'transposition',
      'tld-swap',
      'subdomain',
      'dictionary',
    ]) {
      const [right, all] = counts.get(kind)!;
      expect([kind, right / all >= 0.9]).toEqual([kind, true]);
    }
  });

  test.each([
    ['moncompteformation.online', 'tld-swap'],
    ['mon-compteformation.fr', 'hyphenation'],
    ['rnoncompteformation.fr', 'homoglyph'],
    ['móncompteformation.fr', 'homoglyph'],
    ['moncompteformatoin.fr', 'transposition'],
    ['moncompteformatiom.fr', 'replacement'],
    ['relance-moncompteformation.fr', 'dictionary'],
    ['gouvcpf.fr', 'dictionary'],
    ['example.org', 'other'],
  ])('%s is a %s', (host, kind) => {
    expect(labelHost(host)).toBe(kind);
  });
});
