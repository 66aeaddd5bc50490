import { useState } from 'preact/hooks';
import { useWords } from './language.tsx';
import { displaySpans, excerptsOf, type Span } from './spans.ts';

/** A piece of the text as given, with the marks inside it. Only ever text, whatever it contains. */
function Marked({ text, marks, start, end }: { text: string; marks: readonly Span[] } & Span) {
  const pieces = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    pieces.push(text.slice(at, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  pieces.push(text.slice(at, end));
  return <>{pieces}</>;
}

/** The message with the deciding words marked: of a long one the sentences around them, and all of it on demand. */
export function Highlighted({ text, spans }: { text: string; spans: readonly Span[] }) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const marks = displaySpans(text, spans);
  const excerpts = excerptsOf(text, marks);
  return (
    <>
      <div class="quoted">
        {excerpts && !whole ? (
          excerpts.map(({ start, end, before, after }) => (
            <p key={start}>
              {before && '… '}
              <Marked text={text} marks={marks} start={start} end={end} />
              {after && ' …'}
            </p>
          ))
        ) : (
          <Marked text={text} marks={marks} start={0} end={text.length} />
        )}
      </div>
      {excerpts && (
        <div>
          <button type="button" class="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t.verdict.showLess : t.verdict.showAll}
          </button>
        </div>
      )}
    </>
  );
}
