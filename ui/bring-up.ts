/**
 * Brings a block to the top of the window, unless its beginning, down to the end of `first`, is in view already.
 * Moves at once for people who want no motion. The focus stays where it is.
 */
export function bringUp(block: HTMLElement, first: Element = block): void {
  const { top } = block.getBoundingClientRect();
  if (top >= 0 && first.getBoundingClientRect().bottom <= window.innerHeight) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  block.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' });
}
