import { englishPage, frenchPage } from '../locales/page.ts';
import { type Choices, readChoices } from './choices.ts';
import { screenDanger, screenHost } from './first-look.ts';
import { watchForms } from './forms.ts';
import type { GuardReply, GuardRequest } from './messages.ts';
import { PORTAL } from './shadow.ts';
import { drawStrip } from './strip.ts';
import { drawVeil, type Veil } from './veil.ts';

/** How long the veil stays blank while the background moves the tab, in milliseconds. */
const MOVE_TIME = 700;

/**
 * Guards one page, from `document_start`. On an ordinary page this looks at the host name and listens for the focus
 * of a field: nothing else.
 */
export function guardPage(): void {
  const host = location.hostname;
  const first = screenHost(host);
  if (first !== 'official') watchForms(() => readChoices(host));
  if (first === 'clear') return;
  const danger = first === 'suspect' && screenDanger(host);
  let veil: Veil | null = null;
  let stopped = false;
  let stripped = false;

  const release = () => {
    if (!stopped) return veil?.lift();
    // Nothing of a stopped page is left to show: it is loaded again, and the mark says not to stop it at once.
    mark(true);
    location.reload();
  };

  const decide = async () => {
    // The first reaction needs nobody: not the stores, not the background.
    if (danger) {
      veil ??= drawVeil();
      if (isMarked() === false) {
        stopped = true;
        veil.seal();
      }
    }
    const choices = await readChoices(host).catch(
      (): Choices => ({ free: false, forms: true, language: 'fr' }),
    );
    if (choices.free) return release();
    const reply = await ask({ type: 'guard/page' });
    if (reply?.action === 'block' || (danger && reply === null)) {
      mark(false);
      const target = reply?.target ?? PORTAL;
      veil ??= drawVeil();
      stopped = true;
      veil.seal();
      const words = choices.language === 'en' ? englishPage : frenchPage;
      // In a frame there is no tab to move, and where the tab cannot be moved the veil stays: it says why.
      if (window !== window.top) veil.speak(words, target);
      else setTimeout(() => veil?.speak(words, target), MOVE_TIME);
    } else if (reply?.action === 'strip' && window === window.top) {
      const words = choices.language === 'en' ? englishPage : frenchPage;
      if (!stripped)
        drawStrip(words, choices.language, reply.target, () => void ask({ type: 'guard/quiet' }));
      stripped = true;
    } else {
      release();
    }
  };

  const start = () => void decide();
  // A page prepared in advance is judged when it is shown.
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else {
    start();
  }
  // A page that comes back from the back/forward cache may have been allowed, or forbidden, since.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) start();
  });
}

/** Asks twice: an idle background that is just being put to sleep (Firefox) loses the first question. */
async function ask(request: GuardRequest, again = true): Promise<GuardReply | null> {
  try {
    return ((await chrome.runtime.sendMessage(request)) as GuardReply | undefined) ?? null;
  } catch {
    // The extension was updated or the background cannot start.
    return again ? ask(request, false) : null;
  }
}

const MARK = 'vigie';

/**
 * Was this origin let through before in this tab? Only a page that was let through can have written it, and the
 * stores still decide. Null where the page has no storage: then the stores are asked before anything is stopped.
 */
function isMarked(): boolean | null {
  try {
    return sessionStorage.getItem(MARK) === '1';
  } catch {
    return null;
  }
}

function mark(through: boolean): void {
  try {
    if (through) sessionStorage.setItem(MARK, '1');
    else sessionStorage.removeItem(MARK);
  } catch {
    // No storage: see above.
  }
}
