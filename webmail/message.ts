import type { MessageText } from './text.ts';

export interface Sender {
  /** Display name as shown; empty where only the address is. */
  name: string;
  /** Lower-cased address; null where the page shows none. */
  address: string | null;
}

export interface OpenLink {
  /** What the reader sees, cut to 200 characters. */
  text: string;
  /** Where it goes, as the mail wrote it where the webmail keeps that (`originalsrc`), else as the page has it. */
  href: string;
}

/** A message that is open on the page, as read from it. */
export interface OpenMessage {
  /** Changes when the content changes: a hash over all that is judged, not a length. */
  key: string;
  provider: string;
  subject: string;
  sender: Sender | null;
  replyTo: Sender | null;
  text: string;
  /** Distinct web links, in order, at most `MAX_LINKS`. */
  links: OpenLink[];
  /** Nearly no text, but a picture: nothing can be judged. */
  imageOnly: boolean;
  /** The element (in the page or in its frame) that holds the message text. */
  root: Element;
  /** Where the banner goes, before this element of the reading page (the frame element for framed messages). */
  anchor: Element;
  /** True where the text stands in a frame that only its own script can look into; `root` is then the frame. */
  framed: boolean;
  /** From text offsets back to the nodes, for the highlights. */
  layout: MessageText;
}

/** What one look at the page gave. */
export interface Reading {
  messages: OpenMessage[];
  /** The page shows a message that could not be read; the element that says so, null where only the URL does. */
  unread: { anchor: Element | null } | null;
  /** Which selector gave what; null where none of the list did. */
  matched: Record<string, string | null>;
}
