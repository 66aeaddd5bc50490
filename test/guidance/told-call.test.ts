import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../classifier/index.ts';
import { adviceFor, callTrap, tellsOfCall } from '../../guidance/index.ts';

const verdict = (over: Partial<Verdict> = {}): Verdict => ({
  verdict: 'no-sign',
  probability: 0.2,
  label: 'legit',
  kind: null,
  tactics: [],
  evidence: [],
  links: [],
  modelVersion: 'test',
  ...over,
});

describe('a call, told in one’s own words', () => {
  it.each([
    [
      'J’ai reçu un appel de mon compte formation. Le monsieur voulait mon numéro de sécurité sociale.',
      'scam',
    ],
    ['Quelqu’un m’a téléphoné pour mon CPF, il dit que mes droits expirent en décembre.', 'scam'],
    ['Une dame du service CPF m’a appelé hier pour faire le point.', 'scam'],
    ["On m'appelle tous les jours pour le CPF, je dois valider une notification France Identité.", 'scam'],
    ['A man phoned me from the CPF service and asked for the code I got by text.', 'scam'],
    [
      'Besoin d’aide svp. On m’a appelée pour « vérifier mon compte CPF », j’ai donné mon numéro de sécu et un code reçu par SMS.',
      'scam',
    ],
    ['J’ai reçu plusieurs appels pour mon CPF, un organisme me propose une formation.', 'canvassing'],
  ])('about the training account, wants what it may not: %s', (text, label) => {
    expect(callTrap(text)).toMatchObject({ kind: 'cpf', label });
  });

  it.each([
    'Ma banque m’a appelée, le conseiller m’a demandé de valider une opération pour annuler un paiement.',
    'J’ai reçu un appel d’un conseiller bancaire, je dois confirmer dans l’application pour l’annuler.',
    'My bank called me and wanted the security code.',
  ])('in a bank’s name, wants what it may not: %s', (text) => {
    expect(callTrap(text)).toMatchObject({ kind: 'bank', label: 'scam' });
  });

  it.each([
    'Le cabinet du docteur m’a appelée, il voulait mon numéro de sécurité sociale pour le dossier.',
    'Ma banque m’a appelée pour mon rendez-vous de jeudi, ils ne m’ont pas demandé de code.',
    'Le centre de formation m’a rappelée au sujet de mon dossier CPF, la session commence lundi.',
    'Mon fils m’a téléphoné hier, tout va bien.',
    'Bonjour, je m’appelle Paul, je travaille à la banque et je confirme notre rendez-vous.',
    'Ne m’appelle pas, la banque a bloqué ma carte, il faut valider le virement pour annuler.',
    `Notre centre ferme du 20 décembre au 4 janvier. ${'Les attestations sont parties hier. '.repeat(25)} Une stagiaire : « on m’a appelée pour le CPF et demandé mon numéro de sécu. »`,
    'Votre crédit CPF expire bientôt, donnez votre numéro de sécurité sociale.',
  ])('is left alone: %s', (text) => {
    expect(callTrap(text)).toBeNull();
  });

  it('is not « the sender » to whom not to answer', () => {
    const told = 'J’ai eu un appel du plombier, il passe mardi à 8 h.';
    expect(tellsOfCall(told)).toBe(true);
    expect(adviceFor(verdict(), told)[0]!.text.fr).toMatch(/Raccrochez\. Appelez vous-même/);
    const flagged = adviceFor(verdict({ verdict: 'suspicious', label: 'scam', kind: 'cpf' }), told);
    expect(flagged[0]!.text.fr).toMatch(/^On vous rappelle/);
    expect(flagged[1]!.id).toBe('verify-cpf');
    const bank =
      'Un monsieur m’a téléphoné pour ma banque, j’ai validé une notification pour bloquer un achat.';
    expect(adviceFor(verdict({ verdict: 'scam', label: 'scam', kind: 'bank' }), bank)[1]!.text.fr).toMatch(
      /Appelez votre banque tout de suite/,
    );
    expect(adviceFor(verdict(), 'Bonjour, je m’appelle Paul.')[0]!.text.fr).toContain('expéditeur');
  });
});
