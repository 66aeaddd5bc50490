import { beforeEach, describe, expect, it } from 'vitest';
import { claimsToBePortal } from '../../guard/portal-claim.ts';

function page(title: string, body: string): Document {
  document.title = title;
  document.body.innerHTML = body;
  return document;
}

beforeEach(() => {
  document.head.innerHTML = '';
});

describe('claimsToBePortal', () => {
  it.each([
    ['Mon Compte Formation', '<p>Bienvenue</p>'],
    ['Connexion | Mon Compte Formation', '<form></form>'],
    ['Mon compte formation - Espace personnel', ''],
    ['Connexion', '<h1>Mon Compte Formation</h1>'],
    ['', '<header><img alt="moncompteformation"></header>'],
    ['Formalys – Accueil', '<header><img alt="Mon Compte Formation"></header><h1>Mon compte formation</h1>'],
  ])('%s %s', (title, body) => {
    expect(claimsToBePortal(page(title, body))).toBe(true);
  });

  it.each([
    ['Comment utiliser Mon Compte Formation ? | Formalys', '<h1>Utiliser Mon Compte Formation</h1>'],
    ['Formalys, centre de formation', '<p>Formation éligible à Mon Compte Formation.</p>'],
    ['Connexion | Campus Formalys', '<header><img alt="Formalys"></header><h1>Espace stagiaire</h1>'],
    ['Mon Compte Formation | Formalys', '<h1>Nos formations CPF</h1>'],
    ['Bulletins de paie', '<h1>Connexion</h1>'],
    ['Formalys', '<footer><img alt="Mon Compte Formation" src="logo-cpf.png"></footer>'],
  ])('a mere mention does not suffice: %s %s', (title, body) => {
    expect(claimsToBePortal(page(title, body))).toBe(false);
  });
});
