import { expect, test } from 'vitest';
import { checkHost, explain } from '../../lookalike/index.ts';

/** The host with the registrable domain in [ ] and the marks in ‹ ›. */
function show(host: string): string {
  const { unicodeHost, registrable, marks } = explain(checkHost(host));
  let out = '';
  for (let i = 0; i <= unicodeHost.length; i++) {
    for (const [, end] of marks) if (end === i) out += '›';
    if (registrable?.[1] === i) out += ']';
    if (registrable?.[0] === i) out += '[';
    for (const [start] of marks) if (start === i) out += '‹';
    out += unicodeHost[i] ?? '';
  }
  return out;
}

test.each([
  ['moncompteformatlon.fr', '[moncompteformat‹l›on.fr]'],
  ['rnoncompteformation.fr', '[‹rn›oncompteformation.fr]'],
  ['moncompteforrmation.fr', '[moncomptefo‹r›rmation.fr]'],
  ['xn--mncompteformatin-2ubd.fr', '[m‹ó›ncompteformati‹ò›n.fr]'],
  ['moncompteformаtion.com', '[moncompteform‹а›tion.com]'],
  ['moncompteformation.services', '[moncompteformation‹.services›]'],
  ['relance-moncompteformation.fr', '[‹relance-›moncompteformation.fr]'],
  ['moncompteformation.connexion.example', 'moncompteformation.‹[connexion.example›]'],
  ['www.example.org', 'www.[example.org]'],
  ['192.168.1.1', '192.168.1.1'],
])('%s is shown as %s', (host, shown) => {
  expect(show(host).replaceAll('‹[', '[‹').replaceAll('›]', ']›')).toBe(
    shown.replaceAll('‹[', '[‹').replaceAll('›]', ']›'),
  );
});

test('a letter left out marks the gap', () => {
  const { unicodeHost, marks } = explain(checkHost('moncompteformaion.fr'));
  expect(marks.map(([start, end]) => unicodeHost.slice(start, end))).toEqual(['ai']);
});

test('what was wanted is named, unless only the State is imitated', () => {
  expect(explain(checkHost('moncompteformation.online')).wanted).toBe('moncompteformation.gouv.fr');
  expect(explain(checkHost('ameli-gouv.fr')).wanted).toBe('ameli.fr');
  expect(explain(checkHost('xyz-gouv.fr'))).toMatchObject({
    wanted: null,
    rule: 'state-suffix',
    match: [0, 8],
  });
});

test.each([
  ['moncompteformation-gouv.fr', ['-']],
  ['www.moncompteformation-gouv-fr.com', ['-', '-']],
  ['moncompteformation.gouv.fr.example.com', ['.example.com']],
])('marks in %s only what differs', (host, marked) => {
  const { unicodeHost, marks } = explain(checkHost(host));
  expect(marks.map(([start, end]) => unicodeHost.slice(start, end))).toEqual(marked);
});
