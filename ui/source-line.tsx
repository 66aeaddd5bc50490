import type { Source } from '../guidance/index.ts';
import { useWords } from './language.tsx';

function useMonth(): (source: Source) => string {
  const { language } = useWords();
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return ({ checked }) => format.format(new Date(`${checked}-01T00:00:00Z`));
}

/** The name of a source, with the way to it. */
function SourceName({ source }: { source: Source }) {
  const { pick } = useWords();
  return source.url ? (
    <a href={source.url} target="_blank" rel="noreferrer">
      {pick(source.name)}
    </a>
  ) : (
    <span>{pick(source.name)}</span>
  );
}

/** When the sources named in a block were read: once for all of them. */
export function SourceDates({ sources }: { sources: readonly Source[] }) {
  const { t, language } = useWords();
  const month = useMonth();
  const months = [...new Set(sources.map(month))];
  return (
    <p class="small muted">
      {t.common.sourcesRead(new Intl.ListFormat(language, { type: 'conjunction' }).format(months))}
    </p>
  );
}

/**
 * « Source : service-public.fr (février 2026) », under a statement.
 *
 * @param dated false where the month stands once under the whole block
 */
export function SourceLine({ source, dated = true }: { source: Source; dated?: boolean }) {
  const { language, t } = useWords();
  const month = useMonth();
  const aside = [dated && month(source), source.trust === 'check' && t.common.mayHaveChanged].filter(Boolean);
  return (
    <p class="small muted source">
      {t.common.source}
      {language === 'fr' ? '\u00a0: ' : ': '}
      <SourceName source={source} />
      {aside.length > 0 && ` (${aside.join(', ')})`}
    </p>
  );
}
