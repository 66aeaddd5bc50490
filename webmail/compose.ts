import { cannotTell, type Family, type LinkReport, type Tactic } from '../classifier/index.ts';
import { adviceFor, contact, factsFor, reportContacts, type Source } from '../guidance/index.ts';
import { findNumbers, toCall } from '../guidance/phone-numbers.ts';
import type { Language, Messages } from '../locales/index.ts';
import { checkHost, HostError } from '../lookalike/index.ts';
import type { Judgement as Verdict } from '../store/judge.ts';
import { decisive } from '../ui/spans.ts';
import { verdictWords } from '../ui/tone.ts';
import { toMessage } from './judge-mail.ts';
import type { BannerContent, GuardedLink, JudgeMessage, Judgement, Tone } from './messages.ts';

/** At most so many reasons: the strongest, not a list. */
const MAX_REASONS = 4;

/** Fewer words than this, under a picture, are no message: the picture says it all, and cannot be read. */
const CAPTION = 8;

/** A message that is a picture is "cannot tell", whatever its subject alone looks like; a link may still convict it. */
function withoutPicture(given: JudgeMessage, verdict: Verdict): Verdict {
  if (!given.imageOnly || verdict.raisedByLink || given.text.split(/\s+/).length >= CAPTION) return verdict;
  const { links, modelVersion } = verdict;
  return cannotTell('no-text', { links, modelVersion });
}

/**
 * From a verdict to what stands above the message. Pure; all of it is text.
 *
 * @param secret the message stands in a private window: nothing is offered that would have to be kept
 */
export function compose(
  given: JudgeMessage,
  judged: Verdict,
  t: Messages,
  language: Language,
  secret = false,
): Judgement {
  const verdict = withoutPicture(given, judged);
  const flagged = verdict.verdict === 'scam' || verdict.verdict === 'suspicious';
  // Trust suppresses the weak signs only: an address can be forged.
  const hushed = verdict.verdict === 'suspicious' && verdict.trustedSender === true;
  const links = verdict.links.map((link) => guarded(link, t));
  const tone: Tone | null =
    verdict.verdict === 'scam'
      ? 'danger'
      : flagged && !hushed
        ? 'caution'
        : verdict.verdict === 'cannot-tell' && given.imageOnly
          ? 'note'
          : null;
  const shown = tone ?? (given.asked ? 'note' : null);
  return {
    verdict: verdict.verdict,
    tone,
    banner: shown && banner(shown, given, verdict, t, language, secret),
    links: flagged || given.asked ? links : links.filter(({ danger }) => danger),
    guardAll: verdict.verdict === 'scam',
    evidence: flagged ? decisive(verdict.evidence, 'text').map(({ start, end }) => ({ start, end })) : [],
  };
}

function banner(
  tone: Tone,
  given: JudgeMessage,
  verdict: Verdict,
  t: Messages,
  language: Language,
  secret: boolean,
): BannerContent {
  const words = t.webmail;
  const said = verdictWords(verdict, t);
  const facts =
    tone === 'note' ? [] : factsFor({ kind: verdict.kind, tactics: verdict.tactics, text: given.text }, 3);
  const imageOnly = tone === 'note' && given.imageOnly && verdict.verdict === 'cannot-tell';
  const lead = imageOnly
    ? words.imageLead
    : verdict.verdict === 'no-sign'
      ? words.askedNoSign
      : verdict.raisedByLink
        ? t.verdict.lead.link
        : said.lead;
  const consumer = verdict.kind === 'cpf' || verdict.kind === 'energy';
  const normal: Partial<Record<Family, string>> & { other: string } = words.normal;
  return {
    lang: language,
    tone,
    label: words.label,
    title: imageOnly ? words.imageTitle : tone === 'note' ? words.askedTitle(said.words) : said.words,
    lead: verdict.trustedSender && tone === 'note' ? `${lead} ${words.trusted}` : lead,
    advice: tone === 'danger' ? whatToDo(given, verdict, language) : '',
    reasonsTitle: words.reasonsTitle,
    reasons: tone === 'note' ? [] : reasons(given, verdict, t),
    truthTitle: words.truthTitle,
    truthLead: words.truthLead,
    truths: facts.map((fact) => ({
      claim: words.claim(fact.claim[language].replace(/\.$/, '')),
      text: fact.truth[language],
      source: sourceLine(fact.source, t, language),
    })),
    normal: imageOnly
      ? words.imageDo
      : tone === 'caution'
        ? ((verdict.kind && normal[verdict.kind]) ?? normal.other)
        : tone === 'danger' && verdict.trustedSender
          ? words.trusted
          : '',
    actions: {
      ...words.actions,
      trust:
        tone === 'caution' && given.sender?.address && !verdict.trustedSender && !secret
          ? words.actions.trust
          : null,
      mistake: tone === 'note' || secret ? null : words.actions.mistake,
      always: given.asked && given.provider === 'generic' && !secret ? words.actions.always : null,
      close: words.close,
    },
    said: words.said,
    linksTitle: words.linksTitle,
    goesTo: words.goesTo,
    through: words.through,
    report: {
      title: words.reportTitle,
      steps: [words.reportCopy, words.reportOpen, ...(consumer ? [words.reportConso] : [])],
      copy: words.copy,
      text: reportText(given),
      links: reportLinks(verdict.kind, words.open),
    },
    guard: words.guard,
  };
}

