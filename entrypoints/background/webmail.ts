import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { languageFor, type Messages, messages } from '../../locales/index.ts';
import { addFeedback } from '../../store/feedback.ts';
import { EXCERPT_LIMIT, type JournalEntry, recordEntry } from '../../store/journal.ts';
import type { Judgement as Verdict } from '../../store/judge.ts';
import { mask } from '../../store/mask.ts';
import { loadModel } from '../../store/model.ts';
import { changeSettings, isPaused, readSettings, type Settings } from '../../store/settings.ts';
import { isReadAlways, readAlways } from '../../store/webmail-sites.ts';
import { decidingWords } from '../../ui/spans.ts';
import { compose } from '../../webmail/compose.ts';
import { judgeMail } from '../../webmail/judge-mail.ts';
import type { FramedReply, HelloReply, Judgement, Tone, WebmailRequest } from '../../webmail/messages.ts';
import { type IconState, showIcon } from './icon.ts';
import { handler } from './router.ts';

type Request<Type extends WebmailRequest['type']> = Extract<WebmailRequest, { type: Type }>;

const text = (most: number) => z.string().check(z.maxLength(most));
const Person = z.nullable(z.object({ name: text(1_000), address: z.nullable(text(1_000)) }));
const Links = z.array(z.object({ text: text(1_000), href: text(10_000) })).check(z.maxLength(500));
const GivenMessage = z.object({
  provider: text(40),
  subject: text(2_000),
  sender: Person,
  replyTo: Person,
  text: text(200_000),
  links: Links,
  imageOnly: z.boolean(),
  asked: z.boolean(),
});

function wordsFor(settings: Settings): { words: Messages; language: 'fr' | 'en' } {
  const language = languageFor(settings.language, browser.i18n.getUILanguage());
  return { words: messages(language), language };
}

/** The host of the tab in which the message stands, in the browser's own words. */
function siteOfTab(sender: browser.Runtime.MessageSender): string | null {
  try {
    return new URL(sender.tab?.url ?? sender.url ?? '').hostname || null;
  } catch {
    return null;
  }
}

/** Private windows leave nothing behind. Where the browser does not say which window it is, it counts as one. */
function isPrivate(sender: browser.Runtime.MessageSender): boolean {
  return sender.tab?.incognito ?? true;
}

/** The same mail opened again is the same entry: a hash of who wrote what. */
function idOf({ subject, sender, text: body }: z.infer<typeof GivenMessage>): string {
  let hash = 5381;
  for (const unit of `${sender?.address}\n${subject}\n${body}`)
    hash = (Math.imul(hash, 33) ^ unit.codePointAt(0)!) >>> 0;
  return `webmail-${hash.toString(36)}-${body.length.toString(36)}`;
}

function journalEntry(message: z.infer<typeof GivenMessage>, verdict: Verdict): JournalEntry {
  return {
    id: idOf(message),
    at: Date.now(),
    what: 'message',
    where: 'webmail',
    verdict: verdict.verdict === 'scam' ? 'scam' : 'suspicious',
    label: verdict.label,
    kind: verdict.kind,
    excerpt: [message.subject, message.text].filter(Boolean).join('\n').slice(0, EXCERPT_LIMIT),
    sender: message.sender?.address ?? (message.sender?.name.slice(0, 320) || null),
    channel: 'email',
    reasons: decidingWords(message.text, verdict.evidence, 6),
    hosts: [...new Set(verdict.links.flatMap(({ host }) => (host ? [host.slice(0, 253)] : [])))].slice(0, 20),
    reportedAt: null,
  };
}

export const greetMailbox = handler<Request<'webmail/hello'>>({
  type: 'webmail/hello',
  schema: z.object({ type: z.literal('webmail/hello'), provider: z.nullable(text(40)) }),
  async handle(_request, sender): Promise<HelloReply> {
    const { settings } = await readSettings();
    const { words, language } = wordsFor(settings);
    const site = siteOfTab(sender);
    const { label, close, unread, reload } = words.webmail;
    return {
      watch: settings.watch.webmail && !isPaused(settings, Date.now()),
      always: site !== null && (await isReadAlways(site)),
      notices: { lang: language, label, close, unread, reload },
    };
  },
});

const SILENT: Judgement = {
  verdict: 'cannot-tell',
  tone: null,
  banner: null,
  links: [],
  guardAll: false,
  evidence: [],
};

