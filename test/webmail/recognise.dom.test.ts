import { beforeEach, describe, expect, it } from 'vitest';
import { readGeneric } from '../../webmail/generic.ts';
import { PROVIDERS } from '../../webmail/providers/index.ts';
import { hostMatches, looksLikeWebmail, recognise } from '../../webmail/recognise.ts';
import { parseSender } from '../../webmail/sender.ts';

const at = (url: string) => {
  const { hostname, pathname, search, hash } = new URL(url);
  return { hostname, path: pathname + search + hash };
};

describe('recognise', () => {
  beforeEach(() => {
    document.title = '';
    document.body.innerHTML = '';
    document.body.className = '';
  });

  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'gmail'],
    ['https://outlook.cloud.microsoft/mail/', 'outlook'],
    ['https://webmail.mail.ovh.net/owa/', 'outlook'],
    ['https://mail.proton.me/u/0/inbox', 'proton'],
    ['https://mail01.orange.fr/appsuite/#x', 'open-xchange'],
    ['https://webmail.free.fr/?_task=mail', 'roundcube'],
    ['https://zimbra.free.fr/zimbra/mail', 'zimbra'],
    ['https://imp.free.fr/horde/imp/dynamic.php', 'horde'],
    ['https://www.icloud.com/mail/', 'icloud'],
    ['https://app.fastmail.com/mail/Inbox', 'fastmail'],
  ])('knows %s by its host', (url, id) => {
    expect(recognise(document, at(url), PROVIDERS)?.id).toBe(id);
  });

  it.each([
    ['https://courrier.mairie-exemple.fr/?_task=mail&_mbox=INBOX', '', 'roundcube'],
    ['https://intranet.exemple.fr/x', '<div id="messagebody"></div>', 'roundcube'],
    ['https://ent.exemple.fr/zimbra/', '', 'zimbra'],
    ['https://x.exemple.fr/', '<div id="z_shell"></div>', 'zimbra'],
    ['https://x.exemple.fr/', '<div id="io-ox-core"></div>', 'open-xchange'],
    ['https://x.exemple.fr/SOGo/so/jeanne/Mail/view', '', 'sogo'],
    ['https://x.exemple.fr/imp/dynamic.php?page=mailbox', '', 'horde'],
  ])('knows self-hosted software by what the page is: %s %s', (url, html, id) => {
    document.body.innerHTML = html;
    expect(recognise(document, at(url), PROVIDERS)?.id).toBe(id);
  });

  it.each([
    'https://www.lemonde.fr/article',
    'https://mail.google.com.evil.example/',
    'https://notmail.google.com/',
    'https://www.google.com/mail/help',
    'https://www.icloud.com/photos/',
    'https://www.orange.fr/portail',
  ])('takes no ordinary page for a webmail: %s', (url) => {
    document.body.innerHTML = '<main><h1>Bonjour</h1></main>';
    expect(recognise(document, at(url), PROVIDERS)).toBeNull();
  });

  it('narrows a host by its path', () => {
    expect(hostMatches('*.orange.fr/appsuite', at('https://mail02.orange.fr/appsuite/'))).toBe(true);
    expect(hostMatches('*.orange.fr/appsuite', at('https://boutique.orange.fr/'))).toBe(false);
    expect(hostMatches('*.orange.fr', at('https://fakeorange.fr/'))).toBe(false);
  });

  it('offers the generic reader only where a page calls itself a mailbox', () => {
    expect(looksLikeWebmail(document, at('https://webmail.exemple.fr/'))).toBe(true);
    expect(looksLikeWebmail(document, at('https://exemple.fr/webmail/'))).toBe(true);
    expect(looksLikeWebmail(document, at('https://www.mailjet.com/'))).toBe(false);
    expect(looksLikeWebmail(document, at('https://www.exemple.fr/'))).toBe(false);
    document.title = 'Boîte de réception (3)';
    expect(looksLikeWebmail(document, at('https://www.exemple.fr/'))).toBe(true);
  });
});

describe('every provider', () => {
  it.each(PROVIDERS.map((provider) => [provider.id, provider] as const))(
    '%s is complete data',
    (_, provider) => {
      expect(provider.hosts.length > 0 || provider.marks !== undefined).toBe(true);
      expect(provider.region.length).toBeGreaterThan(0);
      expect(provider.body.length + provider.frame.length).toBeGreaterThan(0);
      expect(provider.subject.length).toBeGreaterThan(0);
      expect(provider.sender.length).toBeGreaterThan(0);
      expect(provider.check.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(provider.check.source.length).toBeGreaterThan(10);
      const fields = [...provider.subject, ...provider.sender, ...provider.replyTo].map(
        ({ selector }) => selector,
      );
      for (const selector of [
        ...provider.region,
        ...provider.message,
        ...provider.body,
        ...provider.frame,
        ...fields,
      ]) {
        expect(() => document.querySelector(selector), selector).not.toThrow();
      }
      for (const list of [provider.region, provider.message, provider.body, provider.frame]) {
        expect(new Set(list).size).toBe(list.length);
      }
    },
  );

  it('has an id of its own', () => {
    expect(new Set(PROVIDERS.map(({ id }) => id)).size).toBe(PROVIDERS.length);
  });
});

describe('parseSender', () => {
  it.each([
    ['Service CPF <Contact@Exemple.test>', { name: 'Service CPF', address: 'contact@exemple.test' }],
    ['"Jeanne, Morel" <j@exemple.test>', { name: 'Jeanne, Morel', address: 'j@exemple.test' }],
    ['mailto:j@exemple.test', { name: '', address: 'j@exemple.test' }],
    ['Jeanne', { name: 'Jeanne', address: null }],
  ])('reads %s', (text, expected) => {
    expect(parseSender(text)).toEqual(expected);
  });

  it('has nothing to say of nothing', () => {
    expect(parseSender('  \n')).toBeNull();
  });
});

describe('the generic reader', () => {
  const LETTER = 'Votre crédit CPF expire bientôt, il ne vous reste que quelques jours pour en profiter.';

  it('finds a block of text with a sender and a subject beside it', () => {
    document.body.innerHTML = `<nav>Boîte de réception</nav><main><h2>Dernière relance</h2>
      <div class="meta"><span>De :</span><span>Service CPF &lt;contact@exemple.test&gt;</span></div>
      <div class="text"><p>${LETTER}</p><a href="https://piege.example/">ici</a></div></main>`;
    const message = readGeneric(document).messages[0]!;
    expect(message.subject).toBe('Dernière relance');
    expect(message.sender).toEqual({ name: 'Service CPF', address: 'contact@exemple.test' });
    expect(message.text).toContain(LETTER);
    expect(message.links).toEqual([{ text: 'ici', href: 'https://piege.example/' }]);
  });

  it('reads no draft', () => {
    document.body.innerHTML = `<h2>Nouveau message</h2><div>De : moi@exemple.test</div><div contenteditable="true">${LETTER}</div>`;
    expect(readGeneric(document).messages).toEqual([]);
  });

  it('finds nothing on a page without a message', () => {
    document.body.innerHTML = '<h1>Accueil</h1><p>Bienvenue.</p>';
    expect(readGeneric(document).messages).toEqual([]);
  });
});
