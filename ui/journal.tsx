import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  clearFeedback,
  deleteFeedback,
  exportFeedback,
  exportSites,
  type FeedbackItem,
  readFeedback,
} from '../store/feedback.ts';
import {
  clearJournal,
  deleteEntry,
  type JournalEntry,
  readJournal,
  searchJournal,
} from '../store/journal.ts';
import type { Settings } from '../store/settings.ts';
import { dayStamp, download } from './download.ts';
import { entryTone, entryWords, evidenceOfJournal, quotedWords } from './evidence.ts';
import { ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import './verdict.css';

/** A button that asks once more before it deletes. While it asks, the harmless answer has the focus. */
function AskOnce(props: { label: string; question: string; quiet?: boolean; onYes: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current) start.current?.focus();
    asked.current = asking;
  }, [asking]);
  return asking ? (
    <span class="row">
      <span>{props.question}</span>
      <button
        type="button"
        onClick={() => {
          setAsking(false);
          props.onYes();
        }}
      >
        {t.journal.yes}
      </button>
      <button type="button" ref={keep} onClick={() => setAsking(false)}>
        {t.journal.no}
      </button>
    </span>
  ) : (
    <button
      type="button"
      ref={start}
      class={props.quiet ? 'quiet' : undefined}
      onClick={() => setAsking(true)}
    >
      {props.label}
    </button>
  );
}

export function Journal({ settings }: { settings: Settings }) {
  const { t, language, locale } = useWords();
  const [entries, setEntries] = useState<JournalEntry[] | null>(null);
  const [query, setQuery] = useState('');
  const id = useId();
  const load = () => readJournal().then(setEntries);
  useEffect(() => void load(), []);
  const shown = searchJournal(entries ?? [], query);
  const date = (at: number) =>
    new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p>{settings.history.keep ? t.journal.intro : t.journal.off}</p>
      {entries && entries.length > 0 && (
        <>
          <div class="stack-small">
            <label for={id}>{t.journal.search}</label>
            <input
              id={id}
              type="search"
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
          <div class="row">
            <button
              type="button"
              onClick={() =>
                download(
                  `vigie-historique-${dayStamp(new Date())}.txt`,
                  evidenceOfJournal(entries, t, locale),
                )
              }
            >
              {t.journal.export}
            </button>
            <AskOnce
              label={t.journal.removeAll}
              question={t.journal.confirmAll}
              onYes={() => void clearJournal().then(load)}
            />
          </div>
        </>
      )}
      <p role="status">
        {entries &&
          (entries.length === 0
            ? t.journal.empty
            : shown.length === 0
              ? t.journal.nothingFound
              : t.journal.found(shown.length))}
      </p>
      <ul class="plain-list stack">
        {shown.map((entry) => {
          const tone = entryTone(entry);
          return (
            <li key={entry.id} class="panel stack-small">
              <p class={`row tone-${tone}`}>
                <span class="badge">
                  <ToneIcon tone={tone} /> {entryWords(entry, t)}
                </span>
                <span class="small muted">
                  {date(entry.at)}, {t.journal.where[entry.where]}
                </span>
              </p>
              <p class="quoted">{entry.excerpt}</p>
              {entry.what === 'message' && entry.reasons.length > 0 && (
                <p class="small">
                  {t.journal.why}
                  {language === 'fr' ? '\u00a0: ' : ': '}
                  {quotedWords(entry.reasons, language)}
                </p>
              )}
              {entry.reportedAt !== null && <p class="small">{t.journal.reported(date(entry.reportedAt))}</p>}
              <div>
                <AskOnce
                  quiet
                  label={t.journal.remove}
                  question={t.journal.confirm}
                  onYes={() => void deleteEntry(entry.id).then(load)}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Corrections />
    </>
  );
}

function Corrections() {
  const { t } = useWords();
  const [items, setItems] = useState<FeedbackItem[]>([]);
  const load = () => readFeedback().then(setItems);
  useEffect(() => void load(), []);
  return (
    <section class="stack" id="corrections">
      <h2>{t.journal.feedbackTitle}</h2>
      <p>{items.length === 0 ? t.journal.feedbackEmpty : t.journal.feedbackIntro}</p>
      {items.length > 0 && (
        <div class="row">
          <button
            type="button"
            onClick={() =>
              download(
                `vigie-corrections-${dayStamp(new Date())}.jsonl`,
                exportFeedback(items),
                'application/x-ndjson',
              )
            }
          >
            {t.journal.feedbackExport}
          </button>
          {items.some(({ what }) => what === 'site') && (
            <button
              type="button"
              onClick={() =>
                download(
                  `vigie-sites-${dayStamp(new Date())}.jsonl`,
                  exportSites(items),
                  'application/x-ndjson',
                )
              }
            >
              {t.journal.sitesExport}
            </button>
          )}
          <AskOnce
            label={t.journal.feedbackRemoveAll}
            question={t.journal.feedbackConfirmAll}
            onYes={() => void clearFeedback().then(load)}
          />
        </div>
      )}
      <ul class="plain-list stack">
        {items.map((item) => (
          <li key={item.id} class="panel stack-small">
            <p>
              <strong>{t.journal.yourView(t.feedback[item.label])}</strong>
            </p>
            <p class="quoted">{item.text}</p>
            <div>
              <AskOnce
                quiet
                label={t.journal.remove}
                question={t.journal.confirm}
                onYes={() => void deleteFeedback(item.id).then(load)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
