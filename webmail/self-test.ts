import { ofPage } from './natural.ts';
import type { Provider } from './provider.ts';
import { readMessages } from './read.ts';
import { hintsOf, recognise } from './recognise.ts';

/** What Vigie finds on a page: for maintainers, and for the "this page" panel. Holds no message content. */
export interface SelfTest {
  provider: string | null;
  checked: Provider['check'] | null;
  messages: number;
  /** Per field, the selector that matched; null where none of the list did. */
  matched: Record<string, string | null>;
  /** Fields for which only a fallback matched: the first selector has rotted. */
  fallbacks: string[];
}

export function selfTest(page: Document, providers: readonly Provider[]): SelfTest {
  const hints = hintsOf(ofPage(page, 'defaultView')!.location);
  const provider = recognise(page, hints, providers);
  if (!provider) return { provider: null, checked: null, messages: 0, matched: {}, fallbacks: [] };
  const { messages, matched } = readMessages(page, provider, hints.path);
  const first: Record<string, string | undefined> = {
    region: provider.region[0],
    body: provider.frame[0] ?? provider.body[0],
    subject: provider.subject[0]?.selector,
    sender: provider.sender[0]?.selector,
  };
  const fallbacks = Object.keys(matched).filter(
    (field) => matched[field] !== null && matched[field] !== first[field],
  );
  return { provider: provider.id, checked: provider.check, messages: messages.length, matched, fallbacks };
}
