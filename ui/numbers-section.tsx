import { numberNote } from '../guidance/index.ts';
import { type NumberFinding, toCall } from '../guidance/phone-numbers.ts';
import { ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { SourceLine } from './source-line.tsx';

/** What the phone numbers in a message tell by their shape. Never a link: they are not to be called. */
export function NumbersSection({
  numbers,
  selling,
  flagged,
}: {
  numbers: readonly NumberFinding[];
  /** The message sells something: what may not sell is then said. */
  selling: boolean;
  /** The message is dishonest or suspicious. */
  flagged: boolean;
}) {
  const { t, language, pick } = useWords();
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  return (
    <section class="stack-small">
      <h2>{t.card.numbers}</h2>
      <ul class="links plain-list">
        {numbers.map((found) => {
          const note = numberNote(found.class, selling);
          // In a dishonest message no number to call is harmless.
          const avoid = flagged && toCall([found]).length > 0;
          const tone = avoid ? 'caution' : note.tone;
          return (
            <li key={found.number} class="stack-small">
              <span class={`row tone-${tone}`}>
                <ToneIcon tone={tone} />
                <strong>{found.class === 'foreign' ? found.number : found.written}</strong>
                {found.country && <span>({countries.of(found.country)})</span>}
              </span>
              <span>
                {avoid && <strong>{t.card.doNotCall} </strong>}
                {pick(note.text)}
              </span>
              {note.source && <SourceLine source={note.source} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
