import { describe, expect, test } from 'vitest';
import { unwrapLink } from '../../lookalike/index.ts';

const target = 'https://moncompteformation-gouv.fr/connexion?a=1&b=é';
const canonical = 'https://moncompteformation-gouv.fr/connexion?a=1&b=%C3%A9';
const encoded = encodeURIComponent(target);
const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');

const cases: [name: string, href: string][] = [
  ['Bing', `https://www.bing.com/ck/a?!&&p=0123&ptn=3&u=a1${base64url(target)}&ntb=1`],
  ['Google', `https://www.google.com/url?q=${encoded}&sa=D&source=gmail`],
  ['Google', `https://www.google.fr/url?sa=t&url=${encoded}`],
  ['Google', 'https://www.google.com/amp/s/moncompteformation-gouv.fr/connexion'],
  ['Amazon SES', `https://abc123.r.eu-west-3.awstrack.me/L0/${encoded}/1/0102018f-abc/xyz=123`],
  [
    'Outlook SafeLinks',
    `https://eur05.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`,
  ],
  ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${encoded}&urlhash=abcd`],
  ['LinkedIn', `https://www.linkedin.com/safety/go?url=${encoded}&trk=x`],
  [
    'Proofpoint',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__moncompteformation-2Dgouv.fr_connexion-3Fa-3D1&d=DwMFaQ&c=x',
  ],
  ['Proofpoint', 'https://urldefense.com/v3/__https://moncompteformation-gouv.fr/connexion__;!!abc!xyz$'],
  ['Facebook', `https://l.facebook.com/l.php?u=${encoded}&h=AT0`],
  ['Facebook', `https://lm.facebook.com/l.php?u=${encoded}`],
  ['Instagram', `https://l.instagram.com/?u=${encoded}&e=AT`],
  ['YouTube', `https://www.youtube.com/redirect?event=x&q=${encoded}`],
  ['Google Translate', 'https://moncompteformation--gouv-fr.translate.goog/connexion?_x_tr_sl=fr'],
  ['Yahoo', `https://r.search.yahoo.com/_ylt=A0;_ylu=Y2/RV=2/RE=17/RO=10/RU=${encoded}/RK=2/RS=abc-`],
  ['Cisco', `https://secure-web.cisco.com/1abcDEF/${encoded}`],
  ['Internet Archive', 'https://web.archive.org/web/20240101000000/https://moncompteformation-gouv.fr/'],
  ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${encoded}&rut=a`],
  ['Sophos', `https://eu-west-1.protection.sophos.com/?d=gouv.fr&u=${base64url(target)}&i=x`],
];

describe('redirectors', () => {
  test.each(cases)('%s: %s', (name, href) => {
    const unwrapped = unwrapLink(href);
    expect(unwrapped.via).toEqual([name]);
    expect(new URL(unwrapped.target).hostname).toBe('moncompteformation-gouv.fr');
  });

  test('the whole destination is kept', () => {
    expect(new URL(unwrapLink(`https://www.google.com/url?q=${encoded}`).target).href).toBe(canonical);
  });

  test('nested, outermost first, ending at a shortener', () => {
    const inner = `https://l.facebook.com/l.php?u=${encodeURIComponent('https://bit.ly/3abc')}`;
    const outer = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}`;
    expect(unwrapLink(outer)).toEqual({
      target: 'https://bit.ly/3abc',
      via: ['Outlook SafeLinks', 'Facebook', 'bit.ly'],
    });
  });

  test('Proofpoint v3 puts replaced bytes back', () => {
    // `*` stands for the replaced byte "é" written as two bytes: a run `**A`.
    const href = `https://urldefense.com/v3/__https://example.org/a?x=*y__;${Buffer.from('#').toString('base64')}!!abc!d$`;
    expect(unwrapLink(href).target).toBe('https://example.org/a?x=#y');
  });
});

describe('what is no redirector', () => {
  test.each([
    'https://example.com/url?q=https://www.moncompteformation.gouv.fr',
    'https://google.com.evil.example/url?q=https://www.moncompteformation.gouv.fr',
    'https://www.google.com/search?q=https://www.moncompteformation.gouv.fr',
    'https://www.google.com.xyz/url?q=https://www.moncompteformation.gouv.fr',
    'https://www.google.xyz/url?q=https://www.moncompteformation.gouv.fr',
    'https://evilawstrack.me/L0/https:%2F%2Fwww.moncompteformation.gouv.fr/1',
    'https://notbit.ly/abc',
    'mailto:someone@example.org',
    'javascript:alert(1)',
    'data:text/html,<p>',
    '#top',
    '',
    'not a link at all',
  ])('%s stays as it is', (href) => {
    expect(unwrapLink(href)).toEqual({ target: href, via: [] });
  });

  test('a destination that is no web address is not followed', () => {
    const href = 'https://www.google.com/url?q=javascript%3Aalert(1)';
    expect(unwrapLink(href)).toEqual({ target: href, via: [] });
  });
});

describe('hostile links', () => {
  test('endless nesting ends', () => {
    let href = 'https://example.org/';
    for (let i = 0; i < 14; i++) href = `https://www.google.com/url?q=${encodeURIComponent(href)}`;
    expect(unwrapLink(href.slice(0, 60_000)).via.length).toBeLessThanOrEqual(10);
  });

  test.each([
    'https://www.bing.com/ck/a?u=a1%%%',
    'https://x.awstrack.me/L0/%E0%A4%A/1',
    'https://urldefense.com/v3/__https://a**9__;!!',
    'https://urldefense.proofpoint.com/v2/url?u=-%-',
    'https://-.translate.goog/',
    `https://www.google.com/url?q=${'a'.repeat(100_000)}`,
    'http://[::::]/',
    '\u0000',
  ])('%# never throws', (href) => {
    expect(() => unwrapLink(href)).not.toThrow();
  });
});
