import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launch, shoot } from './chromium.ts';
import { closedShadows, drawn, press } from './closed-shadow.ts';
import { page as document_ } from './web.ts';
import { WebmailLog } from './webmail-log.ts';

const FLAGGED = /Arnaque très probable|Message suspect|Démarchage abusif/;
const HREF = 'https://droits-formation.example/solde';
const SCAM = `<p>Votre crédit CPF expire bientôt. Il ne vous reste que quelques jours pour profiter de vos droits à la formation.</p>
<p>Formation offerte, sans avance de frais, ordinateur inclus.</p><p><a href="${HREF}" target="_blank">Vérifier mon solde</a></p>`;
const HONEST = `<p>On vous attend dimanche vers midi, je fais un gratin et Paul apporte le dessert. Papi viendra en train.</p>`;
const WORDS = 'vigie-deciding-words';

/** A frame-based webmail (Proton's structure) on a page of our own; the test puts the frame in. */
const shell = document_(
  'Messagerie',
  `<main><div data-shortcut-target="message-conversation">
  <h1 data-testid="conversation-header:subject" title="Vos droits arrivent à expiration">Vos droits</h1>
  <article data-shortcut-target="message-container"><span data-testid="recipients:sender">
  <span title="contact@droits-formation.example">Service CPF</span></span><div class="message-content" id="here"></div></article></div></main>`,
);

