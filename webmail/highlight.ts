import { ofPage } from './natural.ts';
import { type MessageText, rangeOf } from './text.ts';

const NAME = 'vigie-deciding-words';
const CSS_RULE = `::highlight(${NAME}){background-color:#ffe08a;color:#2b2100}`;

interface HighlightWindow {
  CSS?: { highlights?: Map<string, unknown> };
  Highlight?: new (...ranges: Range[]) => unknown;
  CSSStyleSheet: new () => CSSStyleSheet;
}

/**
 * Marks the deciding words with the CSS Custom Highlight API: the mail's own nodes stay as they are.
 * @returns how many spans could be marked; 0 also where the browser does not know the API
 */
export function highlight(layout: MessageText, spans: readonly { start: number; end: number }[]): number {
  const page = layout.runs[0]?.node.ownerDocument;
  const view = (page && ofPage(page, 'defaultView')) as unknown as HighlightWindow | null;
  if (!page || !view?.CSS?.highlights || !view.Highlight) return 0;
  const ranges = spans.map(({ start, end }) => rangeOf(layout, start, end)).filter((range) => range !== null);
  if (ranges.length === 0) return 0;
  try {
    ensureRule(page, view);
    view.CSS.highlights.set(NAME, new view.Highlight(...ranges));
    ranges[0]!.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return ranges.length;
  } catch {
    return 0;
  }
}

export function clearHighlight(layout: MessageText): void {
  const page = layout.runs[0]?.node.ownerDocument;
  const view = (page && ofPage(page, 'defaultView')) as unknown as HighlightWindow | null;
  view?.CSS?.highlights?.delete(NAME);
}

const ruled = new WeakSet<Document>();

function ensureRule(page: Document, view: HighlightWindow): void {
  if (ruled.has(page)) return;
  ruled.add(page);
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(CSS_RULE);
    page.adoptedStyleSheets = [...ofPage(page, 'adoptedStyleSheets'), sheet];
  } catch {
    // Firefox keeps constructed sheets from content scripts: a style element beside the mail, not in it.
    const style = ofPage(page, 'createElement')('style');
    style.textContent = CSS_RULE;
    ofPage(page, 'head')?.append(style);
  }
}
