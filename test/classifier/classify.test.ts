import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify, decodeModel, TEXT_CAP } from '../../classifier/index.ts';

const model = decodeModel(readFileSync(join(import.meta.dirname, '../../classifier/model/vigie.model')));

describe('classify', () => {
  it.each([
    'Votre crédit CPF expire bientôt',
    'Il ne vous reste que quelques jours pour profiter de vos droits',
    'Formation offerte, sans avance de frais',
    'Your CPF credit expires soon',
    'training offered at no cost',
  ])('flags the mission’s phrase %j', (text) => {
    expect(['scam', 'suspicious']).toContain(classify(model, { text }).verdict);
  });

  it.each([
    'Votre rendez-vous est confirmé demain à 10 h',
    'Votre code est 482913 pour valider votre paiement de 54,90 EUR. Ne le communiquez à personne, même à un conseiller.',
    '482 913 est votre code de connexion. Il est valable 10 minutes.',
  ])('sees no sign in %j', (text) => {
    expect(classify(model, { text }).verdict).toBe('no-sign');
  });

  it.each([
    ['', 'no-text'],
    ['   \n\t', 'no-text'],
    ['12 345 678', 'no-text'],
    ['😀😀😀 !!!', 'no-text'],
    ['Bonjour', 'too-short'],
    ['Ok merci', 'too-short'],
    [
      'Su paquete está pendiente de entrega, por favor pague los gastos de aduana en el siguiente enlace',
      'unknown-language',
    ],
    [
      'Ihr Paket konnte nicht zugestellt werden, bitte bezahlen Sie die Zollgebühren über den folgenden Link',
      'unknown-language',
    ],
    ['Ваша посылка не доставлена, пожалуйста оплатите таможенный сбор по ссылке ниже', 'unknown-language'],
    ['您的包裹无法投递，请点击以下链接支付关税费用', 'unknown-language'],
  ])('abstains on %j', (text, reason) => {
    const verdict = classify(model, { text });
    expect(verdict).toMatchObject({
      verdict: 'cannot-tell',
      probability: null,
      label: null,
      kind: null,
      reason,
    });
    expect(verdict.evidence).toEqual([]);
  });

  it('judges head and tail of an over-long text, says so, and places the evidence', () => {
    const pitch = 'Votre crédit CPF expire bientôt, profitez de vos droits avant leur perte.';
    const text = `${pitch} ${'Le temps passe et la rivière coule. '.repeat(2000)} ${pitch}`;
    expect(text.length).toBeGreaterThan(TEXT_CAP);
    const verdict = classify(model, { text });
    expect(verdict.truncated).toBe(true);
    for (const span of verdict.evidence) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(verdict.evidence.some((span) => span.start > text.length / 2)).toBe(true);
  });

  it('reports links with their true destination', () => {
    const { links } = classify(model, {
      text: 'Votre solde expire, vérifiez vos droits maintenant sur https://www.google.com/url?q=https://moncompteformation-gouv.fr/x',
    });
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({
      host: 'moncompteformation-gouv.fr',
      finding: 'lookalike',
      level: 'danger',
    });
    expect(links[0]!.via).not.toEqual([]);
  });

  it('gives spans that are sorted, never overlap, stay inside and rebuild the text', () => {
    const pieces = [
      'Votre',
      'crédit',
      'CPF',
      '👩‍👩‍👧',
      'e\u0301ligible',
      'gratuit',
      '&eacute;',
      '𝗖𝗣𝗙',
      '\u200b',
      'expire',
      '!!!',
      '\n',
      'https://a.example',
      '=C3=A9',
      '«',
      'fi\ufb01',
      'formation',
    ];
    let seed = 7;
    const next = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 300; round++) {
      const make = (n: number): string =>
        Array.from({ length: n }, () => pieces[Math.floor(next() * pieces.length)]).join(
          next() < 0.8 ? ' ' : '',
        );
      const message = { text: make(4 + Math.floor(next() * 30)), subject: make(3) };
      for (const field of ['text', 'subject'] as const) {
        const spans = classify(model, message).evidence.filter((span) => span.field === field);
        let rebuilt = '';
        let at = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(message[field].length);
          rebuilt += message[field].slice(at, span.start) + span.text;
          at = span.end;
        }
        expect(rebuilt + message[field].slice(at)).toBe(message[field]);
      }
    }
  });

  it.each([
    ['nul', '\0'.repeat(500)],
    ['lone surrogates', '\ud800\udc00\udc00\ud800'.repeat(200)],
    ['ampersands', '&'.repeat(5000)],
    ['dots', 'a.'.repeat(5000)],
    ['open URL', `http://${'a'.repeat(50_000)}`],
    ['at signs', '@'.repeat(20_000)],
    ['markup', '<script>alert(1)</script>'.repeat(400)],
  ])('never throws: %s', (_, text) => {
    expect(() =>
      classify(model, { text, subject: text, sender: text, links: [{ href: text }] }),
    ).not.toThrow();
  });
});

describe('the words of a false address', () => {
  it('do not speak for the message, though they are those of a true one', () => {
    const pitch = 'Votre crédit CPF expire bientôt, activez vos droits';
    const bare = classify(model, { text: pitch }).probability!;
    const linked = classify(model, { text: `${pitch} : https://moncompteformation-gouv.fr/activer` });
    expect(linked.verdict).toBe('scam');
    expect(linked.probability).toBeGreaterThanOrEqual(bare);
  });

  it.each(['com', 'xyz', 'info', 'shop'])('gives an address in .%s the weight of one in .fr', (ending) => {
    const text = (end: string): string =>
      `Votre commande est prête. Suivez-la sur https://www.atelier-lumen.${end}/suivi ou sur atelier-lumen.${end} à tout moment.`;
    expect(classify(model, { text: text(ending) }).probability).toBe(
      classify(model, { text: text('fr') }).probability,
    );
  });

  it('reads the ending of a State address, which nobody else can have', () => {
    const text = (host: string): string =>
      `Votre avis est disponible dans votre espace sur ${host} dès demain.`;
    expect(classify(model, { text: text('impots.gouv.fr') }).probability).not.toBe(
      classify(model, { text: text('impots.gouv.example') }).probability,
    );
  });
});
