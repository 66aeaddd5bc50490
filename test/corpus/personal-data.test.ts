import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../corpus/personal-data.ts';

describe('findPersonalData', () => {
  it.each([
    ['appelez le 06 12 34 56 78', 'phone'],
    ['+33 6 12 34 56 78', 'phone'],
    ['0145678912', 'phone'],
    ['IBAN FR14 2004 1010 0505 0001 3M02 606', 'iban'],
    ['carte 4111 1111 1111 1111', 'card'],
    ['NIR 1 84 12 76 451 089 46', 'social-security'],
  ])('refuses %j', (text, what) => expect(findPersonalData(text).map((datum) => datum.what)).toEqual([what]));

  it.each([
    '01 99 00 12 34 ou 06 39 98 12 34',
    '+33 6 39 98 41 07',
    'le 3939, le 33700, 0 805 805 817, 09 70 82 35 50',
    'carte •••• 1234, IBAN FR76 **** 1234',
    'référence 1234 5678 9012 3456 78, dossier 02/04/2024 10:15',
    '4111 1111 1111 1112',
  ])('lets %j pass', (text) => expect(findPersonalData(text)).toEqual([]));
});
