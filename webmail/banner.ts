import { isOwn, make, onPress, plant, restyle } from './host.ts';
import type { BannerContent, GuardedLink } from './messages.ts';
import { ofElement, ofPage } from './natural.ts';
import { BANNER_STYLE } from './style.ts';

export interface BannerActions {
  /** Marks the deciding words in the mail; returns how many could be marked. */
  showWords(shown: boolean): number;
  trust(): void;
  mistake(): void;
  always(): void;
  close(): void;
}

export interface Banner {
  /** Puts the banner back where it belongs if the page took it away; true while it can be seen. */
  settle(): boolean;
  remove(): void;
}

const IN_FLOW = {
  display: 'block',
  position: 'relative',
  'z-index': '2147483000',
  visibility: 'visible',
  opacity: '1',
  width: 'auto',
  'min-width': '0',
  height: 'auto',
  margin: '0',
  clear: 'both',
  transform: 'none',
  'pointer-events': 'auto',
} as const;
/** Where the flow of the page does not show it: at the top of the window, above everything. */
const FLOATING = {
  ...IN_FLOW,
  position: 'fixed',
  inset: '8px 8px auto 8px',
  'z-index': '2147483647',
  'max-height': '70vh',
  overflow: 'auto',
} as const;
/** A page that removes the banner again and again gets the floating one. */
const MAX_RETURNS = 5;

/** Draws the banner before `anchor`. Words first; the details, the report and the marks are one press away. */
export function drawBanner(
  anchor: Element,
  content: BannerContent,
  links: readonly GuardedLink[],
  actions: BannerActions,
): Banner {
  const page = anchor.ownerDocument;
  const planted = plant(page, BANNER_STYLE, IN_FLOW);
  planted.root.append(body(page, content, links, actions));
  const place = anchor;
  let floating = false;
  let returns = 0;
  place.before(planted.host);

  const float = () => {
    floating = true;
    ofPage(page, 'documentElement').append(planted.host);
    restyle(planted, FLOATING);
    try {
      // The top layer: nothing of the page's, whatever its z-index, lies above it.
      planted.host.popover = 'manual';
      planted.host.showPopover();
    } catch {
      // An older browser: the highest z-index, at the end of the page, has to do.
    }
  };
  const unwatch = watchCover(planted.host, () => {
    if (!floating && place.isConnected && isCoveredBy(place, planted.host)) float();
  });

  return {
    settle() {
      const { host } = planted;
      const home = floating ? ofPage(page, 'documentElement') : place.parentNode;
      if (!place.isConnected || !home) return false;
      if (host.parentNode !== home) {
        returns += 1;
        if (floating || returns > MAX_RETURNS) float();
        else place.before(host);
      }
      restyle(planted, floating ? FLOATING : IN_FLOW);
      if (!floating && (!isSeen(host) || isCoveredBy(place, host))) float();
      return true;
    },
    remove() {
      unwatch();
      planted.host.remove();
    },
  };
}

/** Laid out, and not covered where its title stands (as far as that lies within the window). */
function isSeen(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  const view = ofPage(host.ownerDocument, 'defaultView');
  if (!view || (view.innerWidth === 0 && view.innerHeight === 0)) return true;
  if (!host.checkVisibility?.({ opacityProperty: true, visibilityProperty: true })) return false;
  if (box.width < 40 || box.height < 20) return false;
  const top = topAt(host, 0.5, 0);
  return top === null || top === host || isOwn(top) || top.contains(host);
}

/** What lies on top at a point of the banner; null outside the window. `across` is a share of its width. */
function topAt(host: HTMLElement, across: number, down: number): Element | null {
  const { left, top, width, height } = host.getBoundingClientRect();
  return ofPage(host.ownerDocument, 'elementFromPoint')(
    left + width * across,
    top + Math.min(height / 2, 40) + (height - Math.min(height, 80)) * down,
  );
}

/** Elements of the mail that are looked at one by one, where something unseen by the pointer may cover the banner. */
const MAX_COVERS = 3_000;

/**
 * Whether the mail itself lies over the banner: at one of a few points, or with something that the pointer passes
 * through. What the webmail lays over it (a menu, a picker) is the user's own doing.
 */
