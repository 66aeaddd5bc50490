import { useEffect, useState } from 'preact/hooks';
import { useWords } from './language.tsx';

/** Copies a text and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  // Another text has not been copied yet.
  useEffect(() => setSaid(''), [text]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t.report.copied),
      () => setSaid(t.report.copyFailed),
    );
  return (
    <span class="row copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status" class="small">
        {said}
      </span>
    </span>
  );
}
