import type { Fact } from '../guidance/index.ts';
import { useWords } from './language.tsx';
import { SourceDates, SourceLine } from './source-line.tsx';

/** What the message claims beside what is true, each with where it comes from. */
export function Claims({ facts }: { facts: readonly Fact[] }) {
  const { t, pick } = useWords();
  return (
    <div class="claims">
      {facts.map((fact) => (
        <div key={fact.id} class="claim stack-small">
          <dl class="stack-small">
            <div>
              <dt>{t.verdict.claim}</dt>
              <dd>{pick(fact.claim)}</dd>
            </div>
            <div>
              <dt>{t.verdict.truth}</dt>
              <dd>
                <span class="truth">{pick(fact.truth)}</span>
                <SourceLine source={fact.source} dated={false} />
              </dd>
            </div>
          </dl>
        </div>
      ))}
      <SourceDates sources={facts.map(({ source }) => source)} />
    </div>
  );
}
