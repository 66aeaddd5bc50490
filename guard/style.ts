/**
 * The tokens of `ui/tokens.css` that the guard needs, by hand: a style sheet import would weigh more than these few.
 * A test holds the two together (`test/guard/style.test.ts`).
 */
export const COLOURS = {
  light: {
    paper: '#f6f5f1',
    surface: '#ffffff',
    ink: '#17233a',
    line: '#767e8c',
    accent: '#0b5577',
    accentInk: '#ffffff',
    danger: '#a4161a',
    caution: '#7a4700',
    cautionSoft: '#fff2d8',
  },
  dark: {
    paper: '#0f1520',
    surface: '#182130',
    ink: '#edf1f7',
    line: '#8492a8',
    accent: '#86cbee',
    accentInk: '#07202d',
    danger: '#ffb3ad',
    caution: '#ffd28c',
    cautionSoft: '#392a0c',
  },
} as const;

const variables = (colours: Record<string, string>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

export const BASE = `:host{${variables(COLOURS.light)}font:16px/1.45 system-ui,"Segoe UI","DejaVu Sans",sans-serif}
@media(prefers-color-scheme:dark){:host{${variables(COLOURS.dark)}}}
*{box-sizing:border-box;font:inherit;margin:0}
a,button{display:inline-flex;align-items:center;min-height:36px;padding:4px 12px;border:1px solid var(--line);border-radius:8px;background:var(--surface);color:var(--ink);text-decoration:none;cursor:pointer}
.go{background:var(--accent);border-color:var(--accent);color:var(--accentInk);font-weight:600}
b{font-weight:700}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;
