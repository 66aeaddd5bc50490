import { describe, expect, test } from 'vitest';
import { checkHost } from '../../lookalike/index.ts';
import { readHosts, readRows } from './read-hosts.ts';

const honest = readHosts('honest-near-names.tsv');
/** Honest names that get a caution all the same, each with the argument for it. */
const argued = readRows('honest-cautions.tsv') as [host: string, argument: string][];

describe('honest names that look near', () => {
  test('none is accused', () => {
    expect(honest.length).toBeGreaterThan(400);
    expect(honest.filter((host) => checkHost(host).level === 'danger')).toEqual([]);
  });

  test('every caution is argued, and every argument is needed', () => {
    const cautioned = [...new Set(honest.filter((host) => checkHost(host).level === 'caution'))].sort();
    expect(cautioned).toEqual(argued.map(([host]) => host).sort());
    for (const [, argument] of argued) expect(argument.length).toBeGreaterThan(20);
  });
});