export const judgeMessage = handler<Request<'webmail/judge'>>({
  type: 'webmail/judge',
  schema: z.object({ type: z.literal('webmail/judge'), message: GivenMessage }),
  async handle({ message }, sender): Promise<Judgement> {
    const [model, { settings }] = await Promise.all([loadModel(), readSettings()]);
    // Paused or switched off since the page was opened: rest at once. What the user asks for is answered all the same.
    if (!message.asked && (!settings.watch.webmail || isPaused(settings, Date.now()))) return SILENT;
    const { words, language } = wordsFor(settings);
    const verdict = judgeMail(model, message, settings);
    const composed = compose(message, verdict, words, language, isPrivate(sender));
    if (composed.tone === 'danger' || composed.tone === 'caution') {
      // The history is a convenience: a full disk must not cost the warning.
      recordEntry(journalEntry(message, verdict), isPrivate(sender)).catch((error: unknown) =>
        console.error('Vigie could not write its history.', error),
      );
    }
    return composed;
  },
});

const ICONS: Record<Tone, IconState> = { danger: 'danger', caution: 'caution', note: 'quiet' };

/** The toolbar icon, which no page can draw or cover, repeats the verdict. */
export const showState = handler<Request<'webmail/state'>>({
  type: 'webmail/state',
  schema: z.object({
    type: z.literal('webmail/state'),
    tone: z.nullable(z.enum(['danger', 'caution', 'note'])),
  }),
  async handle({ tone }, sender): Promise<true> {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return true;
    const { settings } = await readSettings();
    if (tone === null) await showIcon(tabId, 'quiet');
    else await showIcon(tabId, ICONS[tone], wordsFor(settings).words.webmail.icon[tone]);
    return true;
  },
});

export const trustSender = handler<Request<'webmail/trust'>>({
  type: 'webmail/trust',
  schema: z.object({
    type: z.literal('webmail/trust'),
    address: z.string().check(z.minLength(3), z.maxLength(320)),
  }),
  async handle({ address }, sender): Promise<true> {
    if (isPrivate(sender)) return true;
    const key = address.trim().toLowerCase();
    await changeSettings((settings) => ({
      ...settings,
      trustedSenders: [...new Set([...settings.trustedSenders, key])],
    }));
    return true;
  },
});

export const alwaysRead = handler<Request<'webmail/always'>>({
  type: 'webmail/always',
  schema: z.object({ type: z.literal('webmail/always'), always: z.boolean() }),
  async handle({ always }, sender): Promise<true> {
    const site = siteOfTab(sender);
    if (site && !isPrivate(sender)) await readAlways(site, always);
    return true;
  },
});

/** « This is a mistake »: kept on the device, masked, until the user exports it. */
export const noteMistake = handler<Request<'webmail/mistake'>>({
  type: 'webmail/mistake',
  schema: z.object({ type: z.literal('webmail/mistake'), message: GivenMessage }),
  async handle({ message }, sender): Promise<true> {
    const [model, { settings }] = await Promise.all([loadModel(), readSettings()]);
    const { verdict, modelVersion } = judgeMail(model, message, settings);
    const text = [message.subject, message.text].filter(Boolean).join('\n\n').slice(0, 19_000);
    const masked = mask(text).text.slice(0, 20_000);
    if (masked === '') return true;
    await addFeedback(
      {
        id: idOf(message),
        at: Date.now(),
        what: 'message',
        text: masked,
        label: 'legit',
        said: verdict,
        channel: 'email',
        lang: wordsFor(settings).language,
        modelVersion,
      },
      isPrivate(sender),
    );
    return true;
  },
});

/**
 * What a frame of an opaque origin holds, for the script in the same tab that gave it the token (see
 * `webmail/framed.ts`). Passed on and answered; nothing is kept.
 */
export const passOn = handler<Request<'webmail/framed'>>({
  type: 'webmail/framed',
  schema: z.object({
    type: z.literal('webmail/framed'),
    token: z.string().check(z.minLength(8), z.maxLength(100)),
    content: z.object({
      text: text(200_000),
      links: Links,
      imageOnly: z.boolean(),
    }),
  }),
  async handle(request, sender): Promise<FramedReply | null> {
    if (sender.tab?.id === undefined) return null;
    try {
      return ((await browser.tabs.sendMessage(sender.tab.id, request)) as FramedReply | undefined) ?? null;
    } catch {
      return null; // nobody there gave that token
    }
  },
});

export const webmailHandlers = [
  greetMailbox,
  judgeMessage,
  showState,
  trustSender,
  alwaysRead,
  noteMistake,
  passOn,
];
