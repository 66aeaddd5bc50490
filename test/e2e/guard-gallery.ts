/** Runs in the page of `guard-look.test.ts`: what the guard draws, in shadow roots that a checker may enter. */
import { watchForms } from '../../guard/forms.ts';
import { drawStrip } from '../../guard/strip.ts';
import { drawVeil } from '../../guard/veil.ts';
import { englishPage, frenchPage } from '../../locales/page.ts';

export interface GuardGallery {
  strip(language: 'fr' | 'en', target: string): void;
  veil(language: 'fr' | 'en'): void;
  forms(language: 'fr' | 'en'): void;
}

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function open(options: ShadowRootInit) {
  return attach.call(this, { ...options, mode: 'open' });
};

const words = (language: 'fr' | 'en') => (language === 'en' ? englishPage : frenchPage);

const gallery: GuardGallery = {
  strip: (language, target) => drawStrip(words(language), language, target, () => {}),
  veil(language) {
    document.body.replaceChildren(); // as sealing does
    drawVeil().speak(words(language), 'moncompteformation.gouv.fr');
  },
  forms: (language) => watchForms(async () => ({ free: false, forms: true, language })),
};
(window as unknown as { gallery: GuardGallery }).gallery = gallery;
