import { useEffect, useId, useState } from 'preact/hooks';
import { takeHandover } from '../store/handover.ts';
import type { Settings } from '../store/settings.ts';
import { FileButton } from './file-button.tsx';
import { useWords } from './language.tsx';
import { MessageCheck } from './message-check.tsx';
import { FILE_LIMIT, FileError, readFile } from './read-file.ts';
import { useMessage } from './use-message.ts';

/** Everything one can do with a message: paste, drop or open it, say who sent it. For full page and side panel. */
export function CheckDesk({ settings }: { settings: Settings }) {
  const { t, language } = useWords();
  const [message, setMessage] = useMessage();
  const [said, setSaid] = useState('');
  const [dropping, setDropping] = useState(false);
  const senderId = useId();

  useEffect(() => {
    takeHandover().then((given) => {
      if (given && given.text !== '') setMessage({ text: given.text });
    });
  }, []);

  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      setMessage(await readFile(file));
      setSaid(t.check.read(file.name));
    } catch (error) {
      const megabytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' });
      setSaid(
        error instanceof FileError && error.problem === 'too-large'
          ? t.check.tooLarge(megabytes.format(FILE_LIMIT / 1024 / 1024))
          : t.check.notMail,
      );
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button is the first
    <div
      class={`stack ${dropping ? 'dropping' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        const text = event.dataTransfer?.getData('text/plain');
        if (event.dataTransfer?.files[0]) void open(event.dataTransfer.files[0]);
        else if (text) setMessage({ text });
      }}
    >
      <MessageCheck settings={settings} message={message} onMessage={setMessage} leads>
        {message.text === '' && <p class="small">{t.check.intro}</p>}
        <div class="row small more">
          <FileButton
            label={t.check.open}
            accept=".eml,.txt,message/rfc822,text/plain"
            class="quiet"
            onFile={(file) => void open(file)}
          />
          <details>
            <summary>{t.check.addSender}</summary>
            <label for={senderId}>{t.check.sender}</label>
            <input
              id={senderId}
              type="text"
              autocomplete="off"
              value={message.sender ?? ''}
              onInput={(event) => {
                const sender = event.currentTarget.value.trim();
                const { sender: _dropped, ...rest } = message;
                setMessage(sender ? { ...rest, sender } : rest);
              }}
            />
          </details>
        </div>
        <p class="small" role="status">
          {said}
        </p>
        {message.subject && (
          <p>
            <strong>{t.check.subject}</strong>
            {language === 'fr' ? '\u00a0: ' : ': '}
            {message.subject}
          </p>
        )}
      </MessageCheck>
    </div>
  );
}
