import { useMemo } from 'preact/hooks';
import type { Message } from '../classifier/index.ts';
import { adviceFor, factsFor, lawFor, PROVIDER_CHECKS } from '../guidance/index.ts';
import type { NumberClass } from '../guidance/number-notes.ts';
import { findNumbers } from '../guidance/phone-numbers.ts';
import type { Judgement } from '../store/judge.ts';
import { Claims } from './claims.tsx';
import { ContactCard } from './contact-card.tsx';
import { FeedbackStep } from './feedback-step.tsx';
import { decisive, Highlighted } from './highlighted.tsx';
import { ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { LawSection } from './law-section.tsx';
import { LinkList } from './link-list.tsx';
import { NumbersSection } from './numbers-section.tsx';
import { ReportStep } from './report-step.tsx';
import { SenderSection } from './sender-section.tsx';
import { isFlagged, verdictWords } from './tone.ts';
import './verdict.css';
import './frame.css';

const ORDINARY: readonly NumberClass[] = ['mobile', 'landline'];

export interface VerdictCardProps {
  message: Message;
  verdict: Judgement;
  /** The user said that they have reported the message. */
  onReported?: () => Promise<void>;
}

/** The whole answer to one message: verdict in words, what to do, why, what is true, whom to tell. */
export function VerdictCard({ message, verdict, onReported = async () => {} }: VerdictCardProps) {
  const { t, pick } = useWords();
  const said = verdictWords(verdict, t);
  const flagged = isFlagged(verdict);
  const spans = flagged ? decisive(verdict.evidence, 'text') : [];
  const facts = flagged ? factsFor({ kind: verdict.kind, tactics: verdict.tactics, text: message.text }) : [];
  const law = flagged ? lawFor(verdict.kind, verdict.label) : null;
  const found = useMemo(() => findNumbers(`${message.sender ?? ''}\n${message.text}`), [message]);
  // Beside « no known sign » an ordinary number is no news: only a telling one is shown.
  const numbers = found.filter((one) => verdict.verdict !== 'no-sign' || !ORDINARY.includes(one.class));
  return (
    <article class={`verdict tone-${said.tone}`} aria-label={said.words}>
      <header class="verdict-head">
        <ToneIcon tone={said.icon} />
        <div class="stack-small">
          <p class="verdict-words">{said.words}</p>
          <p class="verdict-lead">{said.lead}</p>
          {flagged && verdict.kind && <p class="small verdict-lead">{t.verdict.kind[verdict.kind]}</p>}
        </div>
      </header>
      <div class="verdict-body stack">
        <section class="stack-small">
          <h2>{t.verdict.doNow}</h2>
          <ul class="advice-list">
            {adviceFor(verdict).map((advice) => (
              <li key={advice.id}>
                {pick(advice.text)}
                {advice.url && (
                  <p>
                    <a class="button" href={advice.url.href} target="_blank" rel="noreferrer">
                      {pick(advice.url.label)}
                    </a>
                  </p>
                )}
                {advice.contacts?.map((id) => (
                  <ContactCard key={id} id={id} />
                ))}
              </li>
            ))}
          </ul>
          {flagged && (
            <p>
              <a href="happened.html" target="_blank" rel="noreferrer">
                {t.verdict.already}
              </a>
            </p>
          )}
        </section>
        {verdict.links.length > 0 && (
          <section class="stack-small">
            <h2>{t.verdict.links}</h2>
            <LinkList links={verdict.links} />
          </section>
        )}
        {spans.length > 0 && (
          <section class="stack-small">
            <h2>{t.verdict.because}</h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <p class="quoted" tabIndex={0}>
              <Highlighted text={message.text} spans={spans} />
            </p>
            {verdict.truncated && <p class="small muted">{t.verdict.truncated}</p>}
          </section>
        )}
        {facts.length > 0 && (
          <section class="stack-small">
            <h2>{t.verdict.claims}</h2>
            <Claims facts={facts} />
          </section>
        )}
        {message.sender && (
          <SenderSection
            key={message.sender}
            sender={message.sender}
            trusted={verdict.trustedSender === true}
          />
        )}
        {numbers.length > 0 && <NumbersSection numbers={numbers} />}
        {law && <LawSection key={law.id} note={law} />}
        {verdict.kind === 'cpf' && (
          <details class="panel">
            <summary>{t.card.provider}</summary>
            <ul class="stack-small">
              {PROVIDER_CHECKS.map((check) => (
                <li key={check.id}>{pick(check.text)}</li>
              ))}
            </ul>
          </details>
        )}
        {flagged && <ReportStep message={message} verdict={verdict} onReported={onReported} />}
        {verdict.verdict !== 'cannot-tell' && (
          <FeedbackStep key={message.text} message={message} verdict={verdict} />
        )}
      </div>
    </article>
  );
}