/** The first thing to do, in the words of the verdict card: of a call, a link or an answer only where the message has one. */
function whatToDo(given: JudgeMessage, verdict: Verdict, language: Language): string {
  const { sender, subject, text } = toMessage(given);
  const numbers = toCall(findNumbers(`${sender ?? ''}\n${text}`));
  return adviceFor(verdict, subject ? `${subject}\n${text}` : text, numbers.length)[0]!.text[language];
}

/** Why, in whole sentences: what the links and the sender prove first, what the words try second. */
function reasons(given: JudgeMessage, verdict: Verdict, t: Messages): string[] {
  const words = t.webmail;
  const found: string[] = [];
  const dangerous = verdict.links.find(({ level }) => level === 'danger');
  if (dangerous?.host) found.push(words.imitates(dangerous.host));
  const tried = verdict.tactics.filter((tactic) => tactic !== 'hidden-link');
  // Expiry is a kind of urgency: one of the two is enough.
  const tactics = tried.includes('expiry') ? tried.filter((tactic) => tactic !== 'urgency') : tried;
  // Only the CPF's rights are rights: a subscription or a card expires otherwise.
  const say = (tactic: Tactic): string =>
    tactic === 'expiry' && verdict.kind === 'cpf' ? words.rightsExpire : words.tactic[tactic];
  if (tactics[0]) found.push(say(tactics[0]));
  const sender = senderReason(given, verdict, words);
  if (sender) found.push(sender);
  const hidden = verdict.links.find(({ via }) => via.length > 0);
  if (hidden) {
    const via = hidden.via.join(', ');
    found.push(
      hidden.target === hidden.href || !hidden.host ? words.hides(via) : words.hidesTarget(via, hidden.host),
    );
  }
  const mismatch = given.links.map((link) => mismatchOf(link, verdict.links)).find((pair) => pair !== null);
  if (mismatch) found.push(words.mismatch(mismatch.shown, mismatch.host));
  for (const tactic of tactics.slice(1)) found.push(say(tactic));
  const replies = given.replyTo?.address && given.sender?.address ? domainOf(given.replyTo.address) : null;
  if (replies && replies !== domainOf(given.sender!.address!)) found.push(words.replies(replies));
  if (found.length === 0) found.push(words.words);
  return found.slice(0, MAX_REASONS);
}

const CLAIMS_PORTAL =
  /\bCPF\b|mon ?compte ?formation|compte (?:personnel de )?formation|caisse des d[eé]p[oô]ts/i;

function senderReason(given: JudgeMessage, verdict: Verdict, words: Messages['webmail']): string | null {
  const address = given.sender?.address;
  if (!address || verdict.kind !== 'cpf') return null;
  if (!CLAIMS_PORTAL.test(`${given.sender?.name} ${given.subject} ${given.text.slice(0, 4_000)}`))
    return null;
  const host = address.slice(address.lastIndexOf('@') + 1);
  try {
    const { finding } = checkHost(host);
    // No public source gives an official sender address: even a right-looking one proves nothing.
    return finding === 'official' ? words.portalUnproven : words.notPortal(domainOf(address));
  } catch (error) {
    if (error instanceof HostError) return words.notPortal(host);
    throw error;
  }
}

/** A link whose text is an address of one site and that goes to another. A reason beside others, never one alone. */
function mismatchOf(
  link: { text: string; href: string },
  reports: readonly LinkReport[],
): { shown: string; host: string } | null {
  const shown = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#]\S*)?$/i
    .exec(link.text.trim())?.[1]
    ?.toLowerCase();
  const host = reports.find(({ href }) => href === link.href)?.host;
  if (!shown || !host) return null;
  const a = registrable(shown);
  const b = registrable(host);
  return a && b && a !== b ? { shown, host } : null;
}

function registrable(host: string): string | null {
  try {
    return checkHost(host).registrableDomain;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function domainOf(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1);
  return registrable(host) ?? host;
}

function guarded(link: LinkReport, t: Messages): GuardedLink {
  const { href, target, host, via, level, finding } = link;
  const remark =
    level === 'danger'
      ? t.link.danger
      : level === 'caution'
        ? t.link.caution
        : finding === 'official'
          ? t.link.official
          : finding === 'state'
            ? t.link.state
            : '';
  return {
    href,
    target,
    host,
    domain: host && registrable(host),
    via,
    danger: level === 'danger',
    remark: remark && remark[0]!.toUpperCase() + remark.slice(1),
  };
}

function sourceLine(source: Source, t: Messages, language: Language): string {
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${source.checked}-01T00:00:00Z`),
  );
  const changed = source.trust === 'check' ? ` (${t.common.mayHaveChanged})` : '';
  return `${t.common.source}${language === 'fr' ? '\u00a0' : ''}: ${source.name[language]}, ${t.common.readOn(month)}${changed}`;
}

/** What the user may paste into a report. It goes nowhere by itself. */
function reportText(given: JudgeMessage): string {
  const sender = [given.sender?.name, given.sender?.address && `<${given.sender.address}>`]
    .filter(Boolean)
    .join(' ');
  return [
    sender,
    given.subject,
    '',
    given.text.slice(0, 10_000),
    '',
    ...given.links.slice(0, 20).map(({ href }) => href),
  ]
    .join('\n')
    .trim();
}

function reportLinks(kind: Family | null, open: (name: string) => string): { href: string; label: string }[] {
  return reportContacts('email', kind).flatMap((id) => {
    const found = contact(id);
    const way = found.ways.find((one) => one.kind === 'web');
    return way?.kind === 'web' ? [{ href: way.url, label: open(found.name.fr) }] : [];
  });
}
