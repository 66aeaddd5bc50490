import { type ContactId, contact } from '../guidance/index.ts';
import { useWords } from './language.tsx';
import { SourceLine } from './source-line.tsx';

/** Whom to tell or to call, with every way to reach them. Nothing of the message goes into an address. */
export function ContactCard({ id }: { id: ContactId }) {
  const { t, pick } = useWords();
  const { name, purpose, ways, source } = contact(id);
  const colon = t.report.phone === 'Téléphone' ? '\u00a0: ' : ': ';
  return (
    <div class="contact stack-small">
      <p>
        <strong>{pick(name)}</strong>
      </p>
      <p>{pick(purpose)}</p>
      {ways.length > 0 && (
        <ul class="plain-list stack-small">
          {ways.map((way) => {
            if (way.kind === 'web') {
              return (
                <li key={way.url}>
                  <a class="button" href={way.url} target="_blank" rel="noreferrer">
                    {t.report.open(way.label)}
                  </a>
                </li>
              );
            }
            if (way.kind === 'email') {
              return (
                <li key={way.address}>
                  {t.report.email}
                  {colon}
                  <a href={`mailto:${way.address}`}>{way.address}</a>
                </li>
              );
            }
            return (
              <li key={way.number}>
                {way.kind === 'sms' ? t.report.text : t.report.phone}
                {colon}
                <strong>{way.number}</strong>
                {way.kind === 'phone' && way.hours && `, ${pick(way.hours)}`}
              </li>
            );
          })}
        </ul>
      )}
      <SourceLine source={source} />
    </div>
  );
}
