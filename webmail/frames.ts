import type { Provider } from './provider.ts';
import { readsFrame } from './read.ts';
import { hintsOf, recognise } from './recognise.ts';

/**
 * Whether the page around this frame reads this frame itself. Both run the same script; exactly one may report. A frame
 * that cannot look at its parent (another origin, an opaque sandbox) answers for itself.
 */
export function isReadByParent(frame: Window, providers: readonly Provider[]): boolean {
  if (frame.parent === frame) return false;
  try {
    const element = frame.frameElement;
    const page = frame.parent.document;
    if (!element) return false;
    const provider = recognise(page, hintsOf(frame.parent.location), providers);
    if (provider && readsFrame(page, provider, element)) return true;
    // A frame inside a frame that is read: the outer page takes the whole.
    return isReadByParent(frame.parent, providers);
  } catch {
    return false;
  }
}
