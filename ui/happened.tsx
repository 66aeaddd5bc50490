import { useEffect, useState } from 'preact/hooks';
import { CASES, type Case, type CaseId, caseById, type Step } from '../guidance/index.ts';
import { type JournalEntry, readJournal } from '../store/journal.ts';
import { forgetProgress, readProgress, setDone } from '../store/progress.ts';
import { Choices } from './choices.tsx';
import { ContactCard } from './contact-card.tsx';
import { CopyButton } from './copy-button.tsx';
import { dayStamp, download } from './download.ts';
import { evidenceOfJournal } from './evidence.ts';
import { useWords } from './language.tsx';
import './frame.css';

/** The guided path for somebody to whom it already happened. */
export function Happened() {
  const { t, language, pick } = useWords();
  const [chosen, setChosen] = useState<CaseId | null>(null);
  const [done, setDoneSteps] = useState<string[]>([]);
  const [entries, setEntries] = useState<JournalEntry[]>([]);
  useEffect(() => {
    void readProgress().then((steps) => {
      setDoneSteps(steps);
      // Coming back, one finds the path where one left it.
      const last = steps.at(-1)?.split('/')[0];
      const known = CASES.find(({ id }) => id === last);
      if (known) setChosen(known.id);
    });
    void readJournal().then(setEntries);
  }, []);

  return (
    <>
      <p>{t.happened.intro}</p>
      <div class="panel">
        <Choices
          question={t.happened.what}
          options={CASES.map(({ id, title }) => ({ value: id, label: pick(title) }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      {chosen && (
        <Path
          key={chosen}
          path={caseById(chosen)}
          done={done}
          onDone={(step, isDone) => void setDone(`${chosen}/${step}`, isDone).then(setDoneSteps)}
        />
      )}
      {chosen && (
        <section class="panel stack-small">
          <h2>{t.happened.evidence}</h2>
          {entries.length === 0 ? (
            <p>{t.happened.evidenceNone}</p>
          ) : (
            <div>
              <button
                type="button"
                onClick={() =>
                  download(`vigie-${dayStamp(new Date())}.txt`, evidenceOfJournal(entries, t, language))
                }
              >
                {t.happened.evidenceSave}
              </button>
            </div>
          )}
        </section>
      )}
      {done.length > 0 && (
        <div>
          <button
            type="button"
            class="quiet"
            onClick={() => void forgetProgress().then(() => setDoneSteps([]))}
          >
            {t.happened.forget}
          </button>
          <p class="small muted">{t.happened.kept}</p>
        </div>
      )}
    </>
  );
}

function Path(props: { path: Case; done: readonly string[]; onDone: (step: string, done: boolean) => void }) {
  const { path, done, onDone } = props;
  const { t } = useWords();
  const isDone = (step: Step) => done.includes(`${path.id}/${step.id}`);
  return (
    <section class="stack">
      <h2>{t.happened.steps}</h2>
      <p role="status">{t.happened.progress(path.steps.filter(isDone).length, path.steps.length)}</p>
      <ol class="steps plain-list">
        {path.steps.map((step) => (
          <li key={step.id} class="panel stack-small">
            <StepView step={step} done={isDone(step)} onDone={(value) => onDone(step.id, value)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepView({ step, done, onDone }: { step: Step; done: boolean; onDone: (done: boolean) => void }) {
  const { t, pick } = useWords();
  return (
    <>
      <label class="choice">
        <input type="checkbox" checked={done} onChange={(event) => onDone(event.currentTarget.checked)} />
        <span class="step-number" aria-hidden="true" />
        <span class="step-text">{pick(step.text)}</span>
      </label>
      {step.detail && <p>{pick(step.detail)}</p>}
      {step.contacts?.map((id) => (
        <ContactCard key={id} id={id} />
      ))}
      {step.ready && (
        <details>
          <summary>{t.happened.ready}</summary>
          <div class="stack-small">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <p class="ready-text" tabIndex={0}>
              {pick(step.ready)}
            </p>
            <CopyButton text={pick(step.ready)} label={t.happened.copy} />
          </div>
        </details>
      )}
    </>
  );
}
