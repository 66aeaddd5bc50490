import { describe, expect, it } from 'vitest';
import type { Family } from '../../classifier/index.ts';
import {
  adviceFor,
  CASES,
  CONTACTS,
  caseById,
  contact,
  datedEntries,
  factsFor,
  lawFor,
  monthsSince,
  numberNote,
  reportContacts,
  staleEntries,
  topicOf,
} from '../../guidance/index.ts';

describe('facts', () => {
  it('answer what the message claims, words first', () => {
    const ids = factsFor({ kind: 'cpf', tactics: ['expiry'], text: 'Vos droits expirent bientôt' }).map(
      ({ id }) => id,
    );
    expect(ids[0]).toBe('rights-stay');
  });

  it('answer the DIF, the gift and the free course', () => {
    const ids = (text: string) => factsFor({ kind: 'cpf', tactics: [], text }).map(({ id }) => id);
    expect(ids('Transférez vos heures de DIF')).toContain('dif-over');
    expect(ids('une tablette est offerte avec la formation')).toEqual(['gifts-illegal']);
    expect(ids('une formation vous est offerte')).toEqual(['participation']);
    expect(ids('Formation prise en charge, sans avance de frais')).toEqual(['participation']);
  });

  it('begin with what must not be given away', () => {
    const [first] = factsFor({
      kind: 'cpf',
      tactics: ['expiry', 'free-offer'],
      text: 'Vos droits expirent. Formation gratuite. Il vous reste 900 €. Donnez votre mot de passe.',
    });
    expect(first?.id).toBe('never-give-code');
  });

  it('put no claim in a message’s mouth that it does not make, whatever the tactics', () => {
    expect(
      factsFor({ kind: 'cpf', tactics: ['free-offer', 'asks-identity'], text: 'Bonjour, rappelez-nous' }),
    ).toEqual([]);
  });

  it('says that rights stay to whoever is told that they go, in whatever words', () => {
    for (const claim of [
      'MonCompteFormation: votre solde sera remis à zéro le 30/11',
      'vos droits à la formation seront supprimés',
      'Your CPF rights will be lost',
      'CPF INFO: your training balance will be reset on 31 December',
      'CPF : ne perdez pas vos droits',
    ])
      expect(factIds('cpf', claim), claim).toContain('rights-stay');
  });

  it('are chosen by the kind too: every kind with a sourced fact shows one', () => {
    expect(
      factIds('bank', 'Service des fraudes de votre banque : un virement de 1 870 € est en attente'),
    ).toEqual(['bank-never-asks']);
    expect(factIds('fine', 'ANTAI : une contravention de 35 € reste impayée')).toEqual([
      'fine-official-site',
    ]);
    expect(factIds('account', 'A man from my bank rang. I had to read him the six digits.')).toEqual([
      'never-give-code',
      'bank-never-asks',
    ]);
    expect(factIds('account', 'Your membership ends tonight')).toEqual([]);
    expect(factIds('fine', 'Péage : 6,80 € impayés')).toEqual([]);
    expect(factIds('energy', 'Votre commune est éligible au programme isolation')).toContain('energy-public');
    expect(factIds('extortion', 'Vous êtes convoqué par la brigade des mineurs')).toEqual([
      'police-no-email',
    ]);
    expect(factIds('invest', 'Livret à 7,8 % garanti, sans risque')).toEqual(['invest-no-miracle']);
    expect(factIds('job', 'Notez des hôtels : 80 à 250 euros par jour')).toEqual(['job-tasks']);
    expect(
      factIds('administration', 'France Tax Service: you are owed a refund. Enter your card details'),
    ).toEqual(['tax-card']);
  });

  it('say nothing of the CPF where the message speaks of the health card', () => {
    const text = 'Ameli: the information of your health card expires. Update your account.';
    expect(factIds(topicOf('cpf', text), text)).toEqual(['health-data']);
  });

  const factIds = (kind: Family | null, text: string) =>
    factsFor({ kind, tactics: [], text }).map(({ id }) => id);

  it('answer who asks for a code or a password, whatever the kind, and not who warns against giving it', () => {
    const asks = 'Service fraude de votre banque : rappelez-nous, muni de votre code reçu par SMS.';
    expect(factIds('bank', asks)).toContain('never-give-code');
    expect(factIds(null, 'Send me your password')).toContain('never-give-code');
    expect(factIds('bank', 'Votre code reçu par SMS est 739201. Ne le communiquez à personne.')).toEqual([]);
    expect(factIds('cpf', 'Ce parcours est finançable en totalité. Vous n’avez rien à avancer.')).toContain(
      'participation',
    );
    expect(factIds('cpf', 'Il faut votre numéro de sécurité sociale')).toContain('never-give');
  });

  it('answer an address with « gouv » in it that is not the State’s', () => {
    for (const address of [
      'https://antai-amende-gouv.fr/reglement',
      'impots-gouv.remboursement-fr.info',
      'http://impots.gouv.fr.remboursement.top/',
      'www.impots.gouv.app',
    ])
      expect(factIds('fine', `Payez ici : ${address}`), address).toContain('state-address');
    for (const address of [
      'https://www.amendes.gouv.fr/payer',
      'impots.gouv.fr.',
      'gouv.fr',
      'exemple.fr/gouv',
      'le gouvernement',
    ])
      expect(factIds('fine', `Payez ici : ${address}`), address).not.toContain('state-address');
  });

  it('answer the families of everyday scams by their own words', () => {
    expect(factIds('health', 'Remplissez le formulaire pour votre carte Vitale')).toEqual(['health-data']);
    expect(
      factIds('administration', 'Un remboursement d’impôt vous attend. Confirmez votre carte bancaire.'),
    ).toEqual(['tax-card']);
    expect(factIds('family', 'Coucou maman, voici mon nouveau numéro')).toEqual(['new-number']);
    expect(factIds('parcel', 'Votre colis est bloqué')).toEqual(['parcel-order']);
  });

  it('put no amount and no service into a message that names none', () => {
    expect(factIds('cpf', 'Un conseiller vous appelle pour une formation à 900 €')).toEqual([]);
    expect(factIds('cpf', 'Il vous reste 1 980 € à utiliser')).toContain('balance-private');
    expect(factIds('cpf', '2 110 EUR dispo sur votre compte')).toContain('balance-private');
    // No amount, none that could be made up.
    expect(factIds('cpf', 'CPF : le solde sera reversé')).not.toContain('balance-private');
    expect(factIds('cpf', 'Conseiller CPF : rappelez-moi')).toContain('nobody-calls');
  });

  it('say nothing about other kinds, nor where the kind is unknown', () => {
    expect(factIds('job', 'Votre contrat expire')).toEqual([]);
    expect(factsFor({ kind: null, tactics: ['expiry'], text: 'Vos droits expirent' })).toEqual([]);
  });
});

