import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../ui/highlighted.tsx';
import { shownAddress } from '../../ui/link-list.tsx';

const TEXT = 'Remboursement de 412,60 euros, puis 1 760 euros, appelez le +33 7 58.';

describe('the marked words', () => {
  const marked = (part: string) => {
    const start = TEXT.indexOf(part);
    const [from, to] = wholeWords(TEXT, { start, end: start + part.length });
    return TEXT.slice(from, to);
  };

  it('are whole words and whole numbers', () => {
    expect(marked('de 412')).toBe('de 412,60');
    expect(marked('boursement')).toBe('Remboursement');
    expect(marked('60 eur')).toBe('412,60 euros');
    expect(marked('760 euros')).toBe('1 760 euros');
    expect(marked('58')).toBe('58');
  });

  it('grow over no space and no sign', () => {
    expect(marked('euros')).toBe('euros');
    expect(marked('le +')).toBe('le +');
  });
});

describe('the address that a link shows', () => {
  const link = (host: string) => ({
    href: `https://${host}/x`,
    host,
    target: `https://${host}/x`,
    finding: null,
    level: null,
    via: [],
  });
  const shown = (host: string, text: string) =>
    shownAddress(link(host), [{ href: `https://${host}/x`, text }]);

  it('is told where it is another than the true one', () => {
    expect(shown('mailing-avantages.com', 'Accéder à moncompteformation.gouv.fr')).toBe(
      'moncompteformation.gouv.fr',
    );
    expect(shown('moncompteformation.gouv.fr.evil.example', 'https://www.moncompteformation.gouv.fr/')).toBe(
      'moncompteformation.gouv.fr',
    );
  });

  it('is not told where it is the same, or none', () => {
    expect(shown('www.boutique.fr', 'boutique.fr')).toBeNull();
    expect(shown('lien.boutique.fr', 'www.boutique.fr')).toBeNull();
    expect(shown('boutique.fr', 'Cliquez ici')).toBeNull();
    expect(shownAddress(link('boutique.fr'), [])).toBeNull();
  });
});
