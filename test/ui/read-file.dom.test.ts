import { describe, expect, it } from 'vitest';
import {
  FILE_LIMIT,
  FileError,
  looksLikeMailSource,
  readFile,
  readHtml,
  readMailSource,
} from '../../ui/read-file.ts';

const MAIL =
  'From: Service <a@exemple.fr>\nTo: b@exemple.fr\nSubject: Bonjour\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n\nLe texte.\n';

describe('reading messages from files', () => {
  it('knows a mail source from a message that only speaks of one', () => {
    expect(looksLikeMailSource(MAIL)).toBe(true);
    expect(looksLikeMailSource('Bonjour, voici le mail. From: moi. Subject: rien.')).toBe(false);
    expect(looksLikeMailSource('')).toBe(false);
  });

  it('reads subject, sender and text', async () => {
    expect(await readMailSource(MAIL)).toEqual({
      text: 'Le texte.',
      channel: 'email',
      subject: 'Bonjour',
      sender: 'Service <a@exemple.fr>',
    });
  });

  it('reads the text and the true links of HTML without its scripts and styles', () => {
    const { text, links } = readHtml(
      '<style>p{}</style><p>Bonjour</p><p>Voir <a href="http://faux.fr">vrai.fr</a></p><script>x</script>',
    );
    expect(text).toBe('Bonjour\n\nVoir vrai.fr');
    expect(links).toEqual([{ text: 'vrai.fr', href: 'http://faux.fr' }]);
  });

  it('says what is wrong with a file', async () => {
    const big = new File(['x'], 'x.eml');
    Object.defineProperty(big, 'size', { value: FILE_LIMIT + 1 });
    await expect(readFile(big)).rejects.toMatchObject({ problem: 'too-large' });
    await expect(readFile(new File(['  '], 'x.txt'))).rejects.toBeInstanceOf(FileError);
    await expect(readFile(new File(['a\u0000b'], 'x.bin'))).rejects.toMatchObject({ problem: 'not-mail' });
    expect(await readFile(new File(['Bonjour'], 'x.txt'))).toEqual({ text: 'Bonjour' });
  });
});
