import { describe, expect, it } from 'vitest';
import { parseNotebook } from '../../corpus/notebook.ts';

describe('parseNotebook', () => {
  it('reads headers, links, tactics and text', () => {
    const { records, problems } = parseNotebook(
      `### scam | parcel | sms | fr | urgency, asks-payment
From: INFO-COLIS
Link: payer | https://a.example/x?a=1|2
Campaign: colis

Votre colis est bloqué,
réglez 1,99 €.

### legit | billing | email | fr |
Subject: Facture

Votre facture est disponible.
`,
      'a.txt',
      'ana',
    );
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        id: 'ana-001',
        text: 'Votre colis est bloqué,\nréglez 1,99 €.',
        sender: 'INFO-COLIS',
        links: [{ text: 'payer | https://a.example/x?a=1', href: '2' }],
        channel: 'sms',
        lang: 'fr',
        label: 'scam',
        kind: 'parcel',
        tactics: ['urgency', 'asks-payment'],
        campaign: 'ana:colis',
        writer: 'ana',
        hard: false,
      },
      {
        id: 'ana-002',
        text: 'Votre facture est disponible.',
        subject: 'Facture',
        channel: 'email',
        lang: 'fr',
        label: 'legit',
        kind: 'billing',
        tactics: [],
        campaign: 'ana-002',
        writer: 'ana',
        hard: false,
      },
    ]);
  });

  it('names file and line of what does not fit, and loses nothing else', () => {
    const { records, problems } = parseNotebook(
      'stray\n### scam | billing | sms | fr |\n\nUn texte assez long pour compter.\n### legit | order | email | fr |\n\nVotre commande est expédiée.\n',
      'b.txt',
      'ana',
    );
    expect(records.map((record) => record.id)).toEqual(['ana-002']);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['b.txt:1', 'b.txt:2']);
    expect(problems[1]!.message).toContain('a dishonest kind');
  });
});
