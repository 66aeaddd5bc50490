import { englishPage, frenchPage } from '../locales/page.ts';
import type { Choices } from './choices.ts';
import { claimsToBePortal } from './portal-claim.ts';
import { askedFor, looksLikeSocialSecurityNumber } from './sensitive-field.ts';
import { element, plant } from './shadow.ts';
import { BASE } from './style.ts';

const CSS = `${BASE}
:host{position:absolute!important;z-index:2147483646!important;display:block!important}
div{max-width:min(22rem,92vw);padding:12px;border:2px solid var(--danger);border-radius:10px;background:var(--surface);color:var(--ink)}
b{color:var(--danger);display:block}`;

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Warns beside a field that asks for something secret on a page that passes itself off as the portal. Until a field
 * takes the focus it costs one listener.
 */
export function watchForms(choices: () => Promise<Choices>): void {
  let shown: { host: HTMLElement; field: Field } | null = null;
  let refused = false;

  const warn = async (field: Field) => {
    if (refused || shown?.field === field || !claimsToBePortal(document)) return;
    const { forms, language } = await choices();
    if (!forms) {
      refused = true;
      return;
    }
    hide();
    const words = language === 'en' ? englishPage : frenchPage;
    const { host, root } = plant(CSS);
    const box = element('div', { lang: language }, element('b', {}, words.formTitle), words.formText);
    box.setAttribute('role', 'alert');
    const place = field.getBoundingClientRect();
    host.style.setProperty('left', `${Math.max(8, place.left + window.scrollX)}px`, 'important');
    host.style.setProperty('top', `${place.bottom + window.scrollY + 6}px`, 'important');
    document.documentElement.append(host);
    root.append(box);
    shown = { host, field };
  };
  const hide = () => {
    shown?.host.remove();
    shown = null;
  };
  const fieldOf = (event: Event): Field | null => {
    const target = event.composedPath()[0];
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  };

  window.addEventListener(
    'focusin',
    (event) => {
      const field = fieldOf(event);
      if (field && askedFor(field)) void warn(field);
      else if (shown && field) hide();
    },
    true,
  );
  window.addEventListener(
    'input',
    (event) => {
      const field = fieldOf(event);
      if (field && looksLikeSocialSecurityNumber(field.value)) void warn(field);
    },
    { capture: true, passive: true },
  );
}
