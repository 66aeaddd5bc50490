import { describe, expect, it } from 'vitest';
import { maskDraft, maskLink, maskSender } from '../../corpus/add.ts';
import { draftsFromCsv, draftsFromEml, draftsFromJsonl } from '../../corpus/draft.ts';
import { guessLanguage } from '../../corpus/suggest.ts';

describe('drafts from files', () => {
  it('read JSON Lines and name the lines that are wrong', () => {
    const [good, bad, broken] = draftsFromJsonl(
      '{"text":" Bonjour ","sender":null}\n\n{"text":"a","label":"x"}\n{',
    );
    expect(good).toEqual({ place: 'line 1', draft: { text: 'Bonjour' }, problems: [] });
    expect(bad!.place).toBe('line 3');
    expect(bad!.problems[0]).toMatch(/^label: .*expected one of/);
    expect(broken!.problems[0]).toMatch(/^expected a JSON object, got: /);
  });

  it('read the feedback that the extension exports', () => {
    const line =
      '{"text":"Votre rendez-vous est confirmé","channel":"sms","lang":"fr","label":"legit","said":"suspicious","modelVersion":null}';
    expect(draftsFromJsonl(line)).toEqual([
      {
        place: 'line 1',
        draft: { text: 'Votre rendez-vous est confirmé', channel: 'sms', lang: 'fr', label: 'legit' },
        problems: [],
      },
    ]);
  });

  it('read CSV with commas or semicolons, quotes and line breaks', () => {
    const comma = draftsFromCsv('\ufefftext,label,tactics\n"Un ""colis"",\nbloqué",scam,"urgency, expiry"\n');
    expect(comma).toEqual([
      {
        place: 'row 1',
        draft: { text: 'Un "colis",\nbloqué', label: 'scam', tactics: ['urgency', 'expiry'] },
        problems: [],
      },
    ]);
    const semicolon = draftsFromCsv('text;channel;hard\r\nBonjour, ça va ?;sms;oui\r\n');
    expect(semicolon[0]!.draft).toEqual({ text: 'Bonjour, ça va ?', channel: 'sms', hard: true });
    expect(draftsFromCsv('message\nBonjour')[0]!.problems[0]).toContain(
      'expected a column "text", got message',
    );
  });

  it('read a mail of HTML without running it', async () => {
    const mail = [
      'From: =?utf-8?Q?Mon_Compte?= <camille.durand@ecole.example>',
      'Subject: Vos droits',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p{color:red}</style><script>globalThis.ran = true</script><p>Bonjour,</p>',
      '<p>Vos <b>droits</b> expirent. <a href="https://exemple.fr/x?id=42">Vérifier</a></p>',
    ].join('\r\n');
    const [drafted] = await draftsFromEml(new TextEncoder().encode(mail));
    expect(drafted!.problems).toEqual([]);
    const { text, subject, sender, channel, links } = drafted!.draft!;
    expect(text).toContain('droits');
    expect(text).not.toMatch(/color|globalThis/);
    expect({ subject, sender, channel, links }).toEqual({
      subject: 'Vos droits',
      sender: 'Mon Compte <camille.durand@ecole.example>',
      channel: 'email',
      links: [{ href: 'https://exemple.fr/x?id=42', text: 'Vérifier' }],
    });
    expect(globalThis).not.toHaveProperty('ran');
  });
});

describe('masking a draft', () => {
  it('takes out persons and keeps the evidence', () => {
    expect(maskSender('Mon Compte <camille.durand@ecole.example>')).toBe(
      'Mon Compte <adresse@ecole.example>',
    );
    expect(maskSender('Info <no-reply@ecole.example>')).toBe('Info <no-reply@ecole.example>');
    expect(maskLink('https://exemple.fr/x?id=42#a')).toBe('https://exemple.fr/x');
    const redirect = 'https://www.google.com/url?q=https%3A%2F%2Fexemple.fr%2F';
    expect(maskLink(redirect)).toBe(redirect);
    const { draft, masked } = maskDraft({
      text: 'Bonjour Camille, appelez le 06 12 34 56 78',
      sender: 'A <z.b@c.fr>',
    });
    expect(draft.text).not.toMatch(/Camille|06 12/);
    expect(masked.sort()).toEqual(['name', 'phone', 'sender']);
  });
});

describe('the language of a draft', () => {
  it('is guessed by its small words', () => {
    expect(guessLanguage('Votre colis est en attente dans le dépôt')).toBe('fr');
    expect(guessLanguage('Your parcel is waiting and you have to pay the fee')).toBe('en');
  });
});
