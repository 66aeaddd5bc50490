import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './axe.ts';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';

const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;
const PHRASES = [
  'Votre crédit CPF expire bientôt',
  'Il ne vous reste que quelques jours pour profiter de vos droits',
  'Formation offerte, sans avance de frais',
  'Your CPF credit expires soon',
  'training offered at no cost',
];
const HONEST = [
  'Votre rendez-vous est confirmé demain à 10 h',
  'Votre code de confirmation est 482913. Ne le communiquez à personne. Votre banque.',
];

describe('the popup, in French', () => {
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await browser.open('popup.html');
  });
  afterAll(() => browser?.close());

  const field = () => page.getByLabel('Collez le message, ou racontez l’appel');
  const words = () => page.locator('.verdict-words');

  it('takes the focus to the field at once', async () => {
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  for (const phrase of PHRASES) {
    it(`flags « ${phrase} »`, async () => {
      await field().fill(phrase);
      expect(await words().textContent()).toMatch(FLAGGED);
      expect(await page.locator('.quoted').textContent()).toBe(phrase);
      expect(await page.locator('.quoted mark').count()).toBeGreaterThan(0);
    });
  }

  for (const text of HONEST) {
    it(`does not flag « ${text} »`, async () => {
      await field().fill(text);
      expect(await words().textContent()).toMatch(/Aucun signe connu|Impossible à dire/);
    });
  }

  it('never says that a message is safe', async () => {
    await field().fill(HONEST[0]!);
    expect(await page.locator('.verdict').textContent()).toContain(
      'Cela ne prouve pas que le message est honnête',
    );
  });

  it('says nothing of an ordinary number beside no known sign', async () => {
    await field().fill(
      'Votre rendez-vous est confirmé demain à 10 h. Pour annuler, appelez le 06 39 98 12 34.',
    );
    expect(await words().textContent()).toBe('Aucun signe connu');
    expect(await page.locator('.verdict .links').count()).toBe(0);
  });

  it('says what would help where it cannot tell', async () => {
    await field().fill('ok');
    expect(await words().textContent()).toBe('Impossible à dire');
    expect(await page.locator('.advice-list').textContent()).toContain('Collez le message en entier');
  });

  it('says of a told call to hang up, what is true of it, and where to go on who gave something', async () => {
    await field().fill(
      'J’ai reçu un appel d’une dame du service CPF. Mes heures allaient être perdues, elle m’a demandé mon numéro de sécu.',
    );
    expect(await words().textContent()).toMatch(FLAGGED);
    const card = page.locator('.verdict');
    expect(await card.locator('.advice-list > li').first().textContent()).toMatch(/Raccrochez/);
    expect(await card.locator('.claims').textContent()).toContain('Aucun de ces organismes ne téléphone');
    expect(await card.getByRole('link', { name: /Vous avez déjà cliqué/ }).count()).toBe(1);
    // No answer to the question of the law makes such a call an honest one.
    expect(await card.getByText('La loi interdit').count()).toBe(1);
    expect(await card.getByLabel('Oui', { exact: true }).count()).toBe(0);
    await field().fill('J’ai eu un appel du plombier, il passe mardi à 8 h.');
    expect(await words().textContent()).toBe('Aucun signe connu');
    expect(await card.locator('.advice-list').textContent()).not.toContain('expéditeur');
  });

  it('tells what is true, with its source, and what is known of the link', async () => {
    await field().fill(
      'CPF : votre crédit de 1 980 € expire dans 3 jours. Dernière chance de profiter de vos droits : http://moncompteformation-gouv.fr/solde',
    );
    expect(await words().textContent()).toMatch(FLAGGED);
    const card = page.locator('.verdict');
    expect(await card.textContent()).toContain('Vos droits restent utilisables toute votre vie active');
    expect(await card.locator('.claims .source').allTextContents()).toContainEqual(
      expect.stringContaining('service-public.fr'),
    );
    expect(await card.locator('.claims').textContent()).toMatch(/Sources lues en février 2026\./);
    const link = card.locator('.links li').first();
    expect(await link.textContent()).toContain('moncompteformation-gouv.fr');
    expect(await link.textContent()).toContain('imite un site officiel');
    expect(await link.locator('a').count()).toBe(0);
    await shoot(page, 'popup-scam-fr');
  });

  it('says of an unknown link that it must not be opened, where the message is flagged, and nothing where it is not', async () => {
    await field().fill(
      'Votre colis est bloqué faute de frais de douane (1,99 EUR). Réglez sous 48h : https://suivi-livraison-fr.top/p',
    );
    expect(await words().textContent()).toMatch(FLAGGED);
    const badge = page.locator('.verdict .links .badge');
    expect(await badge.textContent()).toContain('ne l’ouvrez pas');
    expect(await badge.getAttribute('class')).toContain('tone-caution');
    await field().fill(
      'Votre rendez-vous chez le dentiste est confirmé demain à 10 h. Le plan : https://cabinet-des-lilas.fr/plan',
    );
    expect(await words().textContent()).toBe('Aucun signe connu');
    expect(await badge.textContent()).toContain('site inconnu de Vigie');
    expect(await badge.getAttribute('class')).toContain('tone-quiet');
  });

  it('asks the question of the law of canvassing only, and lets the answer decide', async () => {
    await field().fill(
      'Votre crédit CPF expire bientôt, connectez-vous vite : http://moncompteformation-gouv.fr/solde',
    );
    expect(await words().textContent()).toBe('Arnaque très probable');
    const law = page.locator('.verdict section', { hasText: 'Ce que dit la loi' });
    expect(await law.textContent()).toContain('La loi interdit');
    expect(await law.getByRole('radio').count()).toBe(0);
    // A trap that sells nothing: a law on selling is beside the point.
    await field().fill(
      'Mon Compte Formation : votre compte sera bloqué. Donnez le code reçu par SMS sur http://moncompteformation-gouv.fr/acces',
    );
    expect(await words().textContent()).toBe('Arnaque très probable');
    expect(await law.count()).toBe(0);
    await field().fill(
      'Bonjour, dans le cadre de vos droits à la formation, notre organisme vous propose une formation en anglais entièrement prise en charge par votre CPF. Un conseiller reste à votre disposition pour étudier votre dossier.',
    );
    expect(await words().textContent()).toBe('Démarchage abusif');
    await law.getByLabel('Non').check();
    expect(await law.textContent()).toContain('ce message est interdit, même si la société existe vraiment');
  });

  it('shows verdict, why and what to do above the fold, whatever the length of the message', async () => {
    const small = await browser.open('popup.html');
    await small.setViewportSize({ width: 416, height: 600 });
    await small
      .getByLabel('Collez le message, ou racontez l’appel')
      .fill(
        `${'Nos équipes vous accompagnent à chaque étape de votre projet.\n'.repeat(40)}Votre crédit CPF expire bientôt, profitez de votre formation offerte.`,
      );
    expect(await small.locator('.verdict-words').textContent()).toMatch(FLAGGED);
    const first = await small.locator('.advice-list > li').first().boundingBox();
    expect(first!.y + first!.height).toBeLessThan(540);
    // The first of the deciding words is in view inside the quotation.
    const quoted = await small.locator('.quoted').boundingBox();
    const mark = await small.locator('.quoted mark').first().boundingBox();
    expect(mark!.y).toBeGreaterThanOrEqual(quoted!.y);
    expect(mark!.y + mark!.height).toBeLessThanOrEqual(quoted!.y + quoted!.height);
    await small.close();
  });

  it('quotes the telling sentences of a long message, and all of it on demand', async () => {
    const text = [
      'Objet : Dernière relance concernant vos droits',
      '',
      'Bonjour Madame,',
      '',
      'Nous espérons que vous allez bien et que la rentrée se passe pour le mieux dans votre entreprise.',
      '',
      'Depuis plus de dix ans, notre équipe pédagogique accompagne des salariés de tous les secteurs. Nos formateurs sont tous des professionnels en activité, et nos groupes ne dépassent jamais huit personnes. Nous sommes présents dans quarante villes.',
      '',
      'Nous vous écrivons car nos fichiers indiquent que vous n’avez pas utilisé votre compte formation depuis 2021. Un budget de 3 450 euros est disponible à votre nom. Sans action de votre part avant le 15 décembre, ce budget sera perdu.',
      '',
      'Pour l’occasion, une tablette tactile vous est offerte dès votre inscription, sans avance de frais.',
      '',
      'Il vous suffit de répondre à ce message avec votre numéro de sécurité sociale et un créneau où vous êtes joignable.',
      '',
      'Nos conseillers restent à votre écoute du lundi au samedi.',
      '',
      'Bien cordialement,',
      'Le pôle inscriptions',
      'https://inscription-avenir-pro.com',
    ].join('\n');
    await field().fill(text);
    const quoted = page.locator('.quoted');
    expect((await quoted.textContent())!.length).toBeLessThan(700);
    expect(await quoted.textContent()).toMatch(/^… .*votre compte formation.*… /s);
    // Nothing scrolls inside the card.
    expect(await quoted.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Voir tout le message' }).click();
    expect(await quoted.textContent()).toBe(text);
    await page.getByRole('button', { name: 'Voir moins' }).click();
    expect((await quoted.textContent())!.length).toBeLessThan(700);
  });

  it('says in three seconds that a message in the portal’s name is a trap, and where to go instead', async () => {
    const small = await browser.open('popup.html');
    await small.setViewportSize({ width: 416, height: 600 });
    await small
      .getByLabel('Collez le message, ou racontez l’appel')
      .fill(
        'MonCompteFormation: suite à la réforme, votre solde de 2 140 euros sera remis à zéro le 30/11. Pour le conserver, choisissez votre formation ici : http://mcf-titulaires.info/solde',
      );
    expect(await small.locator('.verdict-words').textContent()).toBe('Arnaque très probable');
    expect(await small.locator('.verdict-lead').textContent()).toBe(
      'Ce message se fait passer pour Mon Compte Formation. C’est un piège.',
    );
    expect(await small.locator('.verdict').getAttribute('class')).toContain('tone-danger');
    expect(await small.locator('.advice-list > li').first().textContent()).toBe(
      'N’ouvrez pas le lien de ce message.',
    );
    expect(await small.locator('.claims').textContent()).toContain('toute votre vie active');
    const go = await small.getByRole('link', { name: 'Ouvrir moncompteformation.gouv.fr' }).boundingBox();
    expect(go!.y + go!.height).toBeLessThan(600);
    // Narrow, the official address still stands in one piece.
    await small.setViewportSize({ width: 320, height: 640 });
    const address = small.locator('.advice-list .one-line');
    expect(
      await address.evaluate((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
    ).toBeLessThan(1.5);
    await small.close();
  });

  it('forbids the call that the message wants, not the call to the bank', async () => {
    await field().fill(
      'Service des fraudes de votre banque : un virement de 1 870 € est en attente. Si ce n’est pas vous, rappelez tout de suite le 07 56 81 22 09 pour l’annuler.',
    );
    const card = page.locator('.verdict');
    expect(await card.locator('.advice-list').textContent()).toMatch(
      /N’appelez pas le numéro donné dans ce message\..*appelez votre banque au numéro écrit au dos/,
    );
    expect(await card.locator('.links').last().textContent()).toContain('N’appelez pas ce numéro.');
    expect(await card.locator('.claims').textContent()).toContain(
      'Votre banque ne vous demande jamais un code',
    );
  });

  it('says calmly that a text seems to be cut, where nothing else is wrong with it', async () => {
    await field().fill(
      'Bonjour, votre rendez-vous de contrôle avec le cabinet est confirmé pour mardi prochain à 9 h 20, nous vous demandons de venir avec la carte de mutuelle et avec les',
    );
    expect(await words().textContent()).toBe('Aucun signe connu');
    expect(await page.locator('.verdict-head').textContent()).toContain('Le texte semble coupé');
    await field().fill(HONEST[0]!);
    expect(await page.locator('.verdict-head').textContent()).not.toContain('coupé');
  });

  it('says how it stands with the site only while there is no message', async () => {
    await browser.store({ settings: { version: 1, language: 'fr', pausedUntil: Date.now() + 3_600_000 } });
    const popup = await browser.open('popup.html');
    const notice = popup.getByText('Vigie est en pause jusqu’à');
    await notice.waitFor();
    await popup.getByLabel('Collez le message, ou racontez l’appel').fill(PHRASES[0]!);
    await popup.locator('.verdict').waitFor();
    expect(await notice.count()).toBe(0);
    await popup.getByRole('button', { name: 'Effacer' }).click();
    await notice.waitFor();
    await popup.close();
    const evening = new Date();
    evening.setDate(evening.getDate() + 1);
    evening.setHours(17, 4, 0, 0);
    await browser.store({ settings: { version: 1, language: 'en', pausedUntil: evening.getTime() } });
    const english = await browser.open('popup.html');
    // As read in France, whatever the language.
    await english.getByText(/\b17:04\b/).waitFor();
    await english.close();
    await browser.store({ settings: { version: 1, language: 'fr' } });
  });

  it('keeps hostile text inert', async () => {
    const hostile =
      'Votre crédit CPF expire bientôt, il sera perdu : profitez vite de vos droits <img src=x onerror="window.hacked=1"><b>clic</b>';
    await field().fill(hostile);
    expect(await page.locator('.quoted').textContent()).toBe(hostile);
    expect(await page.locator('.quoted img, .quoted b').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('announces the verdict: danger as an alert, the rest politely, in regions that were there before', async () => {
    await page.reload();
    await field().waitFor();
    expect(await page.getByRole('status').count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(1);
    await field().fill(HONEST[0]!);
    expect(await page.getByRole('status').textContent()).toMatch(/Aucun signe connu|Impossible à dire/);
    expect(await page.getByRole('alert').textContent()).toBe('');
  });

  it('can be used by keyboard alone', async () => {
    await page.reload();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('Votre crédit CPF expire bientôt');
    expect(await words().textContent()).toMatch(FLAGGED);
    const reached: string[] = [];
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(reached).toContain('Effacer');
    expect(reached).toContain('Ouvrir moncompteformation.gouv.fr');
  });

  it('opens beside the page with the same message', async () => {
    const popup = await browser.open('popup.html');
    await popup.getByLabel('Collez le message, ou racontez l’appel').fill('Votre crédit CPF expire bientôt');
    await popup.getByRole('button', { name: 'Ouvrir sur le côté' }).click();
    await expect
      .poll(() =>
        browser.worker(async () => {
          const panels = await chrome.runtime.getContexts({
            contextTypes: [chrome.runtime.ContextType.SIDE_PANEL],
          });
          return panels.map(({ documentUrl }) => documentUrl);
        }, null),
      )
      .toEqual([browser.url('sidepanel.html')]);
    // Taken once, by the panel.
    await expect.poll(() => browser.worker(() => chrome.storage.session.get('handover'), null)).toEqual({});
  });

  it('fits 320 px without sideways scrolling', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await field().fill(
      'Votre crédit CPF expire bientôt : http://moncompteformation-gouv.fr/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    );
    await words().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await shoot(page, 'popup-320-fr');
    await page.setViewportSize({ width: 1000, height: 760 });
  });

  it('passes axe in every state, and axe would see a fault', async () => {
    for (const text of [
      '',
      'ok',
      HONEST[0]!,
      PHRASES[0]!,
      'Votre crédit CPF expire bientôt http://moncompteformation-gouv.fr',
    ]) {
      await field().fill(text);
      expect(await axe(page)).toEqual([]);
    }
    await page.evaluate(() => {
      const planted = document.createElement('img');
      planted.src = 'icon/quiet-16.png';
      document.querySelector('main')?.append(planted);
    });
    expect(await axe(page)).toContainEqual(expect.stringMatching(/^image-alt/));
  });
});

describe('the popup, in English and in the dark', () => {
  it('reads the same message and says it in English', async () => {
    const browser = await launch({ language: 'en', colorScheme: 'dark' });
    try {
      const page = await browser.open('popup.html');
      await page
        .getByLabel('Paste the message, or describe the call')
        .fill('Your CPF credit expires soon: http://moncompteformation-gouv.fr');
      expect(await page.locator('.verdict-words').textContent()).toMatch(
        /Very probably a scam|Suspicious message|Unwanted sales pitch/,
      );
      expect(await page.locator('.links').textContent()).toContain('imitates an official site');
      expect(await axe(page)).toEqual([]);
      await shoot(page, 'popup-dark-en');
    } finally {
      await browser.close();
    }
  });
});
