import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLOURS } from '../../guard/style.ts';

it('the guard draws in the colours of ui/tokens.css', () => {
  const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
  const [light, dark] = css.split('@media (prefers-color-scheme: dark)');
  const names = { line: 'line-strong', accentInk: 'accent-ink', cautionSoft: 'caution-soft' } as Record<
    string,
    string
  >;
  for (const [part, colours] of [
    [light!, COLOURS.light],
    [dark!, COLOURS.dark],
  ] as const) {
    for (const [name, value] of Object.entries(colours)) {
      expect(part, `${name} ${value}`).toContain(`--${names[name] ?? name}: ${value};`);
    }
  }
});
