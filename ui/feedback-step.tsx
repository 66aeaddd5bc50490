import { useId, useState } from 'preact/hooks';
import { LABELS, type Label, type Message } from '../classifier/index.ts';
import { addFeedback } from '../store/feedback.ts';
import type { Judgement } from '../store/judge.ts';
import { type MaskedKind, mask } from '../store/mask.ts';
import { inPrivateWindow } from '../store/private-window.ts';
import { Choices } from './choices.tsx';
import { useWords } from './language.tsx';
import { isFlagged } from './tone.ts';

/** « This is a mistake », « you missed this one »: kept on the device, masked, after the user has seen it. */
export function FeedbackStep({ message, verdict }: { message: Message; verdict: Judgement }) {
  const { t, language } = useWords();
  const flagged = isFlagged(verdict);
  const [masked] = useState(() => mask(message.text));
  const [text, setText] = useState(masked.text);
  const [label, setLabel] = useState<Label>(flagged ? 'legit' : 'scam');
  const [saved, setSaved] = useState(false);
  const id = useId();
  const secret = inPrivateWindow();
  const hiddenWords = (found: readonly MaskedKind[]) =>
    found.length === 0
      ? t.feedback.nothingHidden
      : t.feedback.hidden(
          new Intl.ListFormat(language, { type: 'conjunction' }).format(
            found.map((kind) => t.feedback.kinds[kind]),
          ),
        );
  const save = async () => {
    await addFeedback(
      {
        id: crypto.randomUUID(),
        at: Date.now(),
        what: 'message',
        text: text.slice(0, 20_000),
        label,
        said: verdict.verdict,
        channel: message.channel ?? null,
        lang:
          /\b(?:the|your|you|is|to)\b/i.test(text) && !/\b(?:vous|votre|le|la|les|est)\b/i.test(text)
            ? 'en'
            : 'fr',
        modelVersion: verdict.modelVersion,
      },
      secret,
    );
    setSaved(true);
  };
  return (
    <details class="panel">
      <summary>{flagged ? t.feedback.mistake : t.feedback.missed}</summary>
      <div class="stack">
        {!saved && (
          <>
            <p>{t.feedback.intro}</p>
            <p>{hiddenWords(masked.found)}</p>
            <div class="stack-small">
              <label for={id}>{t.feedback.label}</label>
              <textarea
                id={id}
                lang={language}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </div>
            <Choices
              question={t.feedback.is}
              inline
              options={LABELS.map((value) => ({ value, label: t.feedback[value] }))}
              value={label}
              onChange={setLabel}
            />
            <div>
              <button type="button" onClick={save} disabled={text.trim() === ''}>
                {t.feedback.save}
              </button>
            </div>
          </>
        )}
        <p role="status">{saved && (secret ? t.feedback.secret : t.feedback.saved)}</p>
        {saved && !secret && (
          <p>
            <a href="journal.html#corrections" target="_blank" rel="noreferrer">
              {t.feedback.see}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
