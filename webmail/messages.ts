import type { VerdictName } from '../classifier/index.ts';

/** What the script in a webmail asks the background. The page's address is taken from the browser, never from here. */
export type WebmailRequest =
  /** « This page is a webmail (or looks like one): may I work here, and in which words? » */
  | { type: 'webmail/hello'; provider: string | null }
  /** « What is this message? » */
  | { type: 'webmail/judge'; message: JudgeMessage }
  /** « Show this on the toolbar icon »: the worst of the open messages, null when none is open. */
  | { type: 'webmail/state'; tone: Tone | null }
  | { type: 'webmail/trust'; address: string }
  | { type: 'webmail/mistake'; message: JudgeMessage }
  /** « This is what my frame holds »: for the script in the same tab that gave the token. */
  | FramedRequest
  /** « From now on read this site's messages without being asked. » */
  | { type: 'webmail/always'; always: boolean };

/** A message as it travels to the background: plain data, capped. */
export interface JudgeMessage {
  provider: string;
  subject: string;
  sender: { name: string; address: string | null } | null;
  replyTo: { name: string; address: string | null } | null;
  text: string;
  links: { text: string; href: string }[];
  imageOnly: boolean;
  /** The user asked for this one: the answer is shown whatever it is. */
  asked: boolean;
}

/** What a frame of an opaque origin holds: the header of the mail stands in the page around it. */
export interface FramedContent {
  text: string;
  links: { text: string; href: string }[];
  imageOnly: boolean;
}

/** From the frame's script to the background, and on to the page's script (see `framed.ts`). */
export interface FramedRequest {
  type: 'webmail/framed';
  token: string;
  content: FramedContent;
}

/** What the frame has to do about it; the banner is the page's business. */
export interface FramedReply {
  links: GuardedLink[];
  /** Every link, or only those marked `danger`. */
  all: boolean;
  words: GuardWords;
  lang: string;
  evidence: { start: number; end: number }[];
}

/** `note` is quiet: something the reader should know, and no warning. */
export type Tone = 'danger' | 'caution' | 'note';

/** The few words that the script needs before, or without, a judgement. */
export interface PageNotices {
  lang: string;
  label: string;
  close: string;
  unread: string;
  reload: string;
}

export interface HelloReply {
  /** False: switched off or paused. Then the script does nothing. */
  watch: boolean;
  /** On a page that fits no provider: the user wants its messages read by themselves. */
  always: boolean;
  notices: PageNotices;
}

/** One link of the message, as the guard shows it before it opens. */
export interface GuardedLink {
  href: string;
  /** Where it really goes, as far as can be told without asking anybody. */
  target: string;
  host: string | null;
  /** The part of the host that somebody registered, to be emphasised; null for IP addresses and the like. */
  domain: string | null;
  via: string[];
  danger: boolean;
  /** What is known of the host, in words; empty where nothing is. */
  remark: string;
}

/** Everything the script draws. All of it is text, none of it is HTML. */
export interface BannerContent {
  lang: string;
  tone: Tone;
  label: string;
  title: string;
  lead: string;
  /** What to do, in a few strong words; empty where nothing presses. */
  advice: string;
  reasonsTitle: string;
  reasons: string[];
  truthTitle: string;
  /** The same as the beginning of a line. */
  truthLead: string;
  truths: { claim: string; text: string; source: string }[];
  /** When this would be normal, or what to do with a picture; one sentence. */
  normal: string;
  actions: {
    details: string;
    lessDetails: string;
    showWords: string;
    hideWords: string;
    report: string;
    trust: string | null;
    mistake: string | null;
    always: string | null;
    close: string;
  };
  said: { trusted: string; mistake: string; always: string; copied: string };
  linksTitle: string;
  goesTo: string;
  through: string;
  report: {
    title: string;
    steps: string[];
    copy: string;
    text: string;
    links: { href: string; label: string }[];
  };
  guard: GuardWords;
}

export interface GuardWords {
  title: string;
  danger: string;
  goesTo: string;
  through: string;
  hidden: string;
  stay: string;
  open: string;
  fullAddress: string;
}

export interface Judgement {
  verdict: VerdictName;
  /** What the toolbar icon repeats; null for "nothing to say". */
  tone: Tone | null;
  /** Null on honest mail: nothing is shown at all. */
  banner: BannerContent | null;
  links: GuardedLink[];
  /** Whether every link, or only those marked `danger`, need the second click. */
  guardAll: boolean;
  /** Deciding words, as offsets into the message text. */
  evidence: { start: number; end: number }[];
}

/** What popup and background ask the script on a page. */
export type PageRequest =
  /** « Are you there? »: no answer means that the page was open before Vigie was. */
  | { type: 'webmail/ping' }
  /** « Read the message on this page, whatever the page is. » */
  | { type: 'webmail/check-page' };

export type PageReply =
  | { type: 'here'; provider: string | null; open: number }
  | { type: 'checked'; found: false }
  | { type: 'checked'; found: true; verdict: VerdictName; title: string; lead: string };
