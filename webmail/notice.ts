import { make, onPress, plant } from './host.ts';
import { ofPage } from './natural.ts';
import { NOTICE_STYLE } from './style.ts';

/** A small quiet sign in the corner of the window. Returns how to take it away. */
export function drawNotice(
  page: Document,
  words: { lang: string; label: string; close: string; text: string },
  onClose: () => void,
): () => void {
  const { host, root } = plant(page, NOTICE_STYLE, {
    display: 'block',
    position: 'fixed',
    inset: 'auto 16px 16px auto',
    'z-index': '2147483646',
    'max-width': 'calc(100vw - 32px)',
  });
  const close = make(page, 'button', { type: 'button', 'aria-label': words.close }, '×');
  onPress(close, () => {
    host.remove();
    onClose();
  });
  const status = make(page, 'p', { role: 'status' });
  root.append(make(page, 'aside', { lang: words.lang, 'aria-label': words.label }, status, close));
  ofPage(page, 'documentElement').append(host);
  // The live region exists before it speaks.
  status.textContent = words.text;
  return () => host.remove();
}
