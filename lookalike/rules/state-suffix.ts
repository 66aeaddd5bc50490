import type { Rule } from '../rule.ts';

/** `gouv.fr` worn outside the suffix. Which service is imitated decides nothing: the claim is "I am the State". */
export const stateSuffix: Rule = {
  name: 'state-suffix',
  reason: 'Only the State can register under gouv.fr; "gouv" anywhere else in a name is worn, not owned.',
  source:
    'AFNIC naming policy: gouv.fr is reserved, and names in -gouv.fr have been refused since 15 September 2021',
  apply: ({ state, names, words, host }) => {
    if (state === null) return null;
    const named = names.find((match) => match.edits === 0) ?? names[0];
    const target = named?.target.id ?? 'gouv.fr';
    const span = { start: state.start, end: state.end };
    const claims =
      state.kind === 'suffix-inside' ||
      state.kind === 'fake-suffix' ||
      named !== undefined ||
      (state.kind === 'hyphen' && host.suffix === 'fr') ||
      words.words.some((word) => word.kind === 'account' || word.kind === 'target');
    return { finding: 'lookalike', level: claims ? 'danger' : 'caution', target, span };
  },
};
