import { ofPage } from './natural.ts';

/** Elements of Vigie's inside a webmail page: closed shadow roots, out of reach of the page's and the mail's style. */
const own = new WeakSet<Node>();

export interface Planted {
  host: HTMLElement;
  root: ShadowRoot;
}

/** Inline and important: no style sheet can beat it. */
function fix(host: HTMLElement, style: Record<string, string>): void {
  host.style.setProperty('all', 'initial', 'important');
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
}

export function plant(page: Document, css: string, style: Record<string, string>): Planted {
  const host = ofPage(page, 'createElement')('div');
  fix(host, style);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = ofPage(page, 'createElement')('style');
  sheet.textContent = css;
  root.append(sheet);
  own.add(host);
  return { host, root };
}

/** Puts the important style back, in case the page rewrote the attribute. */
export function restyle(planted: Planted, style: Record<string, string>): void {
  fix(planted.host, style);
}

export function isOwn(node: Node): boolean {
  return own.has(node);
}

type Child = Node | string | null | false;

/** Builds an element. Children are text or nodes, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = ofPage(page, 'createElement')(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

/** Only what a person pressed counts: pages may dispatch clicks of their own. */
export function onPress(target: HTMLElement, act: () => void): void {
  target.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) act();
  });
}
