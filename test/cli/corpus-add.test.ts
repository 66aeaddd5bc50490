import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../classifier/training/settings.ts';
import { trainModel } from '../../classifier/training/train.ts';
import { readCorpus } from '../../corpus/read.ts';
import { lines, smallCorpus, writeCorpus } from '../classifier/evaluation/small-corpus.ts';
import { run } from './run.ts';

const records = smallCorpus();
let corpus: string;
let folder: string;
let model: string;

beforeAll(() => {
  corpus = writeCorpus(records);
  folder = mkdtempSync(join(tmpdir(), 'vigie-add-'));
  model = join(folder, 'small.model');
  writeFileSync(model, trainModel(records, { version: 'small', hash: '' }, { ...SETTINGS, folds: 2 }));
});
afterAll(() => {
  rmSync(corpus, { recursive: true });
  rmSync(folder, { recursive: true });
});

const add = (args: string[], input = '') =>
  run('corpus-add', ['--corpus', corpus, '--model', model, ...args], input);
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const added = (writer: string) => readCorpus('train', corpus).filter((record) => record.writer === writer);

describe('npm run corpus:add', { timeout: 60_000 }, () => {
  it('suggests what a file leaves open, and takes it only when told to', () => {
    const path = file(
      'new.jsonl',
      lines([
        { text: 'Madame Durand, vos droits CPF expirent ce soir, confirmez vos identifiants immédiatement' },
      ]),
    );
    const asked = add(['--writer', 'x1', path]);
    expect(asked.status).toBe(1);
    expect(asked.stderr).toMatch(
      /new\.jsonl: line 1: label: expected one, got none; suggested: (?:scam|canvassing)/,
    );
    expect(existsSync(join(corpus, 'x1.jsonl'))).toBe(false);
    const dry = add(['--writer', 'x1', '--accept-suggestions', '--dry-run', path]);
    expect(dry.status).toBe(0);
    expect(existsSync(join(corpus, 'x1.jsonl'))).toBe(false);
    const taken = add(['--writer', 'x1', '--accept-suggestions', path]);
    expect(taken.stdout).toContain('masked: name');
    expect(taken.stdout).toContain('1 added');
    expect(added('x1')).toHaveLength(1);
    expect(added('x1')[0]).toMatchObject({ id: 'x1-001', writer: 'x1', lang: 'fr', campaign: 'x1-001' });
    expect(added('x1')[0]!.label).not.toBe('legit');
    expect(added('x1')[0]!.text).toContain('Madame [nom]');
  });

  it('asks the rubric’s questions of a file that leaves them open, as Vigie’s export of corrections does', () => {
    const text =
      'Vos droits CPF expirent ce soir, appelez votre conseiller pour garder votre crédit formation';
    const correction = { text, channel: 'sms', lang: 'fr', label: 'canvassing', said: 'no-sign' };
    const path = file(
      'corrections.jsonl',
      lines([correction, { ...correction, text: `${text} au plus vite` }]),
    );
    const answered = add(['--writer', 'x9', '--ask', path], 'cpf-expiry\nexpiry, call-back\nno\n');
    expect(answered.stdout).toContain(text);
    expect(answered.stdout).toContain('kind (');
    expect(answered.stdout).not.toContain('label (');
    expect(added('x9')).toMatchObject([
      { label: 'canvassing', kind: 'cpf-expiry', tactics: ['expiry', 'call-back'], hard: false },
    ]);
    // The second line found no answers: said, and what was answered is kept.
    expect(answered.stderr).toContain('The answers ended before the file did');
    expect(answered.status).toBe(1);
  });

  it('warns of near copies, refuses exact ones and bad fields, and goes on', () => {
    const near = `${records[0]!.text} Vite.`;
    const legit = { label: 'legit', kind: 'personal' };
    const result = add([
      '--writer',
      'x2',
      file(
        'mixed.jsonl',
        lines([
          { text: near, label: 'scam', kind: 'cpf-expiry' },
          { text: records[1]!.text, ...legit },
          { text: 'Je passe chez toi vers midi avec le gâteau', label: 'legit', kind: 'bank' },
          { text: 'Je serai là dimanche avec les enfants et le chien', ...legit },
        ]),
      ),
    ]);
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/line 1: warning: near copy \(0\.\d+\) of w\d-\d+/);
    expect(result.stderr).toMatch(/line 2: text: expected a new one, got that of w1-1/);
    expect(result.stderr).toMatch(/line 3: kind: expected an honest kind/);
    expect(added('x2').map((record) => record.id)).toEqual(['x2-001', 'x2-002']);
    // Numbers go on behind those that are there.
    add([
      '--writer',
      'x2',
      file('more.csv', 'text;label;kind\nOn mange ensemble jeudi midi ?;legit;personal\n'),
    ]);
    expect(added('x2').map((record) => record.id)).toEqual(['x2-001', 'x2-002', 'x2-003']);
  });

  it('takes a notebook and a mail', () => {
    const notebook = file(
      'notes.txt',
      '### scam | parcel | sms | fr | asks-payment\nCampaign: a\n\nVotre paquet attend au comptoir, frais 1,99 euro\n',
    );
    const mail = file(
      'mail.eml',
      'From: Ecole <contact@ecole.example>\r\nSubject: Rentrée\r\n\r\nLa réunion des parents aura lieu lundi soir à la cantine.\r\n',
    );
    const result = add(['--writer', 'x3', '--accept-suggestions', notebook, mail]);
    expect(added('x3')[0]).toMatchObject({ kind: 'parcel', campaign: 'x3:a', tactics: ['asks-payment'] });
    // The model that knows two dozen sentences may abstain on the mail; then it is refused with that word.
    if (result.status === 0) expect(added('x3')[1]).toMatchObject({ subject: 'Rentrée', channel: 'email' });
    else expect(result.stderr).toContain('mail.eml: mail: label: expected one, got none');
  });

  it('asks for one message after another', () => {
    const dialogue = [
      'Bonjour Camille, le gâteau est au four,',
      'à dimanche !',
      '.',
      'chat',
      '',
      'legit',
      'personal',
      'no',
      'yes',
      '.',
    ];
    const result = add(['--writer', 'x4'], `${dialogue.join('\n')}\n`);
    expect(result.status).toBe(0);
    expect(result.stdout).toContain('Masked (name)');
    expect(added('x4')).toEqual([
      {
        id: 'x4-001',
        text: 'Bonjour [nom], le gâteau est au four,\nà dimanche !',
        channel: 'chat',
        lang: 'fr',
        label: 'legit',
        kind: 'personal',
        tactics: [],
        campaign: 'x4-001',
        writer: 'x4',
        hard: false,
      },
    ]);
  });

  it('says what is wrong with its use', () => {
    const unnamed = add([]);
    expect(unnamed.status).toBe(2);
    expect(unnamed.stderr).toContain('--writer: expected lower-case letters and digits, got ""');
    expect(add(['--writer', 'x', join(folder, 'none.csv')]).status).toBe(2);
  });
});
