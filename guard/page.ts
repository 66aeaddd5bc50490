import { englishPage, frenchPage } from '../locales/page.ts';
import { type Choices, readChoices } from './choices.ts';
import { screenDanger, screenHost } from './first-look.ts';
import { watchForms } from './forms.ts';
import type { GuardReply, GuardRequest } from './messages.ts';
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
  let stripped = false;

  const decide = async () => {
    // The first reaction needs nobody: not the stores, not the background.
    if (danger) veil ??= drawVeil();
    const choices = await readChoices(host).catch(
      (): Choices => ({ free: false, forms: true, language: 'fr' }),
    );
    if (choices.free) return veil?.lift();
    const words = choices.language === 'en' ? englishPage : frenchPage;
    // Firefox keeps passes from content scripts, so there the background answers before loading stops.
    const blind = danger && chrome.storage.session === undefined;
    if (danger && !blind) veil?.seal();
    const reply = await ask({ type: 'guard/page' });
    if (reply?.action === 'block' || (danger && reply === null)) {
      veil ??= drawVeil();
      veil.seal();
      // In a frame there is no tab to move, and where the tab cannot be moved the veil stays: it says why.
      const say = () => veil?.speak(words);
      if (window !== window.top) say();
      else setTimeout(say, MOVE_TIME);
    } else if (reply?.action === 'strip' && window === window.top) {
      if (!stripped) drawStrip(words, choices.language, () => void ask({ type: 'guard/quiet' }));
      stripped = true;
    } else {
      veil?.lift();
      veil = null;
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

async function ask(request: GuardRequest): Promise<GuardReply | null> {
  try {
    return ((await chrome.runtime.sendMessage(request)) as GuardReply | undefined) ?? null;
  } catch {
    // The extension was updated or the background cannot start.
    return null;
  }
}