describe('law', () => {
  it('speaks of CPF canvassing only where the message is some', () => {
    expect(lawFor('cpf', 'canvassing')?.id).toBe('cpf-canvassing');
    expect(lawFor('cpf', 'legit')).toBeNull();
    expect(lawFor('parcel', 'scam')).toBeNull();
  });

  it('says nothing of selling beside a trap that sells nothing', () => {
    for (const text of [
      'MonCompteFormation : votre solde expire, connectez-vous et donnez le code reçu',
      'Mon Compte Formation : confirmez votre mot de passe. moncompteformation-gouv.fr',
      'Vos droits à la formation expirent ce soir. Ici le service CPF, il me faut votre code.',
      'This is the CPF office. Your training account closes, give us the code.',
    ]) {
      expect(lawFor('cpf', 'scam', true, text), text).toBeNull();
      expect(lawFor('cpf', 'scam', false, text)?.id).toBe('cpf-canvassing');
    }
    for (const text of [
      'Mon Compte Formation : choisissez votre formation en anglais, donnez votre mot de passe',
      'CPF office: enrol now in an English course',
    ])
      expect(lawFor('cpf', 'scam', true, text)?.id, text).toBe('cpf-canvassing');
    expect(lawFor('cpf', 'canvassing', true, 'Mon Compte Formation')?.id).toBe('cpf-canvassing');
  });
});

