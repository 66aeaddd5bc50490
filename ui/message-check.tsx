import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Message, Model } from '../classifier/index.ts';
import { judge } from '../store/judge.ts';
import { loadModel } from '../store/model.ts';
import type { Settings } from '../store/settings.ts';
import { useWords } from './language.tsx';
import { verdictWords } from './tone.ts';
import { VerdictCard } from './verdict-card.tsx';

export interface MessageCheckProps {
  settings: Settings;
  /** A text to begin with. */
  initial?: string;
  /** Drawn under the field, beside the buttons. */
  children?: ComponentChildren;
}

/** The field to paste a message into and, as one types or pastes, what Vigie says of it. */
export function MessageCheck({ settings, initial = '', children }: MessageCheckProps) {
  const { t } = useWords();
  const [text, setText] = useState(initial);
  const [model, setModel] = useState<Model | null>(null);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    loadModel().then(setModel, (error: unknown) => {
      console.error('Vigie could not load its model.', error);
      setFailed(true);
    });
    field.current?.focus();
  }, []);

  const message: Message = useMemo(() => ({ text }), [text]);
  const verdict = useMemo(
    () => (model && text.trim() !== '' ? judge(model, message, settings) : null),
    [model, message, text, settings],
  );
  const said = verdict && verdictWords(verdict, t);
  const alarming = said?.tone === 'danger';

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
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="row spread">
          <span class="small muted">{t.popup.privacy}</span>
          {text !== '' && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                setText('');
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
      <p class="visually-hidden" role="status">
        {said && !alarming ? `${said.words}. ${said.lead}` : ''}
      </p>
      <p class="visually-hidden" role="alert">
        {said && alarming ? `${said.words}. ${said.lead}` : ''}
      </p>
      {failed && <p class="panel">{t.common.loadFailed}</p>}
      {verdict && <VerdictCard message={message} verdict={verdict} />}
    </div>
  );
}
