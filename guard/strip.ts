import type { PageWords } from '../locales/page.ts';
import { element, onPress, PORTAL, plant } from './shadow.ts';
import { BASE } from './style.ts';

const CSS = `${BASE}
:host{position:fixed!important;inset:auto 0 0 0!important;z-index:2147483646!important;display:block!important}
div{display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center;padding:6px 12px;background:var(--cautionSoft);color:var(--ink);border-top:3px solid var(--caution)}
p{flex:1 1 16rem}
button,a{min-height:32px;font-size:14px}`;

/** A slim strip along the bottom of the window. It pushes nothing around and goes away for good when told to. */
export function drawStrip(words: PageWords, language: string, target: string, quiet: () => void): void {
  const { host, root } = plant(CSS);
  const close = element('button', { type: 'button' }, words.stripClose);
  const never = element('button', { type: 'button' }, words.stripQuiet);
  const region = element(
    'div',
    { lang: language },
    element('p', {}, target === PORTAL ? words.stripText : words.stripOther + target),
    element('a', { className: 'go', href: `https://${target}/`, rel: 'noreferrer' }, words.veilGo),
    close,
    never,
  );
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', 'Vigie');
  root.append(region);
  onPress(close, () => host.remove());
  onPress(never, () => {
    host.remove();
    quiet();
  });
  const show = () => document.documentElement.append(host);
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show, { once: true });
}
