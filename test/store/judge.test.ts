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
