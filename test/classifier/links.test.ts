import { describe, expect, it } from 'vitest';
import { findLinks, linksOf } from '../../classifier/links.ts';

describe('findLinks', () => {
  it.each([
    ['Voir https://cpf-droits.example/a?b=1.', 'https://cpf-droits.example/a?b=1'],
    ['allez sur cpf-droits.info/r/7K, vite', 'http://cpf-droits.info/r/7K'],
    ['hxxp://mauvais[.]example/x', 'http://mauvais.example/x'],
    ['https ://colis-suivi.top/ab', 'https://colis-suivi.top/ab'],
    ['www.mon-solde.fr', 'http://www.mon-solde.fr'],
    ['http://192.0.2.7/login', 'http://192.0.2.7/login'],
    ['192.0.2.7/login', 'http://192.0.2.7/login'],
    ['(voir service-public.fr)', 'http://service-public.fr'],
    ['« santé-franceconnect.fr »', 'http://santé-franceconnect.fr'],
    ['so\u00adlde.co\u00adm/x', 'http://solde.com/x'],
    ['lien:bit.ly/3xYz!', 'http://bit.ly/3xYz'],
  ])('finds the address in %j', (text, href) => {
    const found = findLinks(text);
    expect(found.map((link) => link.href)).toEqual([href]);
    expect(found[0]!.start).toBeGreaterThanOrEqual(0);
    expect(found[0]!.end).toBeLessThanOrEqual(text.length);
  });

  it.each(['jean.dupont@exemple.fr', 'à 10.30 h', 'Bonjour.Merci', 'etc...', 'v1.2.3', 'M.Dupont'])(
    'finds none in %j',
    (text) => expect(findLinks(text)).toEqual([]),
  );

  it('lists each address once, given links first', () => {
    const links = linksOf({
      text: 'Cliquez https://a.example/x',
      links: [{ href: 'https://a.example/x', text: 'ici' }],
    });
    expect(links).toEqual([{ href: 'https://a.example/x', text: 'ici' }]);
  });
});
