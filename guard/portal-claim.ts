/**
 * Does a page claim to BE the portal? A mention never suffices: a training centre explains « Mon Compte Formation »
 * on its own pages, and signs its trainees in there.
 */
const NAMES = new Set([
  'mon compte formation',
  'moncompteformation',
  'mon compte formation cpf',
  'mon compte cpf',
  'moncompteformation gouv fr',
]);

/** What may stand beside the name in a title without being another brand. */
const NEUTRAL =
  /^(?:accueil|connexion|se connecter|connectez vous|identification|inscription|espace (?:personnel|titulaire)|bienvenue|mon espace|cpf|portail(?: officiel)?|site officiel|service public|republique francaise|gouvernement|france ?connect|activation|mes droits(?: formation)?|validation|verification|login|sign in|home)$/;

export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const isName = (text: string | null | undefined) => NAMES.has(normalise(text ?? ''));

export function claimsToBePortal(page: Document): boolean {
  const parts = page.title
    .split(/\s[-–—|·•:]\s|\s?[|•·]\s?/)
    .map(normalise)
    .filter(Boolean);
  const titled =
    parts.some((part) => NAMES.has(part)) && parts.every((part) => NAMES.has(part) || NEUTRAL.test(part));
  if (titled) return true;
  const foreign = parts.some((part) => !NAMES.has(part) && !NEUTRAL.test(part));
  const headings = [...page.querySelectorAll('h1')].slice(0, 3);
  const headed = headings.some((heading) => isName(heading.textContent));
  const logos = [
    ...page.querySelectorAll(
      'header img[alt], img[class*="logo" i][alt], img[id*="logo" i][alt], [class*="logo" i], header a[aria-label]',
    ),
  ].slice(0, 12);
  const branded = logos.some((logo) =>
    isName(
      logo.getAttribute('alt') || logo.getAttribute('aria-label') || (logo.textContent ?? '').slice(0, 80),
    ),
  );
  return foreign ? headed && branded : headed || branded;
}
