import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Message, Model } from '../classifier/index.ts';
import { type JournalEntry, markReported, recordEntry } from '../store/journal.ts';
import { type Judgement, judge } from '../store/judge.ts';
import { loadModel } from '../store/model.ts';
import { inPrivateWindow } from '../store/private-window.ts';
import type { Settings } from '../store/settings.ts';
import { bringUp } from './bring-up.ts';
import { useWords } from './language.tsx';
import type { Reported } from './report-step.tsx';
import { decidingWords } from './spans.ts';
import { isFlagged, verdictWords } from './tone.ts';
import { VerdictCard } from './verdict-card.tsx';

export interface MessageCheckProps {
  settings: Settings;
  message: Message;
  onMessage: (message: Message) => void;
  /** A try-out: nothing goes into the history and the page keeps its place. */
  trial?: boolean;
  /** A message that comes at once (pasted, dropped, opened) leads to its answer, where that lies below the fold. */
  leads?: boolean;
  /** Drawn under the field. */
  children?: ComponentChildren;
}

/** How long a text must rest before it goes into the history: not every keystroke is a message. */
const REST = 1200;

/** So many letters in one go are no typing. */
const AT_ONCE = 20;

/** How much of `after` was not in `before`, their common beginning and end aside. */
function newLength(before: string, after: string): number {
  let from = 0;
  while (from < after.length && before[from] === after[from]) from++;
  let to = after.length;
  let left = before.length;
  while (to > from && left > from && before[left - 1] === after[to - 1]) {
    to--;
    left--;
  }
  return to - from;
}

/** The field to paste a message into and, as one types or pastes, what Vigie says of it. */
export function MessageCheck(props: MessageCheckProps) {
  const { settings, message, onMessage, trial = false, leads = false, children } = props;
  const { t } = useWords();
  const [model, setModel] = useState<Model | null>(null);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const judged = useRef('');
  const entry = useRef({ id: crypto.randomUUID() as string, begins: '' });
  const id = useId();
  const { text } = message;

  useEffect(() => {
    loadModel().then(setModel, (error: unknown) => {
      console.error('Vigie could not load its model.', error);
      setFailed(true);
    });
    if (!trial) field.current?.focus();
  }, [trial]);

  const verdict = useMemo(
    () => (model && text.trim() !== '' ? judge(model, message, settings) : null),
    [model, message, text, settings],
  );

  useEffect(() => {
    if (trial || !verdict || !isFlagged(verdict)) return;
    const timer = setTimeout(() => {
      // Going on with the same message replaces its entry; another message begins another.
      if (!text.startsWith(entry.current.begins)) entry.current = { id: crypto.randomUUID(), begins: '' };
      entry.current.begins = text.slice(0, 40);
      void recordEntry(entryOf(entry.current.id, message, verdict), inPrivateWindow());
    }, REST);
    return () => clearTimeout(timer);
  }, [verdict, message, text, trial]);

  useEffect(() => {
    const before = judged.current;
    if (verdict || text === '') judged.current = text;
    // The focus stays in the field: one can go on typing, and the regions below have said the verdict.
    if (leads && verdict && answer.current && newLength(before, text) > AT_ONCE)
      bringUp(answer.current, answer.current.querySelector('.advice-list > li') ?? undefined);
  }, [verdict, text, leads]);

  const said = verdict && verdictWords(verdict, t);
  const alarming = said?.tone === 'danger';

  const reported = async (): Promise<Reported> => {
    if (trial || !verdict) return 'trial';
    const kept = await recordEntry(entryOf(entry.current.id, message, verdict), inPrivateWindow());
    if (kept === 'kept') await markReported(entry.current.id, Date.now());
    return kept;
  };

  return (
    <div class="stack">
      <div class="stack-small">
        <label for={id}>{t.popup.label}</label>
        <textarea
          id={id}
          ref={field}
          value={text}
          placeholder={t.popup.placeholder}
          spellcheck={false}
          onInput={(event) => onMessage({ ...message, text: event.currentTarget.value })}
        />
        <div class="row spread">
          <span class="small muted">{t.popup.privacy}</span>
          {text !== '' && (
            <button
              type="button"
              class="quiet small"
              onClick={() => {
                onMessage({ text: '' });
                entry.current = { id: crypto.randomUUID(), begins: '' };
                field.current?.focus();
              }}
            >
              {t.popup.clear}
            </button>
          )}
        </div>
        {children}
      </div>
      {/* Both regions exist before they speak; only danger interrupts. */}
      <p class="visually-hidden" role="status" data-says="verdict">
        {said && !alarming ? `${said.words}. ${said.lead}` : ''}
      </p>
      <p class="visually-hidden" role="alert">
        {said && alarming ? `${said.words}. ${said.lead}` : ''}
      </p>
      {failed && <p class="panel">{t.common.loadFailed}</p>}
      {verdict && (
        <div ref={answer} class="answer">
          <VerdictCard message={message} verdict={verdict} onReported={reported} />
        </div>
      )}
    </div>
  );
}

function entryOf(id: string, message: Message, verdict: Judgement): JournalEntry {
  return {
    id,
    at: Date.now(),
    what: 'message',
    where: 'popup',
    verdict: verdict.verdict === 'scam' ? 'scam' : 'suspicious',
    label: verdict.label,
    kind: verdict.kind,
    excerpt: message.text,
    sender: message.sender?.slice(0, 320) ?? null,
    channel: message.channel ?? null,
    reasons: decidingWords(message.text, verdict.evidence, 6),
    hosts: [...new Set(verdict.links.flatMap(({ host }) => (host ? [host] : [])))].slice(0, 20),
    reportedAt: null,
  };
}