function isCoveredBy(mail: Element, host: HTMLElement): boolean {
  for (const across of [0.1, 0.5, 0.9])
    for (const down of [0, 1]) {
      const top = topAt(host, across, down);
      if (top && mail.contains(top)) return true;
    }
  const view = ofPage(host.ownerDocument, 'defaultView');
  const box = host.getBoundingClientRect();
  let looked = 0;
  for (const element of mail.querySelectorAll('*')) {
    looked += 1;
    if (looked > MAX_COVERS || !view) return false;
    const other = ofElement(element, 'getBoundingClientRect')();
    const overlap =
      Math.min(box.right, other.right) - Math.max(box.left, other.left) > 20 &&
      Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 20;
    if (!overlap) continue;
    const { pointerEvents, visibility, opacity } = view.getComputedStyle(element);
    if (pointerEvents === 'none' && visibility === 'visible' && Number(opacity) > 0.1) return true;
  }
  return false;
}

/** Says when something may have come to lie over the banner after it was drawn. Chromium only; else never. */
function watchCover(host: HTMLElement, act: () => void): () => void {
  try {
    // `trackVisibility` answers "may be covered" for a menu of the webmail's too: only a reason to look.
    const options = { trackVisibility: true, delay: 200, threshold: [0, 0.5, 1] };
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => (entry as { isVisible?: boolean }).isVisible === false)) act();
    }, options);
    observer.observe(host);
    return () => observer.disconnect();
  } catch {
    return () => {};
  }
}

function body(
  page: Document,
  content: BannerContent,
  links: readonly GuardedLink[],
  actions: BannerActions,
): HTMLElement {
  const el = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Record<string, string> = {},
    ...children: (Node | string | null | false)[]
  ) => make(page, tag, attributes, ...children);
  const status = el('p', { role: 'status', class: 'small' });
  const button = (label: string, act: () => void, className = '') => {
    const made = el('button', { type: 'button', ...(className ? { class: className } : {}) }, label);
    onPress(made, act);
    return made;
  };

  const close = button('×', actions.close, 'close');
  close.setAttribute('aria-label', content.actions.close);
  const warns = content.tone !== 'note';
  const [truth] = content.truths;

  let marked = false;
  const words = button(content.actions.showWords, () => {
    marked = !marked;
    actions.showWords(marked);
    words.textContent = marked ? content.actions.hideWords : content.actions.showWords;
    words.setAttribute('aria-pressed', String(marked));
  });
  const details = detailsPanel(page, content, links, warns ? words : null);
  const more = toggle(content.actions.details, content.actions.lessDetails, details, 'unfolded');
  const report = reportPanel(page, content, status);
  const reporting = toggle(content.actions.report, content.actions.report, report);

  function toggle(closed: string, opened: string, panel: HTMLElement, state?: string): HTMLButtonElement {
    panel.hidden = true;
    const made = button(closed, () => {
      panel.hidden = !panel.hidden;
      if (state) section.classList.toggle(state, !panel.hidden);
      made.textContent = panel.hidden ? closed : opened;
      made.setAttribute('aria-expanded', String(!panel.hidden));
    });
    made.setAttribute('aria-expanded', 'false');
    return made;
  }

  const once = (label: string | null, said: string, act: () => void, rarer = false) => {
    if (label === null) return null;
    const made = button(
      label,
      () => {
        act();
        made.disabled = true;
        status.textContent = said;
      },
      rarer ? 'plain rarer' : 'plain',
    );
    return made;
  };

  // The message below must stay in sight: what decides stands here in a few lines (fewer where it is narrow: `wide`;
  // all of it is in the details) and where it is narrow, what is pressed more rarely comes with them (`rarer`).
  const section = el(
    'section',
    { class: content.tone, lang: content.lang, 'aria-label': content.label },
    el(
      'header',
      {},
      sign(page, content.tone),
      el(
        'div',
        { class: 'title' },
        el('h2', {}, content.title),
        !content.advice && el('p', warns ? { class: 'wide' } : {}, content.lead),
      ),
    ),
    content.advice && el('p', {}, el('strong', {}, content.advice)),
    content.reasons.length > 0 &&
      el(
        'p',
        {},
        content.reasons[0]!,
        el('span', { class: 'wide' }, content.reasons[1] ? ` ${content.reasons[1]}` : ''),
      ),
    truth ? el('p', { class: 'truth wide' }, el('b', {}, content.truthLead), ` ${truth.text}`) : null,
    content.normal ? el('p', {}, content.normal) : null,
    el(
      'div',
      { class: 'row' },
      warns || links.length > 0 ? more : null,
      warns ? reporting : null,
      once(content.actions.always, content.said.always, actions.always),
      once(content.actions.trust, content.said.trusted, actions.trust, warns),
      once(content.actions.mistake, content.said.mistake, actions.mistake, warns),
    ),
    details,
    report,
    status,
    close,
  );
  // Danger interrupts; everything else waits its turn.
  section.setAttribute('role', content.tone === 'danger' ? 'alert' : 'region');
  return el('div', { class: 'room' }, section);
}

