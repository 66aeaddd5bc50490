import { useState } from 'preact/hooks';
import { CHANNELS, type Channel, type Message } from '../classifier/index.ts';
import { reportContacts } from '../guidance/index.ts';
import { findNumbers } from '../guidance/phone-numbers.ts';
import type { Kept } from '../store/journal.ts';
import type { Judgement } from '../store/judge.ts';
import { Choices } from './choices.tsx';
import { ContactCard } from './contact-card.tsx';
import { CopyButton } from './copy-button.tsx';
import { dayStamp, download } from './download.ts';
import { evidenceOf } from './evidence.ts';
import { useWords } from './language.tsx';

/** What became of « I have reported it »: noted in the history, or why not. */
export type Reported = Kept | 'trial';

/** Reporting in one step: where it came from decides whom to tell. */
export function ReportStep(props: {
  message: Message;
  verdict: Judgement;
  onReported: () => Promise<Reported>;
}) {
  const { message, verdict } = props;
  const { t, locale } = useWords();
  const [channel, setChannel] = useState<Channel | null>(message.channel ?? null);
  const [done, setDone] = useState<Reported | null>(null);
  // Who called: the sender if it is a number, else the first number of what was told.
  const caller = findNumbers(`${message.sender ?? ''}\n${message.text}`)[0]?.written;
  const save = () => {
    const now = new Date();
    download(`vigie-${dayStamp(now)}.txt`, evidenceOf(message, verdict, now, t, locale));
  };
  return (
    <details class="panel">
      <summary>{t.report.title}</summary>
      <div class="stack">
        <Choices
          question={t.report.where}
          inline
          options={CHANNELS.map((value) => ({ value, label: t.report.channel[value] }))}
          value={channel}
          onChange={setChannel}
        />
        {channel && (
          <>
            {channel === 'sms' && <p>{t.report.smsSteps}</p>}
            {channel === 'email' && <p>{t.report.emailSteps}</p>}
            {channel === 'call' && <p>{t.report.callSteps}</p>}
            {channel !== 'call' ? (
              <CopyButton text={message.text} label={t.report.copyMessage} />
            ) : (
              caller && <CopyButton text={`spam vocal ${caller}`} label={t.report.copyCall(caller)} />
            )}
            <div>
              {reportContacts(channel, verdict.kind).map((id) => (
                <ContactCard key={id} id={id} />
              ))}
            </div>
          </>
        )}
        <div class="row">
          <button type="button" onClick={save}>
            {t.report.save}
          </button>
          <button
            type="button"
            disabled={done !== null}
            onClick={() => {
              void props.onReported().then(setDone);
            }}
          >
            {t.report.done}
          </button>
        </div>
        <p role="status" class="small">
          {done && t.report.doneSaid[done]}
        </p>
      </div>
    </details>
  );
}
