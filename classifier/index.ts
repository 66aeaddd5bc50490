export { classify, TEXT_CAP } from './classify.ts';
export { findLinks } from './links.ts';
export type { Channel, Message, MessageLink } from './message.ts';
export { decodeModel, type Model, ModelError } from './model.ts';
export { parseSender, type Sender } from './sender.ts';
export { FAMILIES, type Family, LABELS, type Label, TACTICS, type Tactic } from './taxonomy.ts';
export type { AbstentionReason, Evidence, LinkReport, Verdict, VerdictName } from './verdict.ts';
