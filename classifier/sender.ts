/** Domains of free mail services: anybody can write from there. */
const FREE_MAIL = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.fr',
  'hotmail.com',
  'hotmail.fr',
  'live.com',
  'live.fr',
  'msn.com',
  'yahoo.com',
  'yahoo.fr',
  'ymail.com',
  'aol.com',
  'gmx.fr',
  'gmx.com',
  'gmx.net',
  'mail.com',
  'mail.ru',
  'proton.me',
  'protonmail.com',
  'icloud.com',
  'me.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'neuf.fr',
  'laposte.net',
  'bbox.fr',
  'numericable.fr',
  'zoho.com',
  'yandex.com',
  'tutanota.com',
]); // prettier-ignore

/** A sender as its parts. */
export interface Sender {
  name: string;
  /** Lower-case address; empty where there is none. */
  address: string;
  /** Domain of the address; empty where there is none. */
  domain: string;
}

/** Parts `Name <address>`, `"Name" <address>` or a bare address. Never fails: what is no address is a name. */
export function parseSender(sender: string): Sender {
  const open = sender.lastIndexOf('<');
  const close = sender.lastIndexOf('>');
  let name = sender.trim();
  let address = '';
  if (open >= 0 && close > open) {
    address = sender
      .slice(open + 1, close)
      .trim()
      .toLowerCase();
    name = sender.slice(0, open).trim();
  } else if (/^[^\s@]+@[^\s@]+$/.test(name)) {
    address = name.toLowerCase();
    name = '';
  }
  if (name.length > 1 && name.startsWith('"') && name.endsWith('"')) name = name.slice(1, -1);
  const at = address.lastIndexOf('@');
  return { name, address, domain: at < 0 ? '' : address.slice(at + 1) };
}

/** What the sender shows: facts that need no list of honest senders. */
export function senderFacts(sender: string): string[] {
  const { domain } = parseSender(sender);
  if (domain === '') return [];
  return [FREE_MAIL.has(domain) ? 'free-mail' : domain.endsWith('.gouv.fr') ? 'state' : 'own-domain'];
}
