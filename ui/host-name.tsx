import type { ComponentChildren } from 'preact';
import { type Explanation, explain, type HostFinding, type Span } from '../lookalike/index.ts';

/** A host to read: line breaks only after dots and hyphens, so that it stays one piece where it can. */
export function Breakable({ host }: { host: string }) {
  return (
    <>
      {host
        .split(/(?<=[.-])/)
        .flatMap((piece, index) => (index === 0 ? [piece] : [<wbr key={index} />, piece]))}
    </>
  );
}

/** A sentence with a host in it: the host goes to a line of its own before it breaks. */
export function WithHost({ text, host }: { text: string; host: string }) {
  const at = text.indexOf(host);
  if (at < 0) return <Breakable host={text} />;
  return (
    <>
      {text.slice(0, at)}
      <span class="one-line">
        <Breakable host={host} />
        {text.slice(at + host.length)}
      </span>
    </>
  );
}

/** A button's words that end in a host. */
export function OneLine({ label }: { label: string }) {
  return (
    <span>
      <WithHost text={label} host={label.slice(label.lastIndexOf(' ') + 1)} />
    </span>
  );
}

const within = (span: Span | null, at: number) => span !== null && at >= span[0] && at < span[1];

/** Runs of characters that are alike in emphasis. */
function runs({
  unicodeHost,
  registrable,
  marks,
}: Explanation): { text: string; strong: boolean; marked: boolean }[] {
  const found: { text: string; strong: boolean; marked: boolean }[] = [];
  let at = 0;
  for (const character of unicodeHost) {
    const strong = within(registrable, at);
    const marked = marks.some((mark) => within(mark, at));
    const last = found.at(-1);
    if (last && last.strong === strong && last.marked === marked) last.text += character;
    else found.push({ text: character, strong, marked });
    at += character.length;
  }
  return found;
}

/**
 * The real host: its registrable domain emphasised (the part its owner had to buy), and what differs from the real
 * address marked. A name written with foreign letters is shown in its technical form too.
 */
export function HostName({ finding }: { finding: HostFinding }) {
  const explanation = explain(finding);
  return (
    <>
      <span class="host">
        {runs(explanation).map(({ text, strong, marked }, index) => {
          const piece: ComponentChildren = marked ? <mark>{text}</mark> : <Breakable host={text} />;
          return strong ? <strong key={index}>{piece}</strong> : <span key={index}>{piece}</span>;
        })}
      </span>
      {explanation.unicodeHost !== finding.host && (
        <>
          <br />
          <span class="small muted">{finding.host}</span>
        </>
      )}
    </>
  );
}
