import { NUMBER_NOTES } from '../guidance/index.ts';
import type { NumberFinding } from '../guidance/phone-numbers.ts';
import { ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { SourceLine } from './source-line.tsx';

/** What the phone numbers in a message tell by their shape. Never a link: they are not to be called. */
export function NumbersSection({ numbers }: { numbers: readonly NumberFinding[] }) {
  const { t, language, pick } = useWords();
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  return (
    <section class="stack-small">
      <h2>{t.card.numbers}</h2>
      <ul class="links plain-list">
        {numbers.map((found) => {
          const note = NUMBER_NOTES[found.class];
          return (
            <li key={found.number} class="stack-small">
              <span class={`row tone-${note.tone}`}>
                <ToneIcon tone={note.tone} />
                <strong>{found.class === 'foreign' ? found.number : found.written}</strong>
                {found.country && <span>({countries.of(found.country)})</span>}
              </span>
              <span>{pick(note.text)}</span>
              {note.source && <SourceLine source={note.source} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
