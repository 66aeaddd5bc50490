import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const lines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('classify', () => {
  it('says in words what it thinks of a message', () => {
    const { status, stdout } = run('classify', ['Votre crédit CPF expire bientôt']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/arnaque très probable|message suspect|démarchage abusif/);
    expect(stdout).toContain('kind: cpf');
  });

  it('answers every line in order with all the fields of the contract', () => {
    const text = 'Votre crédit CPF expire bientôt, activez vos droits : https://moncompteformation-gouv.fr/a';
    const input = [
      { id: 'a', text, channel: 'sms', unknown: 1 },
      {
        id: 7,
        text: 'Votre rendez-vous est confirmé demain à 10 h',
        channel: 'pigeon',
        sender: null,
        links: null,
      },
      { id: 'c', text: 'Ok' },
      {
        text,
        subject: 'Dernière relance',
        sender: 'Compte <a@gmail.com>',
        links: [{ href: 'https://a.example' }],
      },
    ];
    const { status, stdout } = run(
      'classify',
      ['--jsonl'],
      input.map((line) => JSON.stringify(line)).join('\n'),
    );
    expect(status).toBe(0);
    const output = lines(stdout);
    expect(output.map((line) => line.id)).toEqual(['a', 7, 'c', null]);
    const fields = [
      'id',
      'verdict',
      'probability',
      'label',
      'kind',
      'tactics',
      'evidence',
      'links',
      'modelVersion',
    ];
    for (const line of output) for (const field of fields) expect(line).toHaveProperty(field);
    // biome-ignore lint/suspicious/noExplicitAny: the output is what is under test
    const [first, second, third] = output as any[];
    expect(first.verdict).toBe('scam');
    expect(first.kind).toBe('cpf');
    for (const span of first.evidence) {
      expect(span.field).toBe('text');
      expect(text.slice(span.start, span.end)).toBe(span.text);
    }
    expect(first.links).toMatchObject([
      {
        href: 'https://moncompteformation-gouv.fr/a',
        host: 'moncompteformation-gouv.fr',
        finding: 'lookalike',
        level: 'danger',
        via: [],
      },
    ]);
    expect(second.verdict).toBe('no-sign');
    expect(third).toMatchObject({
      verdict: 'cannot-tell',
      probability: null,
      label: null,
      kind: null,
      reason: 'too-short',
    });
  });

  it('reports a bad line, goes on, and ends with 1', () => {
    const input =
      '{"id":"x","text":3}\nnot json\n\n{"id":"y","text":"Votre colis est bloqué, payez 1,99 € ici"}\n[]\n';
    const { status, stdout } = run('classify', ['--jsonl'], input);
    expect(status).toBe(1);
    const output = lines(stdout);
    expect(output).toHaveLength(4);
    expect(output[0]).toMatchObject({ id: 'x', error: expect.stringContaining('text') });
    expect(output[1]).toMatchObject({ id: null, error: expect.stringContaining('expected') });
    expect(output[2]).toHaveProperty('verdict');
    expect(output[3]).toMatchObject({ id: null, error: expect.any(String) });
  });

  it.each([[[]], [['--jsonl', 'text']], [['--nonsense']]])('ends with 2 on wrong use: %j', (args) => {
    const { status, stderr } = run('classify', args);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage:');
  });

  it('ends with 2 and says expected and got for a model that cannot be used', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'vigie-')), 'bad.model');
    writeFileSync(file, 'not a model, but long enough to be read as one');
    const { status, stderr } = run('classify', ['--model', file, 'Votre crédit CPF expire bientôt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/expected "VIGIEMDL", got/);
    expect(run('classify', ['--model', `${file}.none`, 'texte']).status).toBe(2);
  });
});
