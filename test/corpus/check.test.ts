import { describe, expect, it } from 'vitest';
import { checkRecords, measure, type Requirements } from '../../corpus/check.ts';
import type { CorpusRecord } from '../../corpus/record.ts';
import { shortcuts, traits } from '../../corpus/shortcuts.ts';

let number = 0;
function record(change: Partial<CorpusRecord> = {}): CorpusRecord {
  const id = `t-${++number}`;
  return {
    id,
    text: `Message ${id} : ${[...id].map((sign) => `mot${sign}${number} suite${number}${sign}`).join(' ')}.`,
    channel: 'sms',
    lang: 'fr',
    label: 'legit',
    kind: 'otp',
    tactics: [],
    campaign: id,
    writer: 'x',
    hard: false,
    ...change,
  };
}

const located = (records: readonly CorpusRecord[]) =>
  records.map((entry, index) => ({ file: 'x.jsonl', line: index + 1, record: entry }));

describe('checkRecords', () => {
  const text =
    'Votre colis est en attente au dépôt, réglez les frais de livraison sur notre site avant demain.';
  const near =
    'Votre colis est en attente au dépôt ; réglez les frais de livraison sur notre site avant mardi.';

  it('has nothing to say of different messages', () => {
    expect(checkRecords(located([record(), record()]))).toEqual([]);
  });

  it('names a repeated id with both places', () => {
    const problems = checkRecords(located([record({ id: 'same' }), record({ id: 'same' })]));
    expect(problems).toEqual([expect.objectContaining({ file: 'x.jsonl', line: 2 })]);
    expect(problems[0]!.message).toMatch(/id: expected a new one, got "same" as in x\.jsonl:1/);
  });

  it('finds near copies across campaigns, not within one', () => {
    const apart = checkRecords(located([record({ text }), record({ text: near })]));
    expect(apart.map(({ line, message }) => [line, message.slice(0, 9)])).toEqual([[2, 'near copy']]);
    const pair = [record({ text, campaign: 'pair' }), record({ text: near, campaign: 'pair' })];
    expect(checkRecords(located(pair))).toEqual([]);
  });

  it('refuses a plain campaign of more than three messages and any of more than six', () => {
    const plain = Array.from({ length: 4 }, () => record({ campaign: 'series' }));
    expect(checkRecords(located(plain))).toHaveLength(1);
    const hard = Array.from({ length: 6 }, () => record({ campaign: 'pairs', hard: true }));
    expect(checkRecords(located(hard))).toEqual([]);
    expect(checkRecords(located([...hard, record({ campaign: 'pairs', hard: true })]))).toHaveLength(1);
  });

  it('refuses a telephone number that could ring', () => {
    const problems = checkRecords(
      located([record({ text: 'Rappelez-nous vite au 06 12 34 56 78, merci à vous.' })]),
    );
    expect(problems[0]!.message).toContain('06 12 34 56 78');
  });
});

describe('measure', () => {
  const required: Requirements = {
    messages: 4,
    writers: 2,
    cpf: 1,
    dishonestKind: 0,
    commonKind: 0,
    honestKind: 0,
    minorHonestKind: 0,
    hardShare: 0.5,
    smsShare: 0.4,
    emailShare: 0.4,
    pairs: 0,
  };
  const scam = { label: 'scam', kind: 'cpf-file', tactics: ['urgency'] } as const;
  const good = (): CorpusRecord[] => [
    record(),
    record({ channel: 'email' }),
    record({ writer: 'y' }),
    record({ channel: 'email', writer: 'y' }),
    record({ channel: 'email', writer: 'y' }),
    record({ ...scam, tactics: ['urgency'] }),
    record({ ...scam, tactics: ['urgency'], channel: 'email' }),
    record({ ...scam, tactics: ['urgency'], writer: 'y' }),
    record({ ...scam, tactics: ['urgency'], writer: 'y', channel: 'email' }),
  ];
  const failed = (records: readonly CorpusRecord[], change: Partial<Requirements> = {}): string[] =>
    measure(records, { ...required, ...change })
      .filter((gate) => !gate.passed && gate.name !== 'largest writer')
      .map((gate) => gate.name);

  it('passes a corpus that fits', () => expect(failed(good())).toEqual([]));

  it.each([
    ['messages', { messages: 10 }],
    ['writers', { writers: 3 }],
    ['dishonest CPF', { cpf: 5 }],
    ['minimal pairs', { pairs: 1 }],
    ['kind otp', { honestKind: 6 }],
    ['kind energy', { commonKind: 1 }],
    ['kind bank-notice', { minorHonestKind: 1 }],
    ['kind tax', { dishonestKind: 1 }],
    ['honest: SMS', { smsShare: 0.45 }],
    ['dishonest: e-mail', { emailShare: 0.6 }],
  ] as const)('fails "%s" when it is short of it', (name, change) => {
    expect(failed(good(), change)).toContain(name);
  });

  it('fails a writer of one class, too few honest ones, foreign and hard ones', () => {
    expect(failed([...good(), record({ writer: 'z' })])).toContain('writers of one class only');
    expect(failed(good().filter(({ label }) => label !== 'legit'))).toContain('legit');
    expect(failed(good().map((entry) => ({ ...entry, lang: 'en' as const })))).toContain('French');
    expect(failed(good().map((entry) => ({ ...entry, hard: true })))).toEqual(
      expect.arrayContaining(['dishonest: hard cases', 'honest: hard cases']),
    );
  });

  it('fails an opening that too many campaigns of a kind share', () => {
    const alike = Array.from({ length: 4 }, (_, i) =>
      record({ text: `Bonjour, votre code de connexion est ${'abcdef'.repeat(i + 2)} ${i}` }),
    );
    expect(failed([...good(), ...alike])).toContain('kind otp: openings');
  });
});

describe('shortcuts', () => {
  it('lists the trait that parts the classes before one that both share', () => {
    const honest = Array.from({ length: 20 }, () => record({ text: 'Suivi sur https://suivi-colis.fr/a !' }));
    const dishonest = Array.from({ length: 20 }, () =>
      record({ text: 'Suivi sur https://suivi-colis.top/a !', label: 'scam', kind: 'parcel' }),
    );
    const [first, second] = shortcuts([...honest, ...dishonest]);
    expect([first!.name, second!.name].sort()).toEqual(['address in .fr', 'address in .top']);
    expect(first!.bits).toBeCloseTo(1, 6);
    const shared = shortcuts([...honest, ...dishonest]).find(({ name }) => name === 'exclamation mark')!;
    expect(shared.bits).toBeCloseTo(0, 10);
  });

  it('reads traits of form', () => {
    const found = traits(
      record({
        text: 'URGENT DOSSIER INCOMPLET 😀 rappelez le 01 99 00 12 34 avant 18h, 30 € !!',
        sender: 'A <a@gmail.com>',
      }),
    );
    expect([...found]).toEqual(
      expect.arrayContaining([
        'telephone number',
        'amount in euros',
        'clock time',
        'emoji',
        'words in capitals',
        'a sender',
        'address in .com',
      ]),
    );
  });
});
