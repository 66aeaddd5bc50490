/** Runs in the page of `webmail-banner.test.ts`: what Vigie draws in webmails, in shadow roots that a checker may enter. */
import { drawBanner } from '../../webmail/banner.ts';
import { guardLinks } from '../../webmail/link-guard.ts';
import type { BannerContent, GuardedLink } from '../../webmail/messages.ts';
import { drawNotice } from '../../webmail/notice.ts';

export interface Gallery {
  banner(content: BannerContent, links: GuardedLink[]): void;
  notice(text: string): void;
  guard(content: BannerContent, links: GuardedLink[]): void;
}

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function open(options: ShadowRootInit) {
  return attach.call(this, { ...options, mode: 'open' });
};

const gallery: Gallery = {
  banner(content, links) {
    const anchor = document.querySelector('#mail')!;
    while (anchor.previousSibling) anchor.previousSibling.remove();
    drawBanner(anchor, content, links, {
      showWords: () => 0,
      trust() {},
      mistake() {},
      always() {},
      close() {},
    });
  },
  notice(text) {
    drawNotice(document, { lang: 'fr', label: 'Vigie', close: 'Masquer', text }, () => {});
  },
  guard(content, links) {
    guardLinks({
      root: document.querySelector('#mail')!,
      page: document,
      links,
      all: true,
      words: content.guard,
      lang: content.lang,
      signal: new AbortController().signal,
    });
  },
};
(window as unknown as { gallery: Gallery }).gallery = gallery;
