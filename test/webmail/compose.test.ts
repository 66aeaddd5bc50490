import { describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import type { Judgement } from '../../store/judge.ts';
import { compose } from '../../webmail/compose.ts';
import type { JudgeMessage } from '../../webmail/messages.ts';

const fr = messages('fr');
const GIVEN: JudgeMessage = {
  provider: 'roundcube',
  subject: 'Vos droits CPF',
  sender: { name: 'Service CPF', address: 'contact@droits.example' },
  replyTo: null,
  text: 'Votre crédit CPF expire bientôt, formation offerte.',
  links: [],
  imageOnly: false,
  asked: false,
};
const VERDICT: Judgement = {
  verdict: 'scam',
  probability: 0.99,
  label: 'scam',
  kind: 'cpf',
  tactics: ['urgency', 'expiry'],
  evidence: [{ field: 'text', start: 6, end: 12, text: 'crédit', weight: 2 }],
  links: [],
  modelVersion: 'test',
};
const say = (given: Partial<JudgeMessage>, verdict: Partial<Judgement>) =>
  compose({ ...GIVEN, ...given }, { ...VERDICT, ...verdict }, fr, 'fr');

describe('compose', () => {
  it('is prominent on a scam: reasons, truth, guard on every link', () => {
    const { tone, banner, guardAll, evidence } = say({}, {});
    expect(tone).toBe('danger');
    expect(guardAll).toBe(true);
    expect(banner!.title).toBe('Arnaque très probable');
    expect(banner!.reasons[0]).toContain('expirent');
    expect(banner!.reasons.join(' ')).not.toContain('tout de suite');
    expect(banner!.reasons.join(' ')).toContain('il écrit depuis droits.example');
    expect(banner!.truths[0]!.text).toContain('toute votre vie active');
    expect(banner!.truths[0]!.source).toContain('lu en février 2026');
    expect(banner!.actions.trust).toBeNull();
    expect(evidence).toEqual([{ start: 6, end: 12 }]);
  });

  it('says first what not to do with this very message, as the verdict card does', () => {
    const link = (at: number): Judgement['links'][number] => ({
      href: `https://droits.example/${at}`,
      host: 'droits.example',
      target: `https://droits.example/${at}`,
      finding: 'none',
      level: null,
      via: [],
    });
    const advice = (
      text: string,
      links: number,
      language: 'fr' | 'en' = 'fr',
      given: Partial<JudgeMessage> = {},
    ) =>
      compose(
        { ...GIVEN, ...given, text },
        { ...VERDICT, links: Array.from({ length: links }, (_, at) => link(at)) },
        messages(language),
        language,
      ).banner!.advice;
    const expires = 'Votre crédit CPF expire bientôt.';
    expect(advice(expires, 0)).toBe('Ne faites rien de ce qu’on vous demande.');
    expect(advice(expires, 1)).toBe('N’ouvrez pas le lien de ce message.');
    expect(advice(`${expires} Appelez le 07 56 81 22 09.`, 0)).toBe(
      'N’appelez pas le numéro donné dans ce message.',
    );
    expect(advice(`${expires} STOP au 36 179`, 0)).not.toContain('appelez');
    expect(advice(expires, 0, 'fr', { subject: 'Répondez avant ce soir' })).toBe(
      'Ne répondez pas à ce message.',
    );
    expect(advice(`${expires} Répondez, ou appelez le 07 56 81 22 09.`, 2)).toBe(
      'Ne répondez pas. N’ouvrez aucun lien de ce message. N’appelez pas le numéro qu’il donne.',
    );
    expect(advice('Your training rights expire. Reply, or call 07 56 81 22 09.', 2, 'en')).toBe(
      'Do not answer. Do not open any link in this message. Do not call the number it gives.',
    );
    expect(say({}, { verdict: 'suspicious' }).banner!.advice).toBe('');
  });

  it('speaks of rights that expire only where it is about the CPF', () => {
    const { banner } = say({}, { kind: 'account', tactics: ['expiry'] });
    expect(banner!.reasons).toContain('Il dit que quelque chose va bientôt expirer.');
    expect(banner!.reasons.join(' ')).not.toContain('droits');
  });

  it('is calm on a suspicious message, and says when it would be normal', () => {
    const { tone, banner, guardAll } = say({}, { verdict: 'suspicious', kind: 'energy', tactics: [] });
    expect(tone).toBe('caution');
    expect(guardAll).toBe(false);
    expect(banner!.normal).toContain('si vous aviez demandé un devis à cette entreprise');
    expect(banner!.actions.trust).toBe('Faire confiance à cet expéditeur');
  });

  it('shows nothing at all where there is no sign, and never the word « sûr »', () => {
    const honest = say({}, { verdict: 'no-sign', label: 'legit', kind: null, tactics: [], evidence: [] });
    expect(honest).toMatchObject({ tone: null, banner: null, guardAll: false, evidence: [] });
    const asked = say(
      { asked: true },
      { verdict: 'no-sign', label: 'legit', kind: null, tactics: [], evidence: [] },
    );
    expect(asked.tone).toBeNull();
    expect(asked.banner!.title).toContain('Aucun signe connu');
    expect(asked.banner!.lead).toContain('Cela ne prouve pas');
    expect(JSON.stringify(asked)).not.toMatch(/ sûre?\b|en sécurité|sans danger/i);
  });

  it('offers nothing in a private window that would have to be kept', () => {
    const offered = (secret: boolean) => {
      const given = { ...GIVEN, provider: 'generic', asked: true };
      const { actions } = compose(given, { ...VERDICT, verdict: 'suspicious' }, fr, 'fr', secret).banner!;
      return [actions.trust, actions.mistake, actions.always];
    };
    const { trust, mistake, always } = fr.webmail.actions;
    expect(offered(false)).toEqual([trust, mistake, always]);
    expect(offered(true)).toEqual([null, null, null]);
  });

  it('lets trust hush weak signs only', () => {
    expect(say({}, { verdict: 'suspicious', trustedSender: true })).toMatchObject({
      tone: null,
      banner: null,
    });
    const grave = say({}, { trustedSender: true });
    expect(grave.tone).toBe('danger');
    expect(grave.banner!.normal).toContain('son adresse peut être imitée');
  });

  it('never warns because of a mismatch alone', () => {
    const newsletter = say(
      {
        links: [{ text: 'www.gazette.example', href: 'https://suivi.example/c' }],
        replyTo: { name: '', address: 'x@autre.example' },
      },
      {
        verdict: 'no-sign',
        label: 'legit',
        kind: null,
        tactics: [],
        links: [
          {
            href: 'https://suivi.example/c',
            host: 'suivi.example',
            target: 'https://suivi.example/c',
            finding: 'none',
            level: null,
            via: [],
          },
        ],
      },
    );
    expect(newsletter.banner).toBeNull();
  });

  it('names a mismatch and a foreign reply address beside other reasons', () => {
    const { banner } = say(
      {
        links: [{ text: 'www.ameli.fr', href: 'https://piege.example/c' }],
        replyTo: { name: '', address: 'x@autre.example' },
      },
      {
        tactics: ['urgency'],
        links: [
          {
            href: 'https://piege.example/c',
            host: 'piege.example',
            target: 'https://piege.example/c',
            finding: 'none',
            level: null,
            via: [],
          },
        ],
      },
    );
    expect(banner!.reasons).toContain('Un lien affiche www.ameli.fr, mais mène à piege.example.');
    expect(banner!.reasons).toContain('Votre réponse partirait à une autre adresse, chez autre.example.');
  });

  it('does not vouch for a sender that writes from the official address', () => {
    const { banner } = say({ sender: { name: 'MCF', address: 'info@moncompteformation.gouv.fr' } }, {});
    expect(banner!.reasons.join(' ')).toContain('une adresse peut être imitée');
  });

  it('cannot tell of a picture, whatever its subject looks like; a link may still convict it', () => {
    const picture = say({ imageOnly: true, text: '' }, {});
    expect(picture).toMatchObject({ tone: 'note', verdict: 'cannot-tell', guardAll: false });
    expect(picture.banner!.title).toContain('est une image');
    expect(say({ imageOnly: true, text: '' }, { raisedByLink: true }).tone).toBe('danger');
  });

  it('is quiet about a message that is merely too short', () => {
    expect(say({ text: 'ok' }, { verdict: 'cannot-tell', reason: 'too-short' })).toMatchObject({
      tone: null,
      banner: null,
    });
  });

  it('speaks English too', () => {
    expect(compose(GIVEN, VERDICT, messages('en'), 'en').banner!.title).toBe('Very probably a scam');
  });
});
