import { type Message, parseSender, type Verdict } from '../classifier/index.ts';
import { asksForSecret } from './asks.ts';
import { topicOf } from './topic.ts';

/** The portal, the bank behind it and the ministry, by name, and services that never existed under the CPF's. */
const PORTAL = String.raw`(?:mon[ -]?compte[ -]?formation(?:\.gouv(?:\.fr)?)?|mon compte CPF|(?:service|bureau|gestion|centre|plateforme|portail|assistance|p[oô]le) (?:du |de (?:gestion )?(?:du )?)?(?:CPF|compte (?:personnel de )?formation)|(?:la )?caisse des d[eé]p[oô]ts|minist[eè]re du travail|(?:the )?CPF (?:service|office|team|department))`;

/** Words that stand before a name at the head or the foot: « Info », « [Rappel] », « L’équipe ». */
const BESIDE = String.raw`(?:[^\p{L}\p{N}\n]*\b(?:info(?:rmation)?s?|alerte|rappel|notification|avis|urgent|important|message|de|du|from|exp[eé]diteur|l.[eé]quipe|vos conseillers|votre|cordialement|le|la|les|the|your|team)\b)*[^\p{L}\p{N}\n]*`;

const HEAD = new RegExp(String.raw`^${BESIDE}${PORTAL}\s*[\])*]?\s*(?:[:|>,!–—]|-\s|$)`, 'iu');
const FOOT = new RegExp(String.raw`^${BESIDE}${PORTAL}(?: team)?[\s.!]*$`, 'iu');
/** The name as who speaks, in a sentence. */
const SPEAKS = new RegExp(
  String.raw`\b(?:ici|je suis|c.est|nous sommes|de la part d[eu]|au nom d[eu]|this is|I am|we are|calling from)\b[^.!?\n]{0,30}${PORTAL}|${PORTAL} (?:vous (?:informe|rappelle|contacte|invite|pr[eé]vient|notifie|[eé]crit)|informs|reminds|invites)|^.{0,60}\b(?:du|from the) (?:service|bureau|p[oô]le) (?:du )?CPF\b`,
  'iu',
);
/** A text message at its longest, in UTF-16 code units: the head of a newsletter is a title, that of an SMS its sender. */
const SMS = 320;
/** « CPF » alone is a subject as often as a name: it takes a second sign. */
const WEAK_HEAD = new RegExp(
  String.raw`^${BESIDE}(?:\[?CPF\]?)(?: info(?:s|rmation)?| alerte)?\s*[\])*]?\s*[:|>]`,
  'iu',
);
const WEAK_SPEAKS =
  /\b(?:votre|your|je suis|ici|I am)\b[^.!?\n]{0,40}\b(?:conseill(?:er|[eè]re)|gestionnaire|advis[eo]r)\b[^.!?\n]{0,16}\bCPF\b|\bCPF advis[eo]r\b/i;
const LOSS =
  /remise? [aà] z[eé]ro|expir|perd(?:re|us?|ez|ront)|suspend|bloqu|d[eé]sactiv|supprim|cl[oô]tur|annul|p[eé]rim|avant le|lose|lost|will be (?:closed|reset|deleted)/i;

/** One who warns of such messages tells what they say. */
const TELLS = /m[eé]fi|arnaque|escro|fraud|scam|phishing|hame[cç]onnage/i;

/** `portal`: it gives itself out as the State's training account; `secret`: it asks for what nobody may be given. */
export type CpfTrap = 'portal' | 'secret';

/**
 * Why a flagged message about the training account is a trap and not only a sales pitch, if it is: the State's bodies
 * write to nobody to push a course (FACTS), and nobody may ask for identity, password or code.
 * Never where all its links stay with the State, and never where the message is not flagged already.
 */
export function cpfTrap(
  message: Pick<Message, 'text' | 'subject' | 'sender'>,
  verdict: Pick<Verdict, 'verdict' | 'kind' | 'tactics' | 'links'>,
): CpfTrap | null {
  if (verdict.verdict !== 'scam' && verdict.verdict !== 'suspicious') return null;
  const text = message.text.trim();
  const whole = message.subject ? `${message.subject}\n${text}` : text;
  const elsewhere = verdict.links.filter(
    ({ host, finding }) =>
      host !== null && finding !== 'official' && finding !== 'state' && finding !== 'known',
  );
  if (verdict.links.length > 0 && elsewhere.length === 0) return null;
  if (TELLS.test(whole)) return null;
  const name = message.sender ? parseSender(message.sender).name.trim() : '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  const foot = lines.length > 1 ? lines.slice(-3).filter((line) => line.length <= 60) : [];
  const heads = [first, ...(message.subject ? [message.subject] : [])];
  const strong =
    FOOT.test(name) ||
    heads.some((line) => HEAD.test(line)) ||
    foot.some((line) => FOOT.test(line)) ||
    SPEAKS.test(text);
  if (strong) return 'portal';
  if (topicOf(verdict.kind, whole) !== 'cpf') return null;
  const secret = asksForSecret(whole);
  const weak =
    /^\W*CPF\b/i.test(name) || (whole.length <= SMS && WEAK_HEAD.test(first)) || WEAK_SPEAKS.test(text);
  if (weak && (secret || (elsewhere.length > 0 && LOSS.test(text)))) return 'portal';
  return secret ? 'secret' : null;
}
