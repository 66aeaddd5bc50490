import type { Source } from '../guidance/index.ts';
import { useWords } from './language.tsx';

/** « Source : service-public.fr, lu en février 2026 ». */
export function SourceLine({ source }: { source: Source }) {
  const { language, t, pick } = useWords();
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${source.checked}-01T00:00:00Z`),
  );
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return (
    <p class="small muted">
      {t.common.source}
      {colon}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {pick(source.name)}
        </a>
      ) : (
        pick(source.name)
      )}
      , {t.common.readOn(month)}
      {source.trust === 'check' && ` (${t.common.mayHaveChanged})`}
    </p>
  );
}
