import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeModel } from '../../classifier/index.ts';
import { judge, senderKey, shiftThreshold } from '../../store/judge.ts';

const model = decodeModel(
  new Uint8Array(readFileSync(new URL('../../classifier/model/vigie.model', import.meta.url))),
);
const settings = { sensitivity: 'balanced' as const, trustedSenders: [] as string[] };

describe('judge', () => {
  it('flags a message whose link imitates the portal, whatever its words', () => {
    const verdict = judge(
      model,
      { text: 'Bonjour, voici le document demandé : http://moncompteformation-gouv.fr/doc' },
      settings,
    );
    expect(verdict).toMatchObject({ verdict: 'scam', label: 'scam' });
  });

  it('does so even where the words alone tell nothing', () => {
    expect(judge(model, { text: 'http://moncompteformation-gouv.fr' }, settings)).toMatchObject({
      verdict: 'scam',
      raisedByLink: true,
    });
  });

  it('leaves an official link alone', () => {
    expect(
      judge(model, { text: 'Voir https://www.moncompteformation.gouv.fr/' }, settings).raisedByLink,
    ).toBeUndefined();
  });

  it('calls who speaks in the portal’s name a scam, and no honest notice of the portal', () => {
    const text =
      'MonCompteFormation: suite à la réforme, votre solde de 2 140 euros sera remis à zéro le 30/11. Pour le conserver, choisissez votre formation ici : ';
    expect(judge(model, { text: `${text}http://mcf-titulaires.info/solde` }, settings)).toMatchObject({
      verdict: 'scam',
      label: 'scam',
      trap: 'portal',
    });
    const notice = judge(
      model,
      {
        text: 'Mon Compte Formation : votre demande d’inscription a été acceptée par l’organisme. Consultez votre dossier sur https://www.moncompteformation.gouv.fr/espace-prive',
      },
      settings,
    );
    expect(notice.trap).toBeUndefined();
    expect(notice.verdict).not.toBe('scam');
  });

  it('knows the subject of a flagged message that names the account, where the model knows none', () => {
    const text =
      'CPF INFO: you have 1,450 EUR left to use before 31/12. Choose your free laptop + course: https://cpf-solde-2026.com';
    expect(judge(model, { text }, settings)).toMatchObject({ verdict: 'scam', kind: 'cpf' });
  });

  it('flags a told call that asked what nobody may ask, and takes no words of the model for the reason', () => {
    const text =
      'Une dame m’a appelée ce matin, elle disait qu’elle était du service CPF de la Caisse des dépôts. Elle savait mon nom. Elle m’a demandé mon numéro de sécu et le code reçu par SMS. J’ai raccroché.';
    expect(judge(model, { text }, settings)).toMatchObject({
      verdict: 'suspicious',
      label: 'scam',
      kind: 'cpf',
      trap: 'secret',
      raisedByCall: true,
      evidence: [],
    });
    // Who lies about who they are is no mere seller.
    expect(
      judge(
        model,
        {
          text: 'Someone called me about my training account. She said she was a CPF adviser and that I would lose my money in December.',
        },
        settings,
      ).label,
    ).toBe('scam');
    // What a friend writes in an e-mail of such a call is no such call.
    expect(judge(model, { text, channel: 'email', subject: 'Hier' }, settings).raisedByCall).toBeUndefined();
  });

  it('speaks of the training account only where the message does', () => {
    const verdict = judge(
      model,
      {
        text: 'Ameli: your new health card is available. Update your information to keep your rights: https://ameli-renew.top',
      },
      settings,
    );
    expect(verdict.kind).not.toBe('cpf');
  });

  it('marks a trusted sender, by address or by name', () => {
    const trusted = { ...settings, trustedSenders: ['contact@formalys.example'] };
    const message = { text: 'Votre convocation est prête.', sender: 'Formalys <Contact@formalys.example>' };
    expect(judge(model, message, trusted).trustedSender).toBe(true);
    expect(judge(model, message, settings).trustedSender).toBeUndefined();
    expect(senderKey('  INFO CPF ')).toBe('info cpf');
  });

  it('warns earlier or later as the user wishes', () => {
    expect(shiftThreshold(0.8, 'careful')).toBeLessThan(0.8);
    expect(shiftThreshold(0.8, 'balanced')).toBeCloseTo(0.8);
    expect(shiftThreshold(0.8, 'discreet')).toBeGreaterThan(0.8);
    expect(shiftThreshold(1, 'careful')).toBeLessThanOrEqual(1);
    expect(shiftThreshold(0, 'discreet')).toBeGreaterThanOrEqual(0);
  });
});
