/** Where a header field stands: the first selector that matches and yields text wins. */
export interface FieldSource {
  selector: string;
  /** Attribute that holds the value; without it, the element's text. */
  attribute?: string;
  /** Parts of the element that are not the value, such as a label that only screen readers get. */
  without?: string;
}

/** How a page shows its sender: an address, a name, often in different places of one element. */
export interface SenderSource {
  selector: string;
  /** Attribute that holds the address (or `mailto:…`); without it, an address is looked for in the text. */
  address?: string;
  /** Attribute that holds the name; without it, the element's text without the address. */
  name?: string;
}

/** How a page that is not known by its host tells what software it is. Cheap look-ups only: this runs on every page. */
export interface Marks {
  /** Any of these element ids (hashed by the browser, so the look-up costs nothing). */
  ids?: readonly string[];
  /** Any of these classes on `<body>`. */
  bodyClasses?: readonly string[];
  /** A path or query that only this software uses; such a page may still be loading its interface. */
  url?: RegExp;
}

/** How far a provider's selectors have been checked. Every data file says it, and README repeats it. */
export interface Check {
  /** ISO date of the last check. */
  date: string;
  /** `live`: against a running server in the tests; `fixture`: only against pages rebuilt from public knowledge. */
  how: 'live' | 'fixture';
  /** Where the structure comes from. */
  source: string;
}

/**
 * One webmail, as data. All selector lists are ordered: the first is today's structure, the others are fallbacks
 * (older versions, other skins); `selfTest` reports which one matched.
 */
export interface Provider {
  id: string;
  name: string;
  /** Hosts on which this is certain: `mail.example` or `*.example` for all subdomains. A path narrows: `host/path`. */
  hosts: readonly string[];
  /** For software that anyone may host. */
  marks?: Marks;
  /** What holds the open message(s). Only this is observed. Without a match the page shows no message yet. */
  region: readonly string[];
  /** One expanded message of a thread. Empty: each body is a message of its own. */
  message: readonly string[];
  /** The message text, in the page or (see `frame`) as the frame's body. */
  body: readonly string[];
  /** Frames that hold the message text; the page reads them, the script inside them stays silent. */
  frame: readonly string[];
  subject: readonly FieldSource[];
  sender: readonly SenderSource[];
  replyTo: readonly SenderSource[];
  /** A URL that shows a message even where no selector matches any more ("this message was not checked"). */
  openUrl?: RegExp;
  check: Check;
}

/** Fills in what most providers leave empty. */
export function provider(
  data: Partial<Provider> & Pick<Provider, 'id' | 'name' | 'region' | 'check'>,
): Provider {
  return { hosts: [], message: [], body: [], frame: [], subject: [], sender: [], replyTo: [], ...data };
}
