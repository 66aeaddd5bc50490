import { describe, expect, it } from 'vitest';
import { findNumbers, toCall } from '../../guidance/phone-numbers.ts';

describe('findNumbers', () => {
  it.each([
    ['Rappelez au 01 62 12 34 56', 'canvassing-platform'],
    ['Rappelez au 09 48 12 34 56', 'canvassing-platform'],
    ['Appelez le 08 99 12 34 56', 'premium'],
    ['Joignez-moi au 06 39 98 12 34', 'mobile'],
    ['Appelez le +44 20 7946 0018', 'foreign'],
    ['Aide au 0 805 805 817', 'free'],
    ['Standard : 01 44 58 30 00', 'landline'],
    ['Composez vite le 3939 pour annuler', 'premium'],
    ['STOP au 36111', 'short-code'],
    ['Transférez au 33700', 'report'],
  ])('%s', (text, cls) => {
    expect(findNumbers(text).map((found) => found.class)).toEqual([cls]);
  });

  it('names each number once and takes no date, price or postal code for one', () => {
    expect(findNumbers('06 39 98 12 34 ou 06.39.98.12.34')).toHaveLength(1);
    expect(findNumbers('Le 12/11/2026, 1 980 €, 37000 Tours, dossier 2026-11')).toEqual([]);
    expect(findNumbers('Appelez avant 2030, le 3000 € de prime et 3500 places')).toEqual([]);
  });

  it('knows which of them one could be made to call', () => {
    const numbers = findNumbers('Appelez le 06 39 98 12 34. STOP au 36111. Signalez au 33700.');
    expect(toCall(numbers).map(({ written }) => written)).toEqual(['06 39 98 12 34']);
  });
});
