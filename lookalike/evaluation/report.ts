import { z } from 'zod';

const Counts = z.object({ n: z.number(), danger: z.number(), caution: z.number(), silent: z.number() });
/** How many hosts got which level. */
export type Counts = z.infer<typeof Counts>;

const ListReport = z.object({
  list: z.string(),
  role: z.enum(['imitations', 'honest']),
  /** Of our own permutations: the protected name and how strictly it may be matched. */
  own: z.nullable(z.object({ name: z.string(), strictness: z.string() })),
  total: Counts,
  /** Imitations by the kind of permutation. */
  kinds: z.record(z.string(), Counts),
  /** Imitations without a level; honest names with one. */
  wrong: z.array(
    z.object({
      host: z.string(),
      finding: z.string(),
      level: z.nullable(z.string()),
      rule: z.nullable(z.string()),
    }),
  ),
  /** Lines that are no host. */
  unreadable: z.array(z.string()),
});
/** What the engine said of one list of hosts. */
export type ListReport = z.infer<typeof ListReport>;

const LookalikeReport = z.object({ date: z.string(), lists: z.array(ListReport) });
/** A run of `npm run lookalike:report`, kept as `lookalike.json` for the evaluation page. */
export type LookalikeReport = z.infer<typeof LookalikeReport>;

/**
 * Reads a kept run.
 * @throws Error naming the file and what does not fit
 */
export function parseReport(text: string, file: string): LookalikeReport {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: expected JSON: ${(error as Error).message}`);
  }
  const result = LookalikeReport.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${file}: ${issue?.path.join('.') || 'report'}: ${issue?.message}; make it again with: npm run lookalike:report -- FILE… --html`,
  );
}
