import type { Family } from '../classifier/index.ts';

/** Words without which a message is not about the training account, whatever the model takes it for. */
const TRAINING =
  /\b(?:CPF|DIF|VAE)\b|compte ?formation|(?<![\p{L}])formations?(?![\p{L}])|formateur|\btraining\b|(?<!\bof )\bcourses? (?:in|on|offered|free)\b|comp[eé]tences?\b|\bskills\b/iu;

/** The account by its own name: no other subject is meant. */
const ACCOUNT = /\bCPF\b|mon ?compte ?formation|compte personnel de formation/i;

const HEALTH =
  /\bameli\b|assurance maladie|carte vitale|\bcpam\b|(?<!num[eé]ro de )s[eé]curit[eé] sociale|health (?:card|insurance)/i;

/** The kind to speak of: another or none where the message has no word of the training account that it was taken for. */
export function topicOf(kind: Family | null, text: string): Family | null {
  if (kind !== 'cpf' || TRAINING.test(text)) return kind;
  return HEALTH.test(text) ? 'health' : null;
}

/** The kind of a flagged message that the model gave none, where it names the training account itself. */
export const namedTopic = (text: string): Family | null => (ACCOUNT.test(text) ? 'cpf' : null);
