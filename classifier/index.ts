export { classify, TEXT_CAP } from './classify.ts';
export { findLinks } from './links.ts';
export { CHANNELS, type Channel, type Message, type MessageLink } from './message.ts';
export { decodeModel, type Model, ModelError } from './model.ts';
export { parseSender, type Sender } from './sender.ts';
export { FAMILIES, type Family, LABELS, type Label, TACTICS, type Tactic } from './taxonomy.ts';
export {
  type AbstentionReason,
  cannotTell,
  type Evidence,
  type LinkReport,
  type Verdict,
  type VerdictName,
} from './verdict.ts';
