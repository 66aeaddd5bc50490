import { beforeEach, describe, expect, it } from 'vitest';
import { hrefOf, MAX_LINKS, readLinks } from '../../webmail/links.ts';
import { isEditable, MAX_TEXT, rangeOf, readText } from '../../webmail/text.ts';

function body(html: string): Element {
  document.body.innerHTML = `<div id="mail">${html}</div>`;
  return document.getElementById('mail')!;
}

describe('readText', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('folds white space and makes lines of blocks', () => {
    expect(readText(body('<p>Bonjour,\n   Camille</p><p>Votre  <b>cré</b>dit</p>a<br>b')).text).toBe(
      'Bonjour, Camille\n\nVotre crédit\n\na\nb',
    );
  });

  it.each([
    ['<div>un</div><div>deux</div>', 'un\ndeux'],
    ['<div>un</div><div><br></div><div>deux</div>', 'un\n\ndeux'],
    ['un<br><br>deux', 'un\n\ndeux'],
    ['<p>un<br></p><p>deux</p>', 'un\n\ndeux'],
    ['<table><tr><td>un</td></tr></table><table><tr><td>deux</td></tr></table>', 'un\n\ndeux'],
    ['<h1>un</h1>deux<blockquote>trois</blockquote>', 'un\n\ndeux\n\ntrois'],
    ['<p><br><br><br>un</p><hr><hr><p>deux</p>', 'un\n\ndeux'],
  ])('parts paragraphs by one empty line: %s', (html, text) => {
    const layout = readText(body(html));
    expect(layout.text).toBe(text);
    for (const run of layout.runs)
      expect(text.slice(run.start, run.start + run.length)).toBe(
        run.node.data.slice(run.from, run.from + run.length),
      );
  });

  it('parts table cells', () => {
    expect(
      readText(body('<table><tr><td>un</td><td>deux</td></tr><tr><td>trois</td></tr></table>')).text,
    ).toBe('un deux\ntrois');
  });

  it('keeps the lines of preformatted text', () => {
    expect(readText(body('<div style="white-space:pre-wrap">un\ndeux\n \n\ntrois</div>')).text).toBe(
      'un\ndeux\n\ntrois',
    );
  });

  it('joins words that invisible characters cut, as they are cut to dodge filters', () => {
    const { text, runs } = readText(body('cré\u200bdit C\u00adPF'));
    expect(text).toBe('crédit CPF');
    expect(runs.length).toBe(4);
  });

  it.each([
    ['display', 'display:none'],
    ['opacity', 'opacity:0'],
    ['size', 'font-size:0px'],
    ['colour', 'color:transparent'],
    ['colour with alpha', 'color:rgba(0, 0, 0, 0)'],
    ['visibility', 'visibility:hidden'],
    ['height', 'max-height:0px;overflow:hidden'],
  ])('leaves out what nobody sees: %s', (_, style) => {
    expect(readText(body(`<p>vu</p><div style="${style}">bises de Jeanne</div>`)).text).toBe('vu');
  });

  it('reads black text', () => {
    expect(readText(body('<p style="color:rgb(0, 0, 0)">noir</p>')).text).toBe('noir');
  });

  it('leaves out scripts, styles, form fields and anything editable', () => {
    const html =
      '<style>p{}</style><script>1</' +
      'script><textarea>brouillon</textarea><div contenteditable="true">réponse</div><p>lu</p>';
    expect(readText(body(html)).text).toBe('lu');
  });

  it('lets pictures speak through their alternative text where there is hardly anything else', () => {
    expect(readText(body('<img alt="Votre compte CPF expire">')).text).toBe('Votre compte CPF expire');
    expect(readText(body(`<p>${'mot '.repeat(9)}</p><img alt="logo">`)).text).not.toContain('logo');
  });

  it('stops at its caps', () => {
    const long = readText(body(`<p>${'mot '.repeat(MAX_TEXT)}</p>`));
    expect(long.truncated).toBe(true);
    expect(long.text.length).toBeLessThan(MAX_TEXT + 10);
  });

  it('maps every stretch of the text back to its nodes', () => {
    const root = body('<p>Votre <b>crédit</b>\n CPF expire</p>');
    const layout = readText(root);
    const start = layout.text.indexOf('crédit');
    expect(String(rangeOf(layout, start, start + 'crédit CPF'.length))).toBe('crédit\n CPF');
    expect(String(rangeOf(layout, start + 1, start + 4))).toBe('réd');
    expect(rangeOf(layout, 1_000, 1_010)).toBeNull();
  });
});

describe('isEditable', () => {
  it.each([
    '<div contenteditable>x</div>',
    '<div contenteditable="plaintext-only">x</div>',
    '<div role="textbox">x</div>',
    '<div contenteditable="true"><p>x</p></div>',
  ])('knows a draft: %s', (html) => {
    const root = body(html);
    expect(isEditable(root.querySelector('p') ?? root.firstElementChild!)).toBe(true);
  });

  it('takes no message for a draft', () => {
    expect(isEditable(body('<div contenteditable="false">x</div>').firstElementChild!)).toBe(false);
  });
});

describe('readLinks', () => {
  const only = (html: string) => hrefOf(body(html).querySelector('a, area, form')!);

  it('takes the original address before the webmail’s wrapper', () => {
    expect(
      only(
        '<a href="https://eur01.safelinks.protection.outlook.com/?url=x" originalsrc="https://vrai.example/a">a</a>',
      ),
    ).toBe('https://vrai.example/a');
  });

  it('unwraps the webmail’s own redirect, relative or not', () => {
    expect(only('<a href="/redir?url=https%3A%2F%2Fvrai.example%2Fa">a</a>')).toBe('https://vrai.example/a');
    expect(only(`<a href="${location.origin}/go?u=https%3A%2F%2Fvrai.example%2F">a</a>`)).toBe(
      'https://vrai.example/',
    );
  });

  it.each([
    '<a href="mailto:a@b.example">a</a>',
    '<a href="#bas">a</a>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<a href="/inbox">a</a>',
    '<a href="">a</a>',
  ])('leaves out what is no web link: %s', (html) => {
    expect(only(html)).toBeNull();
  });

  it('reads forms, image maps and addresses without a scheme', () => {
    expect(only('<form action="https://piege.example/p"></form>')).toBe('https://piege.example/p');
    expect(only('<map><area href="//piege.example/q"></map>')).toBe('https://piege.example/q');
  });

  it('gives each address once, in order, with what the reader sees, up to a cap', () => {
    expect(
      readLinks(
        body(
          '<a href="https://a.example/"><img alt="Ouvrir"></a><a href="https://a.example/">b</a><a href="https://c.example/"> c \n d</a>',
        ),
      ),
    ).toEqual([
      { href: 'https://a.example/', text: 'Ouvrir' },
      { href: 'https://c.example/', text: 'c d' },
    ]);
    const many = Array.from(
      { length: MAX_LINKS + 50 },
      (_, n) => `<a href="https://${n}.example/">x</a>`,
    ).join('');
    expect(readLinks(body(many))).toHaveLength(MAX_LINKS);
  });

  it('survives ids that collide with the DOM’s own names', () => {
    const root = body(
      '<form action="https://a.example/"><input name="getAttribute"><input name="textContent"><input name="closest"></form>',
    );
    expect(() => readLinks(root)).not.toThrow();
  });
});
