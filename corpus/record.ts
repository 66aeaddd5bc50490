import { z } from 'zod';
import { CHANNELS } from '../classifier/message.ts';
import { LABELS, TACTICS } from '../classifier/taxonomy.ts';
import { familyOf, KINDS } from './kinds.ts';

/** One message of the corpus, one JSON object a line in `messages/<writer>.jsonl`. */
export const corpusRecord = z
  .strictObject({
    /** Unique over the corpus: `<writer>-<number>`. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** The message as its reader sees it. */
    text: z.string().min(15),
    subject: z.string().min(1).optional(),
    /** `Name <address>`, a bare address, or an SMS sender name or number. */
    sender: z.string().min(1).optional(),
    links: z
      .array(z.strictObject({ text: z.string().optional(), href: z.string().min(1) }))
      .min(1)
      .optional(),
    channel: z.enum(CHANNELS),
    lang: z.enum(['fr', 'en']),
    label: z.enum(LABELS),
    kind: z.enum(KINDS),
    /** Tactics in use; tagged on every dishonest message, on honest ones where they plainly apply. */
    tactics: z.array(z.enum(TACTICS)),
    /** Messages of one sender's same action share a campaign; splits never part one. */
    campaign: z.string().min(1),
    /** Which brief and hand wrote it, so that validation can leave whole writers out. */
    writer: z.string().regex(/^[a-z0-9]+$/),
    /** A deliberate hard case, or one of a minimal pair. */
    hard: z.boolean(),
  })
  .superRefine((record, context) => {
    if ((familyOf(record.kind) === null) !== (record.label === 'legit')) {
      context.addIssue({
        code: 'custom',
        path: ['kind'],
        message: `expected ${record.label === 'legit' ? 'an honest' : 'a dishonest'} kind for label ${record.label}, got "${record.kind}"`,
      });
    }
  });
export type CorpusRecord = z.infer<typeof corpusRecord>;