describe('contacts', () => {
  it('have unique ids and only web addresses over https', () => {
    expect(new Set(CONTACTS.map(({ id }) => id)).size).toBe(CONTACTS.length);
    for (const { ways } of CONTACTS) {
      for (const way of ways) if (way.kind === 'web') expect(new URL(way.url).protocol).toBe('https:');
    }
  });

  it('never send anybody to Bloctel, which has ended', () => {
    expect(JSON.stringify(CONTACTS)).not.toMatch(/bloctel/i);
  });

  it('are named by the reports: 33700 for an SMS, Signal Spam for an e-mail', () => {
    expect(reportContacts('sms', 'cpf')[0]).toBe('sms-33700');
    expect(reportContacts('email', 'parcel')[0]).toBe('signal-spam');
    expect(reportContacts(undefined, 'cpf')).toEqual(['sms-33700', 'signal-spam', 'signalconso', 'pharos']);
    for (const id of reportContacts(undefined, 'cpf')) expect(contact(id).id).toBe(id);
  });
});

describe('the steps of a victim', () => {
  const ids = (id: Parameters<typeof caseById>[0]) => caseById(id).steps.map((step) => step.id);

  it('keep their order: password, account, proof, report, advice, complaint', () => {
    for (const id of ['enrolled', 'identity'] as const)
      expect(ids(id)).toEqual(['password', 'look', 'proof', 'report-fraud', 'advice', 'complaint']);
    expect(ids('locked-out')).toEqual([
      'password',
      'proof',
      'report-fraud',
      'helpline',
      'advice',
      'complaint',
    ]);
  });

  it('begin with the bank where money is at stake, and ask for the transfer back without promising it', () => {
    expect(ids('paid')[0]).toBe('bank');
    expect(ids('card')[0]).toBe('bank');
    const [bank] = caseById('paid').steps;
    expect(bank!.contacts).toEqual(['bank', 'card-block']);
    expect(bank!.detail!.fr).toMatch(/virement, demandez s’il peut être rappelé.*pas certain/);
    expect(bank!.detail!.en).toMatch(/recalled.*may not get the money back/);
    expect(JSON.stringify(bank)).not.toMatch(/13 mois|13 months|24 h/);
  });

  it('after a link: money first, with a way to the other cases; help by phone where internet is cut', () => {
    expect(ids('clicked')).toEqual(['close', 'money-first', 'typed', 'installed', 'proof', 'report-message']);
    const [, first, , installed] = caseById('clicked').steps;
    expect(first!.first).toEqual(['paid', 'card', 'identity']);
    expect(contact(installed!.contacts![0]!).ways[0]!.kind).toBe('phone');
  });

  it('after a card number: the bank, then the account, then Perceval', () => {
    expect(ids('card').slice(0, 3)).toEqual(['bank', 'statements', 'card-fraud']);
  });

  it('say in the text to the portal what happened in that case', () => {
    const texts = (['enrolled', 'locked-out', 'identity'] as const).map(
      (id) => caseById(id).steps.find((step) => step.id === 'report-fraud')!.ready!,
    );
    expect(new Set(texts.map(({ fr }) => fr)).size).toBe(3);
    for (const { fr, en } of texts)
      for (const text of [fr, en]) expect(text).toMatch(/^Madame, Monsieur,\n\nJe suis titulaire/);
  });

  it('give one thing to do in each step, two sentences at most', () => {
    for (const { id, steps } of CASES)
      for (const { text } of steps)
        for (const said of [text.fr, text.en])
          expect(said.match(/[.?!](?:\s|$)/g)!.length, `${id}: ${said}`).toBeLessThanOrEqual(2);
  });

  it('lead straight to the official site where a step is done there, and let the proof be saved in every case', () => {
    for (const one of CASES) {
      expect(
        one.steps.filter(({ evidence }) => evidence),
        one.id,
      ).toHaveLength(1);
      for (const { id, opens } of one.steps)
        if (id === 'password' || id === 'look')
          expect(opens?.url).toBe('https://www.moncompteformation.gouv.fr/');
    }
  });
});

