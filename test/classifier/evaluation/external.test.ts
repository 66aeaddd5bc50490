import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { halfOf, readExternal } from '../../../classifier/evaluation/external.ts';
import { lines } from './small-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-external-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, 'rows.jsonl');
  writeFileSync(path, content);
  return path;
}

describe('a labelled file from outside', () => {
  it('is read with the fields it has; ham and spam are understood', () => {
    const [a, b] = readExternal(
      file(
        lines([
          { text: 'Bonjour', label: 'ham' },
          {
            id: 7,
            text: 'Gagné',
            label: 'spam',
            channel: 'web',
            kind: 'prize',
            weak: true,
            group: 'a',
            new: 1,
          },
        ]),
      ),
    );
    expect(a).toMatchObject({
      id: 'line 1',
      label: 'legit',
      weak: false,
      half: null,
      message: { text: 'Bonjour' },
    });
    expect(b).toMatchObject({
      id: '7',
      label: 'scam',
      channel: 'web',
      kind: 'prize (dishonest)',
      weak: true,
    });
    expect(b!.message.channel).toBeUndefined();
  });

  it('is parted by the first byte of the SHA-256 of the group', () => {
    // printf a | sha256sum: ca97…, 0xca is even; printf b: 3e23…; printf d: 18ac…; printf 'e': 3f79…
    expect(['a', 'b', 'd', 'e'].map(halfOf)).toEqual(['A', 'A', 'A', 'B']);
  });

  it('is refused with file, line, expected and got', () => {
    expect(() => readExternal(file('{"text":"a","label":"legit"}\n{"text":"b","label":"maybe"}\n'))).toThrow(
      /rows\.jsonl:2: label: Invalid option: expected one of/,
    );
    expect(() => readExternal(file('{"text":\n'))).toThrow(/rows\.jsonl:1: expected a JSON object/);
    expect(() => readExternal(file('\n'))).toThrow('expected labelled messages, got none');
  });
});
