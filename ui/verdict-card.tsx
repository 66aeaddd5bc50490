import { useMemo } from 'preact/hooks';
import type { Message } from '../classifier/index.ts';
import { adviceFor, factsFor, lawFor, PROVIDER_CHECKS } from '../guidance/index.ts';
import type { NumberClass } from '../guidance/number-notes.ts';
import { findNumbers, toCall } from '../guidance/phone-numbers.ts';
import type { Judgement } from '../store/judge.ts';
import { Claims } from './claims.tsx';
import { ContactCard } from './contact-card.tsx';
import { FeedbackStep } from './feedback-step.tsx';
import { Highlighted } from './highlighted.tsx';
import { OneLine } from './host-name.tsx';
import { ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { LawSection } from './law-section.tsx';
import { LinkList } from './link-list.tsx';
import { NumbersSection } from './numbers-section.tsx';
import { type Reported, ReportStep } from './report-step.tsx';
import { SenderSection } from './sender-section.tsx';
import { SourceDates, SourceLine } from './source-line.tsx';
import { decisive, seemsCut } from './spans.ts';
import { isFlagged, verdictWords } from './tone.ts';
import './verdict.css';
import './frame.css';

const ORDINARY: readonly NumberClass[] = ['mobile', 'landline'];

export interface VerdictCardProps {
  message: Message;
  verdict: Judgement;
  /** The user said that they have reported the message. */
  onReported?: () => Promise<Reported>;
}

/** The whole answer to one message: verdict in words, what to do, why, what is true, whom to tell. */
export function VerdictCard({ message, verdict, onReported = async () => 'trial' }: VerdictCardProps) {
  const { t, pick } = useWords();
  const said = verdictWords(verdict, t);
  const flagged = isFlagged(verdict);
  const spans = flagged ? decisive(verdict.evidence, 'text') : [];
  const whole = message.subject ? `${message.subject}\n${message.text}` : message.text;
  const { kind } = verdict;
  const law = flagged ? lawFor(kind, verdict.label, verdict.trap !== undefined, whole) : null;
  const facts = flagged
    ? factsFor({ kind, tactics: verdict.tactics, text: whole }).filter(({ id }) => id !== law?.id)
    : [];
  // Whoever is flatly deceived has no contract to think of: the question is for selling and for doubt.
  const selling = verdict.label === 'canvassing';
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
          {verdict.verdict === 'no-sign' && seemsCut(message.text) && (
            <p class="verdict-lead">{t.verdict.seemsCut}</p>
          )}
        </div>
      </header>
      <div class="verdict-body stack">
        <section class="stack-small">
          <h2>{t.verdict.doNow}</h2>
          <ul class="advice-list">
            {adviceFor(verdict, whole, toCall(found).length).map((advice) => (
              <li key={advice.id}>
                {pick(advice.text)}
                {advice.url && (
                  <p>
                    <a class="button" href={advice.url.href} target="_blank" rel="noreferrer">
                      <OneLine label={pick(advice.url.label)} />
                    </a>
                  </p>
                )}
                {advice.source && <SourceLine source={advice.source} />}
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
            <LinkList links={verdict.links} given={message.links} flagged={flagged} />
          </section>
        )}
        {spans.length > 0 && (
          <section class="stack-small">
            <h2>{t.verdict.because}</h2>
            <Highlighted key={message.text} text={message.text} spans={spans} />
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
            mayTrust={verdict.verdict !== 'scam'}
          />
        )}
        {numbers.length > 0 && (
          <NumbersSection numbers={numbers} selling={flagged && selling} flagged={flagged} />
        )}
        {law && (
          <LawSection
            key={law.id}
            note={law}
            ask={selling || (verdict.verdict === 'suspicious' && !verdict.trap)}
          />
        )}
        {/* A trap is no provider: how to know an honest one would only make one think of it. */}
        {kind === 'cpf' && verdict.label !== 'scam' && (
          <details class="panel">
            <summary>{t.card.provider}</summary>
            <ul class="stack-small">
              {PROVIDER_CHECKS.map((check) => (
                <li key={check.id}>
                  {pick(check.text)} <SourceLine source={check.source} dated={false} />
                </li>
              ))}
            </ul>
            <SourceDates sources={PROVIDER_CHECKS.map(({ source }) => source)} />
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
