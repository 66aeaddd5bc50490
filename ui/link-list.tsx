import type { LinkReport } from '../classifier/index.ts';
import { Breakable } from './host-name.tsx';
import { type Tone, ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';

/** Tone and words for what is known of a link. */
function linkFinding(
  link: LinkReport,
  words: ReturnType<typeof useWords>['t']['link'],
): { tone: Tone; say: string } {
  if (link.host === null) return { tone: 'quiet', say: words.noAddress };
  if (link.level === 'danger') return { tone: 'danger', say: words.danger };
  if (link.level === 'caution') return { tone: 'caution', say: words.caution };
  if (link.finding === 'official') return { tone: 'official', say: words.official };
  if (link.finding === 'known') return { tone: 'official', say: words.known };
  if (link.finding === 'state') return { tone: 'official', say: words.state };
  return { tone: 'quiet', say: words.none };
}

/** The links of a message with their true destination. Never clickable: they are what the reader must not open. */
export function LinkList({ links }: { links: readonly LinkReport[] }) {
  const { t } = useWords();
  return (
    <ul class="links plain-list">
      {links.map((link, index) => {
        const { tone, say } = linkFinding(link, t.link);
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
          </li>
        );
      })}
    </ul>
  );
}
