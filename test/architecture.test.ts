import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Source files of a folder, by their path from the repository's root. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** Module specifiers a file imports, static and dynamic. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
}

/** A relative import as a path from the root; null for packages. */
function pathOf(file: string, specifier: string): string | null {
  return specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : null;
}

const NODE_ONLY = /^(classifier\/(training|evaluation)|lookalike\/evaluation)\//;
const PURE_PACKAGES = new Set([
  'tldts',
  'libphonenumber-js',
  'libphonenumber-js/min',
  'libphonenumber-js/mobile',
]);
const BROWSER_GLOBALS =
  /\b(?:chrome|browser)\.[a-z]|\b(?:document|window|navigator|localStorage)\.[a-z]|\bfetch\(/;

/** Comments and strings removed, so that words in them do not count. */
function code(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}

const pure = ['classifier', 'lookalike', 'guidance'].flatMap((folder) => {
  try {
    return sources(folder).filter((file) => !NODE_ONLY.test(file));
  } catch {
    return [];
  }
});

describe('the pure folders', () => {
  it('are looked at', () => {
    expect(pure).toContain('classifier/classify.ts');
    expect(pure).toContain('lookalike/index.ts');
  });

  it.each(pure)('%s imports no browser API, no DOM, no node:, and of the others only their index', (file) => {
    const folder = file.split('/')[0]!;
    for (const specifier of importsOf(file)) {
      const path = pathOf(file, specifier);
      if (path === null) expect(PURE_PACKAGES, `${file} imports ${specifier}`).toContain(specifier);
      else if (!path.startsWith(`${folder}/`))
        expect(path, `${file} imports ${specifier}`).toMatch(/^(classifier|lookalike|guidance)\/index\.ts$/);
      else expect(path, `${file} imports ${specifier}`).not.toMatch(NODE_ONLY);
    }
    expect(code(file), `${file} uses a browser global`).not.toMatch(BROWSER_GLOBALS);
  });
});

describe('entrypoints, ui, webmail and locales', () => {
  const shipped = ['entrypoints', 'ui', 'webmail', 'locales', 'background'].flatMap((folder) => {
    try {
      return sources(folder);
    } catch {
      return [];
    }
  });
  it('are looked at', () => expect(shipped.length).toBeGreaterThan(0));
  it.each(shipped)('%s never reaches into training, evaluation, corpus, cli or node', (file) => {
    for (const specifier of importsOf(file)) {
      const path = pathOf(file, specifier);
      if (path === null) expect(specifier).not.toMatch(/^node:|^natural/);
      else expect(path).not.toMatch(/^(corpus|cli|test)\/|^(classifier|lookalike)\/(training|evaluation)\//);
    }
  });
});
