import { useState } from 'preact/hooks';
import { parseSender } from '../classifier/index.ts';
import { checkHost } from '../lookalike/index.ts';
import { senderKey } from '../store/judge.ts';
import { inPrivateWindow } from '../store/private-window.ts';
import { changeSettings } from '../store/settings.ts';
import { useWords } from './language.tsx';

const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|gmx|icloud|me|proton|protonmail|orange|wanadoo|free|sfr|neuf|laposte|bbox)\.(?:com|fr|net|me)$/;

/** What the sender's name and address tell, and the way to trust it. */
export function SenderSection({
  sender,
  trusted,
  mayTrust,
}: {
  sender: string;
  trusted: boolean;
  /** Whether trusting is offered: not beside « very probably a scam ». */
  mayTrust: boolean;
}) {
  const { t } = useWords();
  const [isTrusted, setTrusted] = useState(trusted);
  const { address, domain } = parseSender(sender);
  let level: string | null = null;
  try {
    level = domain ? checkHost(domain).level : null;
  } catch {
    // What stands behind the @ is no host: nothing is known of it.
  }
  const trust = async () => {
    const key = senderKey(sender);
    await changeSettings((settings) => ({
      ...settings,
      trustedSenders: [...new Set([...settings.trustedSenders, key])],
    }));
    setTrusted(true);
  };
  const say = !address
    ? t.card.senderName
    : level === 'danger'
      ? t.card.senderDanger(domain)
      : FREE_MAIL.test(domain)
        ? t.card.senderFree
        : t.card.senderOther(domain);
  return (
    <section class="stack-small">
      <h2>{t.card.sender}</h2>
      <p class="host">{sender}</p>
      <p>{say}</p>
      <div role="status">{isTrusted && <p>{t.card.trusted}</p>}</div>
      {!isTrusted && mayTrust && level !== 'danger' && !inPrivateWindow() && (
        <div>
          <button type="button" class="quiet" onClick={trust}>
            {t.card.trust}
          </button>
        </div>
      )}
    </section>
  );
}
