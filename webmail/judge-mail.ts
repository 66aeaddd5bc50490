import type { Message, Model, VerdictName } from '../classifier/index.ts';
import { type Judgement, judge } from '../store/judge.ts';
import type { Settings } from '../store/settings.ts';
import type { JudgeMessage } from './messages.ts';

/** A mail longer than this is judged by its beginning too. */
const LONG = 8_000;
/** The first lines, and about a screen and a half: what is read before anybody scrolls. */
const OPENINGS = [200, 600, 2_500];

/** Only what is graver than "no sign" replaces the verdict on the whole. */
const RANK: Record<VerdictName, number> = { 'no-sign': 0, 'cannot-tell': 0, suspicious: 1, scam: 2 };

/** The classifier's view of a message that a webmail page shows. */
export function toMessage(given: JudgeMessage): Message {
  const { name, address } = given.sender ?? { name: '', address: null };
  const sender = address ? (name ? `${name} <${address}>` : address) : name || undefined;
  return {
    channel: 'email',
    text: given.text,
    subject: given.subject || undefined,
    sender,
    links: given.links,
  };
}

/**
 * Judges an open mail. Of a very long one the opening is judged by itself as well, and the graver verdict counts: a
 * swindle with a book appended to it is a swindle still.
 */
export function judgeMail(
  model: Model,
  given: JudgeMessage,
  settings: Pick<Settings, 'sensitivity' | 'trustedSenders'>,
): Judgement {
  const message = toMessage(given);
  const whole = judge(model, message, settings);
  if (message.text.length <= LONG) return whole;
  return OPENINGS.reduce((gravest, length) => {
    if (RANK[gravest.verdict] === RANK.scam) return gravest;
    const opening = judge(model, { ...message, text: message.text.slice(0, length) }, settings);
    return RANK[opening.verdict] > RANK[gravest.verdict] ? { ...opening, links: whole.links } : gravest;
  }, whole);
}