describe('mails in frames of all kinds, in Chromium', () => {
  let browser: ExtensionBrowser;
  let log: WebmailLog;
  let page: Page;
  /** Ends what the server holds back. */
  let release: () => void;

  beforeAll(async () => {
    browser = await launch();
    log = new WebmailLog(browser);
    await log.listen();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page?.close();
    await log.mark();
    page = await browser.context.newPage();
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('https://mail.proton.me/**', async (route) => {
      const late = route.request().url().includes('/late');
      if (late) await held;
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: late ? document_('Mail', SCAM) : shell,
      });
    });
    await page.route('https://autre.example/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: document_('Mail', SCAM) }),
    );
    await page.goto('https://mail.proton.me/u/0/inbox');
  });

  /** Puts a frame with these attributes into the message. */
  const put = (attributes: Record<string, string>) =>
    page.evaluate((given) => {
      const frame = document.createElement('iframe');
      frame.dataset.testid = 'content-iframe';
      frame.style.cssText = 'width:700px;height:400px';
      for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
      document.querySelector('#here')!.replaceChildren(frame);
    }, attributes);
  const asked = async () => (await log.since()).filter(({ type }) => type === 'webmail/judge');
  const banners = async () =>
    (await closedShadows(page)).map(({ text }) => text).filter((text) => FLAGGED.test(text));
  const frame = () => page.frames().find((one) => one !== page.mainFrame())!;
  const settled = () =>
    page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));

  const blob = (html: string) =>
    page.evaluate((text) => URL.createObjectURL(new Blob([text], { type: 'text/html' })), html);

  const KINDS: Record<string, () => Promise<void>> = {
    srcdoc: () => put({ srcdoc: SCAM }),
    'srcdoc, sandboxed': () => put({ srcdoc: SCAM, sandbox: 'allow-same-origin' }),
    'srcdoc, opaque': () => put({ srcdoc: SCAM, sandbox: 'allow-popups' }),
    'srcdoc, opaque, with scripts': () => put({ srcdoc: SCAM, sandbox: 'allow-popups allow-scripts' }),
    blob: async () => put({ src: await blob(document_('Mail', SCAM)) }),
    'blob, opaque': async () => put({ src: await blob(document_('Mail', SCAM)), sandbox: '' }),
    'data, opaque': () =>
      put({ src: `data:text/html;charset=utf-8,${encodeURIComponent(document_('Mail', SCAM))}` }),
    'about:blank, written and never closed': async () => {
      await put({});
      await page.evaluate((html) => {
        const inner = document.querySelector('iframe')!.contentDocument!;
        inner.open();
        inner.write(`<body>${html}`);
      }, SCAM);
    },
    'of its own address, late': async () => {
      await put({ src: '/late' });
      await settled();
      release();
    },
    'of its own address, opaque, late': async () => {
      await put({ src: '/late', sandbox: 'allow-popups' });
      await settled();
      release();
    },
  };

  it.each(Object.keys(KINDS))('reads it, with its header, and judges it once: %s', async (kind) => {
    await KINDS[kind]!();
    expect(await drawn(page, FLAGGED)).toContain('il écrit depuis droits-formation.example');
    await settled();
    const messages = await asked();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ subject: 'Vos droits arrivent à expiration' });
    expect(messages[0]!.text).toContain('Vérifier mon solde');
    expect(await banners()).toHaveLength(1);
  });

  it('draws nothing for an honest mail in an opaque frame', async () => {
    await put({ srcdoc: HONEST, sandbox: '' });
    expect(await log.judged('Vos droits')).toBeNull();
    expect((await asked())[0]!.text).toContain('gratin');
    expect(await closedShadows(page)).toEqual([]);
  });

  it('follows an opaque frame from one mail to the next', async () => {
    await put({ srcdoc: SCAM, sandbox: '' });
    await drawn(page, FLAGGED);
    await log.mark();
    await page.evaluate((html) => {
      document.querySelector('iframe')!.srcdoc = html;
    }, HONEST);
    expect(await log.judged('Vos droits')).toBeNull();
    await expect.poll(banners).toEqual([]);
    await log.mark();
    await put({ srcdoc: SCAM, sandbox: '' });
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
  });

  it('notices when the mail in an opaque frame changes', async () => {
    await put({ srcdoc: HONEST, sandbox: 'allow-scripts' });
    await log.judged('Vos droits');
    await log.mark();
    await frame().evaluate((html) => {
      document.body.innerHTML = html;
    }, SCAM);
    expect(await drawn(page, FLAGGED)).toMatch(FLAGGED);
  });

  it('guards the links of an opaque frame, inside it', async () => {
    await put({ srcdoc: SCAM, sandbox: 'allow-popups' });
    await drawn(page, FLAGGED);
    const before = browser.context.pages().length;
    const link = frame().locator('a');
    await link.click();
    expect(await drawn(page, 'Ce lien mène en réalité à')).toContain('droits-formation.example');
    await shoot(page, 'webmail-opaque-frame', false);
    expect(browser.context.pages().length).toBe(before);
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await closedShadows(page)).some(({ text }) => text.includes('mène en réalité')))
      .toBe(false);
    await link.click();
    await drawn(page, 'Ce lien mène en réalité à');
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      press(page, 'Ouvrir quand même'),
    ]);
    await opened.close();
  });

  it('marks the deciding words inside an opaque frame', async () => {
    await put({ srcdoc: SCAM, sandbox: 'allow-scripts' });
    await drawn(page, FLAGGED);
    const marked = () =>
      frame().evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join(' '), WORDS);
    await press(page, 'Plus de détails');
    await press(page, 'Montrer les mots qui ont compté');
    await expect.poll(marked).toMatch(/CPF|droits|expire/);
    await press(page, 'Ne plus montrer les mots');
    await expect.poll(marked).toBe('');
  });

  it('tells the page nothing of what an opaque frame holds, even when the page asks as Vigie does', async () => {
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', (event) => heard.push(event.data));
    });
    await put({ srcdoc: SCAM, sandbox: '' });
    await drawn(page, FLAGGED);
    await log.mark();
    await page.evaluate(() => {
      document
        .querySelector('iframe')!
        .contentWindow!.postMessage({ vigie: 'read', token: 'forged-by-the-page' }, '*');
    });
    await expect.poll(async () => (await log.since()).map(({ type }) => type)).toContain('webmail/framed');
    await settled();
    expect(await asked()).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
    expect(await banners()).toHaveLength(1);
  });

  it('leaves a sandboxed frame of an ordinary page alone', async () => {
    browser.web.site(
      'journal.exemple.fr',
      document_('Journal', `<iframe sandbox srcdoc="<p>Publicité</p>"></iframe>`),
    );
    await page.goto('http://journal.exemple.fr/');
    await page.frameLocator('iframe').locator('p').waitFor();
    await settled();
    expect((await log.since()).filter(({ type }) => type !== 'webmail/hello')).toEqual([]);
  });

  it('says "not checked" of a mail in a frame of another site, into which nobody may look', async () => {
    await put({ src: 'https://autre.example/mail' });
    expect(await drawn(page, 'n’a pas été vérifié', 15_000)).toContain('Vigie n’a pas pu lire ce message');
    expect(await asked()).toEqual([]);
  });
});
