import { unwrapLink } from '../lookalike/index.ts';
import { mask } from '../store/mask.ts';
import type { Draft } from './draft.ts';
import { findPersonalData } from './personal-data.ts';
import { type CorpusRecord, corpusRecord } from './record.ts';
import { mostSimilar, nearDuplicateThreshold } from './similarity.ts';
import type { Suggestion } from './suggest.ts';

/** Local parts that name a function, not a person. */
const GENERIC =
  /^(?:(?:no|ne)[-._]?(?:pas[-._]?)?re(?:ply|pondre)|contact|info|service|support|newsletter|notifications?|accueil|secretariat|bonjour|hello|admin|news|commande|client|formation)/i;

/** A sender with the part of its address that may name a person taken out; the domain is the evidence. */
export function maskSender(sender: string): string {
  return sender.replace(/([^\s<>@"]+)@([^\s<>@"]+)/g, (address, local: string, domain: string) =>
    GENERIC.test(local) ? address : `adresse@${domain}`,
  );
}

/** A link without what may name its reader; what a redirector carries stays, for it is the destination. */
export function maskLink(href: string): string {
  if (unwrapLink(href).via.length > 0) return href;
  return href.replace(/[?#].*$/s, '');
}

/** A draft with personal data masked, and what was masked. */
export function maskDraft(draft: Draft): { draft: Draft; masked: string[] } {
  const text = mask(draft.text);
  const subject = draft.subject === undefined ? undefined : mask(draft.subject);
  const sender = draft.sender === undefined ? undefined : maskSender(draft.sender);
  const links = draft.links?.map((link) => ({ ...link, href: maskLink(link.href) }));
  const masked = new Set<string>([...text.found, ...(subject?.found ?? [])]);
  if (sender !== draft.sender) masked.add('sender');
  if (links?.some((link, index) => link.href !== draft.links![index]!.href)) masked.add('link');
  return {
    draft: {
      ...draft,
      text: text.text,
      ...(subject === undefined ? {} : { subject: subject.text }),
      ...(sender === undefined ? {} : { sender }),
      ...(links === undefined ? {} : { links }),
    },
    masked: [...masked],
  };
}

/** Below the lowest threshold of near copies. */
const NEAREST = 0.3;

/** A record made from a draft, or what keeps it out of the corpus. */
export type Made = { record: CorpusRecord; warnings: string[] } | { problems: string[] };

/** Where a new record goes and what it must not repeat. */
export interface Place {
  writer: string;
  number: number;
  corpus: readonly CorpusRecord[];
}

/**
 * Makes a record of a masked draft. `accepted`: the suggestion, where it may fill what the draft leaves open;
 * else every open field is a problem that names the suggestion.
 */
export function makeRecord(draft: Draft, suggestion: Suggestion, accepted: boolean, place: Place): Made {
  const problems: string[] = [];
  const fill = <T>(
    name: string,
    given: T | undefined,
    suggested: T | null,
    shown = String(suggested),
  ): T | undefined => {
    if (given !== undefined) return given;
    if (suggested === null) problems.push(`${name}: expected one, got none; the model cannot tell`);
    else if (!accepted) problems.push(`${name}: expected one, got none; suggested: ${shown}`);
    return suggested ?? undefined;
  };
  const sure =
    suggestion.probability === null ? '' : ` (${Math.round(100 * suggestion.probability)} % dishonest)`;
  const label = fill('label', draft.label, suggestion.label, `${suggestion.label}${sure}`);
  const kind = fill('kind', draft.kind, suggestion.kind);
  const tactics = draft.tactics ?? (label === 'legit' ? [] : suggestion.tactics);
  const id = `${place.writer}-${String(place.number).padStart(3, '0')}`;
  if (problems.length > 0) return { problems };
  const result = corpusRecord.safeParse({
    id,
    text: draft.text,
    ...(draft.subject === undefined ? {} : { subject: draft.subject }),
    ...(draft.sender === undefined ? {} : { sender: draft.sender }),
    ...(draft.links === undefined || draft.links.length === 0 ? {} : { links: draft.links }),
    channel: draft.channel ?? (draft.subject === undefined && draft.text.length <= 480 ? 'sms' : 'email'),
    lang: draft.lang ?? suggestion.lang,
    label,
    kind,
    tactics,
    campaign: draft.campaign === undefined ? id : `${place.writer}:${draft.campaign}`,
    writer: place.writer,
    hard: draft.hard ?? false,
  });
  if (!result.success)
    return {
      problems: result.error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`),
    };
  const { data } = result;
  for (const datum of findPersonalData(`${data.subject ?? ''}\n${data.text}`))
    problems.push(`${datum.what}: expected a number reserved for fiction or masked, got "${datum.text}"`);
  const same = place.corpus.find((record) => record.text === data.text);
  if (same !== undefined) problems.push(`text: expected a new one, got that of ${same.id}`);
  if (problems.length > 0) return { problems };
  const warnings = mostSimilar(data.text, place.corpus, NEAREST)
    .filter(
      ({ record, similarity }) =>
        record.campaign !== data.campaign && similarity >= nearDuplicateThreshold(record.text, data.text),
    )
    .map(
      ({ record, similarity }) =>
        `near copy (${similarity.toFixed(2)}) of ${record.id}; give both one campaign`,
    );
  return { record: data, warnings };
}
