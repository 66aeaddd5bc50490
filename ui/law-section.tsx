import { useState } from 'preact/hooks';
import type { LawNote } from '../guidance/index.ts';
import { Choices } from './choices.tsx';
import { useWords } from './language.tsx';
import { SourceLine } from './source-line.tsx';

/** What the law says and, where the answer can change something, the question that decides whether it applies. */
export function LawSection({ note, ask }: { note: LawNote; ask: boolean }) {
  const { t, pick } = useWords();
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  return (
    <section class="stack-small">
      <h2>{t.verdict.law}</h2>
      <p>{pick(note.says)}</p>
      {ask && (
        <>
          <Choices
            question={pick(note.question)}
            inline
            options={[
              { value: 'yes', label: t.common.yes },
              { value: 'no', label: t.common.no },
            ]}
            value={answer}
            onChange={setAnswer}
          />
          <p role="status">{answer && pick(answer === 'yes' ? note.ifYes : note.ifNo)}</p>
        </>
      )}
      <SourceLine source={note.source} />
    </section>
  );
}
