import type { Sender } from './message.ts';
import type { SenderSource } from './provider.ts';

const ADDRESS = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i;

/** Reads `Name <address>`, a bare address or a bare name. Null for an empty string. */
export function parseSender(text: string): Sender | null {
  const clean = text.replace(/\s+/g, ' ').trim().slice(0, 500);
  if (!clean) return null;
  const address = ADDRESS.exec(clean)?.[0] ?? null;
  const name = (address ? clean.replace(address, '') : clean)
    .replace(/[<>()[\]"]|mailto:/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,]+|[\s:;,]+$/g, '');
  return { name, address: address?.toLowerCase() ?? null };
}

/** The sender as one element of the page shows it. */
export function senderFrom(element: Element, source: SenderSource): Sender | null {
  const shown = parseSender(element.textContent ?? '');
  const address = source.address ? parseSender(element.getAttribute(source.address) ?? '') : null;
  const name = source.name
    ? element.getAttribute(source.name)?.replace(/\s+/g, ' ').trim().slice(0, 300)
    : undefined;
  const found: Sender = {
    name: name || shown?.name || address?.name || '',
    address: address?.address ?? shown?.address ?? null,
  };
  return found.name || found.address ? found : null;
}
