import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../locales/index.ts';
import { type ExtensionBrowser, launch } from './chromium.ts';

const t = messages('fr');
const SCAM =
  'Votre crédit CPF expire bientôt, profitez de vos droits : http://moncompteformation-gouv.fr/solde';
const MAIL = [
  'From: "Bureau du CPF" <contact@cpf-droits.example>',
  'Subject: Vos droits',
  'Date: Mon, 2 Nov 2026 10:00:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  SCAM,
  '',
].join('\r\n');

describe('what is dropped on the full page', () => {
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await browser.open('check.html');
    await page.getByLabel(t.popup.label).waitFor();
  });
  afterAll(() => browser?.close());

  /** Drags a text or a file over the page and lets it fall. */
  async function drop(given: { text: string } | { name: string; type: string; content: string }) {
    const data = await page.evaluateHandle((what) => {
      const transfer = new DataTransfer();
      if ('text' in what) transfer.setData('text/plain', what.text);
      else transfer.items.add(new File([what.content], what.name, { type: what.type }));
      return transfer;
    }, given);
    const target = page.getByLabel(t.popup.label);
    await target.dispatchEvent('dragover', { dataTransfer: data });
    expect(await page.locator('.dropping').count()).toBe(1);
    await target.dispatchEvent('drop', { dataTransfer: data });
    expect(await page.locator('.dropping').count()).toBe(0);
  }

  it('a text is judged', async () => {
    await drop({ text: SCAM });
    await page.locator('.verdict').waitFor();
    expect(await page.getByLabel(t.popup.label).inputValue()).toBe(SCAM);
    expect(await page.locator('.verdict-words').textContent()).toBe(t.verdict.scam);
  });

  it('a saved e-mail is read, sender and all', async () => {
    await drop({ name: 'mail.eml', type: 'message/rfc822', content: MAIL });
    await page.getByText(t.check.read('mail.eml')).waitFor();
    expect(await page.getByLabel(t.check.sender).inputValue()).toBe(
      'Bureau du CPF <contact@cpf-droits.example>',
    );
    expect(await page.locator('.verdict-words').textContent()).toBe(t.verdict.scam);
  });

  it('what is no message is refused in words, and nothing is lost', async () => {
    await drop({ name: 'photo.jpg', type: 'image/jpeg', content: '\u0000\u0001' });
    await page.getByText(t.check.notMail).waitFor();
    expect(await page.getByLabel(t.popup.label).inputValue()).toContain('Votre crédit CPF');
  });
});
