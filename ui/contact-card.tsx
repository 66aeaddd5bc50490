import { type ContactId, contact } from '../guidance/index.ts';
import { WithHost } from './host-name.tsx';
import { useWords } from './language.tsx';
import { SourceLine } from './source-line.tsx';

/** The address of a French number for a telephone, whatever the spaces: `tel:+33805805817`, `sms:33700`. */
export function callAddress(kind: 'phone' | 'sms', number: string): string {
  const digits = number.replace(/\D/g, '');
  if (kind === 'sms') return `sms:${digits}`;
  return `tel:${digits.length === 10 ? `+33${digits.slice(1)}` : digits}`;
}

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
                    <span>
                      <WithHost text={t.report.open(way.label)} host={way.label} />
                    </span>
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
                <a class="number" href={callAddress(way.kind, way.number)}>
                  {way.number.replace(/ /g, '\u00a0')}
                </a>
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
