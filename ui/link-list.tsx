import type { LinkReport, MessageLink } from '../classifier/index.ts';
import { Breakable } from './host-name.tsx';
import { type Tone, ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';

/** Tone and words for what is known of a link. In a flagged message an unknown site is not to be opened. */
function linkFinding(
  link: LinkReport,
  flagged: boolean,
  words: ReturnType<typeof useWords>['t']['link'],
): { tone: Tone; say: string } {
  if (link.host === null) return { tone: 'quiet', say: words.noAddress };
  if (link.level === 'danger') return { tone: 'danger', say: words.danger };
  if (link.level === 'caution') return { tone: 'caution', say: words.caution };
  if (link.finding === 'official') return { tone: 'official', say: words.official };
  // Who reads « gouv.fr » looks for the State, whatever the service.
  if (link.finding === 'state' || (link.finding === 'known' && /\.gouv\.fr$/.test(link.host)))
    return { tone: 'official', say: words.state };
  if (link.finding === 'known') return { tone: 'official', say: words.known };
  return flagged ? { tone: 'caution', say: words.doNotOpen } : { tone: 'quiet', say: words.none };
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** The address that a link shows to the reader, where it is another than the one it leads to. */
export function shownAddress(link: LinkReport, given: readonly MessageLink[]): string | null {
  if (!link.host) return null;
  const text = given.find(({ href }) => href === link.href)?.text ?? '';
  const shown = /(?:[\p{L}\d-]+\.)+(?:fr|com|org|net|eu|info)(?![\p{L}\d.-]*[\p{L}\d])/iu.exec(text)?.[0];
  if (!shown) return null;
  const real = bare(link.host);
  return real === bare(shown) || real.endsWith(`.${bare(shown)}`) ? null : bare(shown);
}

export interface LinkListProps {
  links: readonly LinkReport[];
  /** The links as the message carries them, with the words that a reader sees. */
  given?: readonly MessageLink[] | undefined;
  /** The message is dishonest or suspicious. */
  flagged: boolean;
}

/** The links of a message with their true destination. Never clickable: they are what the reader must not open. */
export function LinkList({ links, given = [], flagged }: LinkListProps) {
  const { t } = useWords();
  const shownBy = new Map(links.map((link) => [link, flagged ? shownAddress(link, given) : null]));
  // What another link only shows is where nothing leads: listed as an official site it would comfort.
  const decoys = new Set(shownBy.values());
  const listed = links.filter(({ host }) => host === null || !decoys.has(bare(host)));
  return (
    <ul class="links plain-list">
      {listed.map((link, index) => {
        const { tone, say } = linkFinding(link, flagged, t.link);
        const shown = tone === 'official' ? null : shownBy.get(link);
        return (
          <li key={index} class="stack-small">
            <span class="host">
              <Breakable host={link.host ?? link.href} />
            </span>
            <span class="row">
              <span class={`badge tone-${tone}`}>
                <ToneIcon tone={tone} /> {say}
              </span>
              {link.via.length > 0 && (
                <span class="small muted">{t.verdict.passesThrough(link.via.join(', '))}</span>
              )}
            </span>
            {shown && <span>{t.verdict.shows(shown)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
