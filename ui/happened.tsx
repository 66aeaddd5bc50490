import { useEffect, useRef, useState } from 'preact/hooks';
import { CASES, type Case, type CaseId, caseById, type Step } from '../guidance/index.ts';
import { type JournalEntry, readJournal } from '../store/journal.ts';
import { forgetProgress, readProgress, setDone } from '../store/progress.ts';
import { bringUp } from './bring-up.ts';
import { Choices } from './choices.tsx';
import { ContactCard } from './contact-card.tsx';
import { CopyButton } from './copy-button.tsx';
import { dayStamp, download } from './download.ts';
import { evidenceOfJournal } from './evidence.ts';
import { WithHost } from './host-name.tsx';
import { useWords } from './language.tsx';
import './frame.css';

/** On paper nothing can be opened: what is folded away is opened for it, and closed again afterwards. */
function useOpenForPrint() {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const one of opened) one.open = true;
    };
    const close = () => {
      for (const one of opened) one.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
}

/** The guided path for somebody to whom it already happened. */
export function Happened() {
  const { t, pick } = useWords();
  const [chosen, setChosen] = useState<CaseId | null>(null);
  const [done, setDoneSteps] = useState<string[]>([]);
  const [entries, setEntries] = useState<JournalEntry[]>([]);
  const pointed = useRef(false);
  const [arrival, setArrival] = useState<Arrival>(null);
  useOpenForPrint();
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
      {/* By arrow key one passes over the answers: only who pointed at one is led to its steps. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to how the radio buttons inside are used */}
      <div
        class="panel stack-small no-print"
        onPointerDown={() => {
          pointed.current = true;
        }}
        onKeyDown={() => {
          pointed.current = false;
        }}
      >
        <Choices
          question={t.happened.what}
          options={CASES.map(({ id, title }) => ({ value: id, label: pick(title) }))}
          value={chosen}
          onChange={(id) => {
            setArrival(pointed.current ? 'view' : null);
            setChosen(id);
          }}
        />
        <p class="small muted">{t.happened.several}</p>
      </div>
      {chosen && (
        <Path
          key={chosen}
          path={caseById(chosen)}
          done={done}
          entries={entries}
          arrival={arrival}
          onCase={(id) => {
            setArrival('focus');
            setChosen(id);
          }}
          onDone={(step, isDone) => void setDone(`${chosen}/${step}`, isDone).then(setDoneSteps)}
        />
      )}
      {done.length > 0 && (
        <div class="no-print">
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

/** How one came to the steps: led there, carried there with the focus, or not at all. */
type Arrival = 'view' | 'focus' | null;

function Path(props: {
  path: Case;
  done: readonly string[];
  entries: readonly JournalEntry[];
  arrival: Arrival;
  onCase: (id: CaseId) => void;
  onDone: (step: string, done: boolean) => void;
}) {
  const { path, done, entries, arrival, onCase, onDone } = props;
  const { t, pick } = useWords();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arrival || !section.current) return;
    if (arrival === 'focus') heading.current?.focus({ preventScroll: true });
    bringUp(section.current, section.current.querySelector('li') ?? undefined);
  }, []);
  const isDone = (step: Step) => done.includes(`${path.id}/${step.id}`);
  return (
    <section class="stack answer" ref={section}>
      <h2 tabIndex={-1} ref={heading}>
        {t.happened.steps}
      </h2>
      <p class="muted">{pick(path.title)}</p>
      <p role="status">{t.happened.progress(path.steps.filter(isDone).length, path.steps.length)}</p>
      <ol class="steps plain-list">
        {path.steps.map((step) => (
          <li key={step.id} class="panel stack-small">
            <StepView
              step={step}
              entries={entries}
              done={isDone(step)}
              onCase={onCase}
              onDone={(value) => onDone(step.id, value)}
            />
          </li>
        ))}
      </ol>
      <div class="no-print">
        <button type="button" onClick={() => window.print()}>
          {t.happened.print}
        </button>
      </div>
    </section>
  );
}

function StepView(props: {
  step: Step;
  entries: readonly JournalEntry[];
  done: boolean;
  onCase: (id: CaseId) => void;
  onDone: (done: boolean) => void;
}) {
  const { step, entries, done, onCase, onDone } = props;
  const { t, locale, pick } = useWords();
  return (
    <>
      <label class="choice">
        <input type="checkbox" checked={done} onChange={(event) => onDone(event.currentTarget.checked)} />
        <span class="step-text">{pick(step.text)}</span>
      </label>
      {step.detail && <p>{pick(step.detail)}</p>}
      {step.first && (
        <div class="row no-print">
          {step.first.map((id) => (
            <button key={id} type="button" onClick={() => onCase(id)}>
              {pick(caseById(id).title)}
            </button>
          ))}
        </div>
      )}
      {step.opens && (
        <div>
          <a class="button" href={step.opens.url} target="_blank" rel="noreferrer">
            <span>
              <WithHost text={t.report.open(step.opens.label)} host={step.opens.label} />
            </span>
          </a>
        </div>
      )}
      {step.evidence && entries.length > 0 && (
        <div class="no-print">
          <button
            type="button"
            onClick={() =>
              download(`vigie-${dayStamp(new Date())}.txt`, evidenceOfJournal(entries, t, locale))
            }
          >
            {t.happened.evidenceSave}
          </button>
        </div>
      )}
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
