import type { Source } from '../guidance/index.ts';
import { useWords } from './language.tsx';

function useMonth(): (source: Source) => string {
  const { language } = useWords();
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return ({ checked }) => format.format(new Date(`${checked}-01T00:00:00Z`));
}

/** The name of a source, behind the statement that comes from it. Its date stands once, under the block. */
export function SourceName({ source, dated = false }: { source: Source; dated?: boolean }) {
  const { t, pick } = useWords();
  return (
    <span class="source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {pick(source.name)}
        </a>
      ) : (
        pick(source.name)
      )}
      {source.trust === 'check' && !dated && ` (${t.common.mayHaveChanged})`}
    </span>
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

/** « Source : service-public.fr (février 2026) », for a statement that stands alone. */
export function SourceLine({ source }: { source: Source }) {
  const { language, t } = useWords();
  const month = useMonth();
  return (
    <p class="small muted">
      {t.common.source}
      {language === 'fr' ? '\u00a0: ' : ': '}
      <SourceName source={source} dated /> ({month(source)}
      {source.trust === 'check' && `, ${t.common.mayHaveChanged}`})
    </p>
  );
}
