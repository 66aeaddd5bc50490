import type { PageWords } from '../locales/page.ts';
import { element, plant } from './shadow.ts';
import { BASE } from './style.ts';

export interface Veil {
  /** Says what happened, where the tab could not be moved, and in frames. */
  speak(words: PageWords, target: string): void;
  /** Stops the page's loading and empties it. */
  seal(): void;
  lift(): void;
}

const CSS = `${BASE}
:host{position:fixed!important;inset:0!important;z-index:2147483647!important;display:block!important;width:100vw!important;height:100vh!important;background:var(--paper)!important;overflow:auto}
main{color:var(--ink);max-width:36rem;margin:10vh auto 0;padding:24px;display:flex;flex-direction:column;gap:16px;align-items:flex-start}
h1{font-size:24px;font-weight:700;color:var(--danger)}`;

const BLOCKED =
  'click auxclick mousedown pointerdown touchstart keydown keypress beforeinput submit paste drop'.split(' ');

/**
 * Covers the page before anything of it is seen or used. It holds against a page that removes nodes, opens
 * dialogs or submits forms by itself; it cannot hold for long against one that never stops fighting, which is why
 * the background moves the tab away at once. Where the tab cannot be moved, the veil stays.
 */
export function drawVeil(): Veil {
  const { host, root } = plant(CSS);
  host.popover = 'manual';
  const abort = new AbortController();
  const { signal } = abort;

  const cover = () => {
    if (!host.isConnected) document.documentElement?.append(host);
    // The top layer, above any dialog of the page. Shown again when the page opened one after it.
    try {
      if (!host.matches(':popover-open')) host.showPopover();
    } catch {
      // Not connected yet, or a document that is going away: the observer tries again.
    }
  };
  const observer = new MutationObserver(() => {
    cover();
    if (sealed) empty();
  });
  let sealed = false;
  const empty = () => {
    for (const child of [...(document.documentElement?.childNodes ?? [])]) {
      if (child !== host && child.nodeName !== 'BODY') child.remove();
    }
    document.body?.replaceChildren();
  };

  for (const name of BLOCKED) {
    window.addEventListener(
      name,
      (event) => {
        if (event.isTrusted && event.target === host) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, passive: false, signal },
    );
  }
  // A dialog of the page that opens after the veil would lie above it in the top layer.
  window.addEventListener(
    'beforetoggle',
    (event) => {
      if (event.target === host) return;
      queueMicrotask(() => {
        try {
          host.hidePopover();
        } catch {}
        cover();
      });
    },
    { capture: true, signal },
  );
  observer.observe(document, { childList: true, subtree: true });
  cover();

  return {
    speak(words, target) {
      // Chromium paints nothing before the body, which may never come: an empty page in place of this one.
      if (!document.body) {
        document.open();
        document.close();
      }
      root.querySelector('main')?.remove();
      root.append(
        element(
          'main',
          {},
          element('h1', {}, words.veilTitle),
          element('p', {}, words.veilText),
          element(
            'a',
            {
              className: 'go',
              href: `https://${target}/`,
              target: '_top',
              rel: 'noreferrer',
            },
            words.veilGo,
          ),
        ),
      );
    },
    seal() {
      if (!sealed) {
        // From here on no script of the page runs, no form goes out and nothing more loads. `window.stop()` alone would
        // do, but Chromium then never paints the document, and the veil would stay blank.
        const rule = element('meta', {
          httpEquiv: 'Content-Security-Policy',
          content: "default-src 'none';form-action 'none'",
        });
        const head = element('head', {});
        document.documentElement.append(head);
        head.append(rule);
      }
      sealed = true;
      if (document.body) window.stop();
      empty();
      cover();
    },
    lift() {
      observer.disconnect();
      abort.abort();
      host.remove();
    },
  };
}
