import { expect, test } from 'vitest';
import { checkHost, HostError } from '../../lookalike/index.ts';

test('the official portal, its subdomains and its sign-in hops', () => {
  for (const host of [
    'moncompteformation.gouv.fr',
    'www.moncompteformation.gouv.fr',
    'lidentitenumerique.laposte.fr',
  ])
    expect(checkHost(host)).toMatchObject({ finding: 'official', level: null });
});

test('imitations', () => {
  for (const host of ['moncompteformation-gouv.fr', 'http://moncompteformаtion.fr/'])
    expect(checkHost(host)).toMatchObject({
      finding: 'lookalike',
      level: 'danger',
      target: 'moncompteformation.gouv.fr',
    });
});

test('what is no host', () => {
  for (const input of ['', ' ', 'data:text/html,x', 'mailto:a@b.fr', 'a b', 'a..b', `${'a'.repeat(64)}.fr`])
    expect(() => checkHost(input)).toThrow(HostError);
});
