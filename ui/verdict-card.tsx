import type { Message } from '../classifier/index.ts';
import { adviceFor, factsFor } from '../guidance/index.ts';
import type { Judgement } from '../store/judge.ts';
import { Claims } from './claims.tsx';
import { decisive, Highlighted } from './highlighted.tsx';
import { ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { LinkList } from './link-list.tsx';
import { isFlagged, verdictWords } from './tone.ts';
import './verdict.css';

/** The whole answer to one message: verdict in words, what to do, why, what is true. */
export function VerdictCard({ message, verdict }: { message: Message; verdict: Judgement }) {
  const { t, pick } = useWords();
  const said = verdictWords(verdict, t);
  const flagged = isFlagged(verdict);
  const spans = flagged ? decisive(verdict.evidence, 'text') : [];
  const facts = flagged ? factsFor({ kind: verdict.kind, tactics: verdict.tactics, text: message.text }) : [];
  return (
    <article class={`verdict tone-${said.tone}`} aria-label={said.words}>
      <header class="verdict-head">
        <ToneIcon tone={said.icon} />
        <div class="stack-small">
          <p class="verdict-words">{said.words}</p>
          <p class="verdict-lead">{verdict.raisedByLink ? t.verdict.lead.link : said.lead}</p>
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
              </li>
            ))}
          </ul>
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
      </div>
    </article>
  );
}