describe('advice', () => {
  const base = {
    probability: 0.9,
    label: 'scam' as const,
    tactics: [],
    evidence: [],
    links: [],
    modelVersion: 'test',
  };

  it('begins with leaving the message alone, then how to check', () => {
    const ids = adviceFor({ ...base, verdict: 'scam', kind: 'cpf' }, 'CPF').map(({ id }) => id);
    expect(ids).toEqual(['do-not', 'verify-cpf']);
    expect(adviceFor({ ...base, verdict: 'suspicious', kind: null }, '').at(-1)?.id).toBe('verify-other');
  });

  it('names a service only where the message is about it', () => {
    const check = (kind: Family, text: string) => adviceFor({ ...base, verdict: 'scam', kind }, text)[1]?.id;
    expect(check('fine', 'Vous avez une amende impayée')).toBe('verify-fine');
    expect(check('fine', 'Amende de stationnement :\n35 € à régler')).toBe('verify-fine');
    for (const text of [
      'Votre forfait post-stationnement est impayé, il sera transmis à l’ANTAI',
      'FPS impayé\nUne amende sera ajoutée',
      'Stationnement impayé : 17 € à régler',
      'Your parking charge is unpaid. Avoid a fine',
    ]) {
      expect(check('fine', text), text).toBe('verify-service');
      expect(factsFor({ kind: 'fine', tactics: [], text }), text).toEqual([]);
    }
    expect(check('fine', 'Péage : vous avez un impayé de 6,80 €')).toBe('verify-service');
    expect(check('administration', 'Un remboursement d’impôt vous attend')).toBe('verify-administration');
    expect(check('administration', 'Vous pouvez toucher 3 200 € d’indemnisation')).toBe('verify-service');
    expect(check('health', 'Votre carte Vitale expire')).toBe('verify-health');
    expect(check('health', 'Votre mutuelle change')).toBe('verify-service');
  });

  it('speaks of the training account only where the message does', () => {
    expect(topicOf('cpf', 'Vos droits CPF expirent')).toBe('cpf');
    expect(topicOf('cpf', 'Votre compte a été suspendu')).toBeNull();
    expect(topicOf('cpf', 'Update the information of your Ameli account for the new health card')).toBe(
      'health',
    );
    expect(topicOf('cpf', 'Information : carte Vitale et MonCompteFormation')).toBe('cpf');
    expect(topicOf('bank', 'Votre carte est bloquée')).toBe('bank');
  });

  const said = (
    text: string,
    {
      links = 0,
      numbers = 0,
      verdict = 'scam' as 'scam' | 'no-sign',
      finding = 'none',
      kind = null as Family | null,
    } = {},
  ) =>
    adviceFor(
      {
        ...base,
        verdict,
        kind,
        links: Array.from({ length: links }, (_, n) => ({
          href: `https://exemple-${n}.fr`,
          host: `exemple-${n}.fr`,
          target: `https://exemple-${n}.fr`,
          finding,
          level: null,
          via: [],
        })),
      },
      text,
      numbers,
    ).map(({ id, text }) => ({ id, fr: text.fr, en: text.en }));

  it('warns of calls, links and answers only where the message wants them, and says which', () => {
    const first = (text: string, given = {}) => said(text, given)[0]!.fr;
    expect(first('Annulez au 07 56 81 22 09', { numbers: 1 })).toBe(
      'N’appelez pas le numéro donné dans ce message.',
    );
    expect(first('Réglez ici', { links: 1 })).toBe('N’ouvrez pas le lien de ce message.');
    expect(first('Réglez ici ou au 07…', { links: 1, numbers: 1 })).toBe(
      'N’ouvrez pas le lien de ce message. N’appelez pas le numéro qu’il donne.',
    );
    expect(first('Réglez ici ou au 07…', { links: 2, numbers: 2 })).toBe(
      'N’ouvrez aucun lien de ce message. N’appelez aucun numéro qu’il donne.',
    );
    expect(first('Annulez au 07…', { numbers: 2 })).toBe('N’appelez aucun numéro de ce message.');
    expect(first('Répondez OUI pour réserver')).toBe('Ne répondez pas à ce message.');
    expect(first('Rappelez-moi vite')).toBe('Ne rappelez pas la personne qui vous a contacté.');
    expect(first('Votre technicien passe lundi')).toBe('Ne faites rien de ce qu’on vous demande.');
    expect(said('Reply YES', { links: 2 })[0]!.en).toBe(
      'Do not answer. Do not open any link in this message.',
    );
  });

  it('does not forbid in one line the call that it advises in the next', () => {
    const [doNot, verify] = said('Virement en attente, rappelez le 07 56 81 22 09', {
      numbers: 1,
      kind: 'bank',
    });
    expect(doNot!.fr).not.toMatch(/n’appelez pas[,.]/i);
    expect(verify!.fr).toContain('appelez votre banque');
  });

  it('says of a code that it is for its owner alone, and whom to call where nobody is paying', () => {
    const bank = said(
      'Votre code pour valider le paiement de 42,90 EUR est 730 614. Ne le donnez jamais. Sinon contactez votre agence.',
      { verdict: 'no-sign' },
    );
    expect(bank.map(({ id }) => id)).toEqual(['code-is-yours', 'code-not-paying']);
    expect(bank[1]!.fr).toContain('au dos de votre carte');
    expect(bank.map(({ fr }) => fr).join()).not.toContain('n’appelez pas');
    expect(said('Your verification code is 482913', { verdict: 'no-sign' }).map(({ id }) => id)).toEqual([
      'code-is-yours',
      'code-not-asked',
    ]);
    for (const shown of [
      'Votre code de retrait est 4821, au point relais',
      'Code postal 75011, paiement reçu',
    ])
      expect(said(shown, { verdict: 'no-sign' })[0]!.id).toBe('stay-careful');
  });

  it('beside no sign speaks only of what the message holds, and of an official link as such', () => {
    const first = (given: object) => said('Votre dossier avance', { verdict: 'no-sign', ...given })[0]!;
    expect(first({}).fr).toBe('Vous ne connaissez pas l’expéditeur\u202f? Ne répondez pas.');
    expect(first({ links: 1 }).fr).toMatch(/N’ouvrez pas le lien\.$/);
    expect(first({ numbers: 1 }).fr).toMatch(/N’appelez pas le numéro\.$/);
    expect(first({ links: 1, finding: 'official' }).id).toBe('open-yourself');
  });

  it('says that a mobile may not sell only of a message that sells', () => {
    expect(numberNote('mobile', true).source).toBeDefined();
    expect(numberNote('mobile', false).source).toBeUndefined();
  });

  it.each(['no-text', 'too-short', 'unknown-language', 'cut-off'] as const)(
    'says what would help where nothing can be told: %s',
    (reason) => {
      const nothing = {
        ...base,
        verdict: 'cannot-tell' as const,
        probability: null,
        label: null,
        kind: null,
        reason,
      };
      expect(adviceFor(nothing, '')[0]?.id).toBe(reason);
    },
  );
});

describe('dates', () => {
  it('counts months', () => {
    expect(monthsSince('2026-02', new Date('2026-11-24'))).toBe(9);
    expect(() => monthsSince('February', new Date())).toThrow(/expected a month as YYYY-MM/);
  });

  it('names what was last read more than a year ago', () => {
    expect(datedEntries().length).toBeGreaterThan(15);
    expect(staleEntries(new Date('2026-03-01'))).toEqual([]);
    expect(staleEntries(new Date('2030-01-01'))).toHaveLength(datedEntries().length);
  });
});
