import { asksForSecret, SECRET, WARNS } from './asks.ts';

/** Somebody tells in their own words of a call that they got. « Je m’appelle » gives a name, « ne m’appelle pas » asks. */
const TOLD =
  /(?<!\bje )\bm.(?:a|ont|avait|avaient) (?:encore |d[eé]j[aà] |bien )?(?:r?appel[eé]e?s?|t[eé]l[eé]phon[eé]|contact[eé]e? par t[eé]l[eé]phone|pass[eé] un (?:coup de (?:fil|t[eé]l[eé]phone)|appel))(?![\p{L}])|(?<!\b(?:je|ne|tu) )\bm.r?appell(?:e|ent)\b|(?:\bj.?ai (?:encore |d[eé]j[aà] |bien )?(?:re[cç]u|eu)|\bje (?:re[cç]ois|viens de recevoir)|^re[cç]u) (?:un|une|deux|trois|des|plusieurs|ce|cet) (?:\p{L}+ )?(?:appels?|coups? de (?:fil|t[eé]l[eé]phone))|\b(?:phoned|called|rang|phones|calls|calling|ringing) me\b|(?:\bI (?:just |have |.ve )?|\bI.ve |^)(?:got|had|received|get) (?:a|an|another|this|several|many) (?:phone |strange |odd )?calls?\b/iu;

/** What one writes of a call is short; a letter that mentions one is about something else. */
const TALE = 700;

/** It is told that something was asked for or given, and not that it was not. */
const WANTED = new RegExp(
  String.raw`(?:demand|voul|veu(?:t|lent)|exig|r[eé]clam|ask|want|insist|j.ai (?:donn|communiqu|dict|fourni)|I gave)[^.!?\n]{0,60}${SECRET}`,
  'i',
);
const NOT_ASKED =
  /\b(?:rien|pas|jamais|aucun) demand|n.a rien (?:voulu|demand)|(?:didn.t|did not|never) ask|asked (?:me )?(?:for )?nothing/i;

const CPF = /\bCPF\b|training account|compte (?:personnel de )?formation|caisse des d[eé]p[oô]ts/i;
/** Whoever calls so is not who they say: no such body phones to sell a course. A call back is another thing. */
const OFFICE =
  /\b(?:service|bureau|gestion|centre|plateforme|p[oô]le) (?:du )?CPF\b|caisse des d[eé]p[oô]ts|\b(?:gestionnaire|conseill\p{L}+) (?:de (?:mon|votre) compte|(?:du )?CPF)|\bCPF (?:service|office|department|advis[eo]r)/iu;
const LOSS =
  /expir|perd(?:re|us?|ues?|ez|ent|ront)(?![\p{L}])|p[eé]rim|remis\w* [aà] z[eé]ro|\blos[et]\b|lost/iu;
const APPROVE =
  /(?:valid|confirm|accept|approuv|approv)[^.!?\n]{0,50}(?:notification|identit[eé] num[eé]rique|france ?connect)/i;

/** Selling what a law forbids to sell by phone; who answers a question or sees to a file offers nothing. */
const OFFERS = /\bpropos|\boffr(?:e|ent|ait|aient|ir)\b|\bvendre\b|\boffer|\bsell\b/i;
const CALLED_BACK = /\bm.(?:a|ont|avait|avaient) rappel|\bcalled me back\b/i;

const BANK = /\b(?:banque|banquier|conseiller bancaire|bank)\b/i;
/** « Approve it, so that the payment is cancelled »: what an approval can never do. */
const CANCEL =
  /(?:valid|confirm|approuv|approv)[^.!?\n]{0,80}(?:annul|bloqu|cancel|stop|block)|(?:annul|bloqu|cancel|stop|block)[^.!?\n]{0,60}(?:valid|confirm|approuv|approv)/i;

/** The text tells of a call that its writer got. */
export const tellsOfCall = (text: string): boolean => text.length <= TALE && TOLD.test(text);

/** What a told call is, where it wants what FACTS say nobody may want. */
export interface CallTrap {
  kind: 'cpf' | 'bank';
  label: 'scam' | 'canvassing';
  /** It asked for identity, password or code. */
  secret: boolean;
  /** The caller said to be of an office that calls nobody. */
  office: boolean;
}

/**
 * Whether a call, as it is told, claimed or asked what cannot be honest: the bodies behind the training account phone
 * nobody to push a course, its rights do not expire, and neither they nor a bank ask for a code or an approval.
 * Courses offered by phone for the training account are forbidden canvassing.
 */
export function callTrap(text: string): CallTrap | null {
  if (!tellsOfCall(text)) return null;
  const secret = !WARNS.test(text) && !NOT_ASKED.test(text) && (WANTED.test(text) || asksForSecret(text));
  if (CPF.test(text)) {
    const uncalled = !CALLED_BACK.test(text);
    const office = uncalled && OFFICE.test(text);
    if (secret || office || LOSS.test(text) || APPROVE.test(text))
      return { kind: 'cpf', label: 'scam', secret, office };
    return uncalled && OFFERS.test(text) ? { kind: 'cpf', label: 'canvassing', secret, office } : null;
  }
  if (BANK.test(text) && !NOT_ASKED.test(text) && (secret || CANCEL.test(text)))
    return { kind: 'bank', label: 'scam', secret, office: false };
  return null;
}
