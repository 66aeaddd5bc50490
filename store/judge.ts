import { classify, type Message, type Model, type Verdict } from '../classifier/index.ts';
import { type CpfTrap, callTrap, cpfTrap, namedTopic, topicOf } from '../guidance/index.ts';
import type { Sensitivity, Settings } from './settings.ts';

/** A verdict as the user wishes it: their sensitivity, their trusted senders, and what the links alone prove. */
export interface Judgement extends Verdict {
  /** A link leads to a site that imitates a protected one: whatever the words are, the message is dishonest. */
  raisedByLink?: true;
  /** It gives itself out as the State's training account, or asks for what nobody may be given: no mere sales pitch. */
  trap?: CpfTrap;
  /** A call, as it is told, that claimed or asked what cannot be honest: the model knows messages, not tales of calls. */
  raisedByCall?: true;
  /** The sender is on the user's own list; the verdict is what it would be, and pages say that it is trusted. */
  trustedSender?: true;
}

/** How far the thresholds move, in log-odds. Zero keeps what was measured for the model. */
const SHIFT: Record<Sensitivity, number> = { careful: -1, balanced: 0, discreet: 1 };

const logit = (p: number) => Math.log(p / (1 - p));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export function shiftThreshold(threshold: number, sensitivity: Sensitivity): number {
  const bounded = Math.min(1 - 1e-9, Math.max(1e-9, threshold));
  return sigmoid(logit(bounded) + SHIFT[sensitivity]);
}

/** The name under which trust in a sender is kept: the address if there is one, else the name, in lower case. */
export function senderKey(sender: string): string {
  const angle = /<([^<>]+)>\s*$/.exec(sender);
  return (angle?.[1] ?? sender).trim().toLowerCase().slice(0, 320);
}

/** Judges a message with the shipped model and the user's choices. Pure; never throws for any text. */
export function judge(
  model: Model,
  message: Message,
  settings: Pick<Settings, 'sensitivity' | 'trustedSenders'>,
): Judgement {
  const verdict: Judgement = { ...classify(model, message) };
  const { probability } = verdict;
  if (probability !== null && settings.sensitivity !== 'balanced') {
    const { scam, suspicious } = model.header.thresholds;
    verdict.verdict =
      probability >= shiftThreshold(scam, settings.sensitivity)
        ? 'scam'
        : probability >= shiftThreshold(suspicious, settings.sensitivity)
          ? 'suspicious'
          : 'no-sign';
  }
  const dangerous = verdict.links.find((link) => link.level === 'danger');
  if (dangerous && verdict.verdict !== 'scam') {
    verdict.verdict = 'scam';
    verdict.label = 'scam';
    verdict.raisedByLink = true;
    delete verdict.reason;
  } else if (dangerous) {
    verdict.label = 'scam';
  }
  const whole = message.subject ? `${message.subject}\n${message.text}` : message.text;
  verdict.kind = topicOf(verdict.kind, whole);
  if (verdict.verdict === 'scam' || verdict.verdict === 'suspicious') verdict.kind ??= namedTopic(whole);
  const trap = cpfTrap(message, verdict);
  if (trap) {
    verdict.trap = trap;
    verdict.label = 'scam';
    if (trap === 'portal') verdict.verdict = 'scam';
  }
  const call = !message.subject && message.channel !== 'email' ? callTrap(message.text) : null;
  if (call && verdict.label === 'canvassing') verdict.label = call.label;
  if (call && verdict.verdict === 'no-sign') {
    verdict.verdict = 'suspicious';
    verdict.label = call.label;
    verdict.kind = call.kind;
    if (call.office) verdict.tactics = [...new Set([...verdict.tactics, 'authority' as const])];
    // The model's words spoke for another verdict.
    verdict.evidence = [];
    verdict.raisedByCall = true;
    if (call.secret) verdict.trap = 'secret';
  }
  if (message.sender && settings.trustedSenders.includes(senderKey(message.sender)))
    verdict.trustedSender = true;
  return verdict;
}
