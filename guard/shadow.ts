export const PORTAL = 'moncompteformation.gouv.fr';

/** An element of Vigie's inside a web page: a closed shadow root with its own style, out of the page's reach. */
export interface Planted {
  host: HTMLElement;
  root: ShadowRoot;
}

export function plant(css: string): Planted {
  const host = element('div', {});
  // The page's style sheets must not reach the host: inline and important wins over all of them.
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(element('style', { textContent: css }));
  return { host, root };
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Only clicks that a person made count: a page may dispatch its own. */
export function onPress(target: HTMLElement, act: () => void): void {
  target.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
}