/** Everything: all the reasons, what is true with its sources, where the links go, the words that counted. */
function detailsPanel(
  page: Document,
  content: BannerContent,
  links: readonly GuardedLink[],
  words: HTMLElement | null,
): HTMLElement {
  const el = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Record<string, string> = {},
    ...children: (Node | string | null | false)[]
  ) => make(page, tag, attributes, ...children);
  const part = (title: string, ...children: Node[]) =>
    children.length > 0 && el('div', { class: 'stack' }, el('h3', {}, title), ...children);
  const list = (items: readonly Node[]) => (items.length > 0 ? [el('ul', {}, ...items)] : []);
  return el(
    'div',
    { class: 'more' },
    words && el('p', content.advice ? {} : { class: 'narrow' }, content.lead),
    part(content.reasonsTitle, ...list(content.reasons.map((reason) => el('li', {}, reason)))),
    part(
      content.truthTitle,
      ...content.truths.map((truth) =>
        el(
          'div',
          { class: 'truth' },
          el('p', { class: 'small' }, truth.claim),
          el('p', {}, truth.text),
          el('p', { class: 'small' }, truth.source),
        ),
      ),
    ),
    part(
      content.linksTitle,
      ...list(
        links
          .slice(0, 12)
          .map((link) =>
            el(
              'li',
              { class: 'break' },
              `${content.goesTo} `,
              ...hostParts(page, link),
              link.via.length > 0 ? `, ${content.through} ${link.via.join(', ')}` : null,
              link.remark ? `. ${link.remark}` : null,
            ),
          ),
      ),
    ),
    words && el('div', { class: 'row' }, words),
  );
}

/** The host with the part that somebody registered in bold. */
export function hostParts(page: Document, link: GuardedLink): (Node | string)[] {
  if (!link.host) return [link.target.slice(0, 200)];
  if (!link.domain || !link.host.endsWith(link.domain)) return [make(page, 'b', {}, link.host)];
  const before = link.host.slice(0, link.host.length - link.domain.length);
  return before ? [before, make(page, 'b', {}, link.domain)] : [make(page, 'b', {}, link.domain)];
}

function reportPanel(page: Document, content: BannerContent, status: HTMLElement): HTMLElement {
  const field = make(page, 'textarea', { readonly: '', 'aria-label': content.report.title });
  field.value = content.report.text;
  const copy = make(page, 'button', { type: 'button' }, content.report.copy);
  onPress(copy, () => {
    field.select();
    const write = ofPage(page, 'defaultView')?.navigator.clipboard?.writeText(content.report.text);
    const done = () => {
      status.textContent = content.said.copied;
    };
    if (write) write.then(done, () => ofPage(page, 'execCommand')('copy') && done());
    else if (ofPage(page, 'execCommand')('copy')) done();
  });
  return make(
    page,
    'div',
    { class: 'more' },
    make(page, 'h3', {}, content.report.title),
    make(page, 'ul', {}, ...content.report.steps.map((step) => make(page, 'li', {}, step))),
    field,
    make(
      page,
      'div',
      { class: 'row' },
      copy,
      ...content.report.links.map((link) =>
        make(
          page,
          'a',
          { class: 'button', href: link.href, target: '_blank', rel: 'noopener noreferrer' },
          link.label,
        ),
      ),
    ),
  );
}

const SVG = 'http://www.w3.org/2000/svg';

/** The shape says it too, not the colour alone: an octagon, a triangle, a circle. */
function sign(page: Document, tone: BannerContent['tone']): SVGElement {
  const svg = ofPage(page, 'createElementNS')(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = ofPage(page, 'createElementNS')(SVG, 'path');
  shape.setAttribute('fill', 'currentColor');
  shape.setAttribute('fill-rule', 'evenodd');
  const outline = {
    danger: 'M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z',
    caution: 'M12 2 23 22H1z',
    note: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22z',
  }[tone];
  const mark = tone === 'note' ? 'M11 6h2v2h-2zM11 10h2v8h-2z' : 'M11 8h2v7h-2zM11 17h2v2h-2z';
  shape.setAttribute('d', `${outline}${mark}`);
  svg.append(shape);
  return svg;
}
