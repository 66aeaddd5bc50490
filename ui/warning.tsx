import { useState } from 'preact/hooks';
import { siteOf } from '../guard/site.ts';
import { checkHost, explain, type HostFinding } from '../lookalike/index.ts';
import { addFeedback } from '../store/feedback.ts';
import { addPass } from '../store/passes.ts';
import { inPrivateWindow } from '../store/private-window.ts';
import { changeSettings } from '../store/settings.ts';
import { HostName, WithHost } from './host-name.tsx';
import { Logo, ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { TopBar } from './top-bar.tsx';
import './warning.css';

const PORTAL = 'moncompteformation.gouv.fr';

function findingOf(address: URL): HostFinding | null {
  try {
    return checkHost(address.hostname);
  } catch {
    return null;
  }
}

/** What stands in place of a page that imitates a protected site. */
export function Warning({ address }: { address: URL | null }) {
  const { t } = useWords();
  const finding = address && findingOf(address);
  if (!address || finding?.level !== 'danger') {
    return (
      <main class="page stack">
        <TopBar title={t.warning.pageTitle} />
        <p>{t.warning.nothing}</p>
      </main>
    );
  }
  return <Blocked address={address} finding={finding} />;
}

function Blocked({ address, finding }: { address: URL; finding: HostFinding }) {
  const { t, language } = useWords();
  const [saved, setSaved] = useState(false);
  const target = explain(finding).wanted ?? PORTAL;
  const secret = inPrivateWindow();
  const site = siteOf(address.hostname);

  const proceed = async () => {
    await addPass(site);
    location.replace(address.href);
  };
  const mistake = async () => {
    const item = {
      id: crypto.randomUUID() as string,
      at: Date.now(),
      what: 'site' as const,
      text: finding.host,
    };
    const said = finding.rule ?? 'lookalike';
    await addFeedback(
      { ...item, label: 'legit', said: said.slice(0, 40), channel: null, lang: language, modelVersion: null },
      secret,
    );
    setSaved(true);
  };
  const never = async () => {
    if (secret) await addPass(site);
    else {
      await changeSettings((settings) => ({
        ...settings,
        allowedHosts: [...new Set([...settings.allowedHosts, site])],
      }));
    }
    location.replace(address.href);
  };

  return (
    <main class="warning">
      <article class="warning-card tone-danger stack">
        <header class="warning-sign">
          <ToneIcon tone="danger" />
          <h1>{t.warning.heading}</h1>
        </header>
        <p class="warning-wanted">
          <WithHost text={t.warning.wanted(target)} host={target} />
        </p>
        <div class="panel stack-small">
          <p class="small muted">{t.warning.youAreHere}</p>
          <p class="warning-host">
            <HostName finding={finding} />
          </p>
        </div>
        <p>
          {t.warning.notOpened} {t.warning.advice}
        </p>
        <p>
          {/* biome-ignore lint/a11y/noAutofocus: the safe way out is what a key press must reach first */}
          <a class="button primary warning-go" href={`https://${target}/`} autoFocus>
            <span>
              <WithHost text={t.warning.go(target)} host={target} />
            </span>
          </a>
        </p>
        {target !== PORTAL && <p class="small muted">{t.warning.onlyOfficial}</p>}
        <details>
          <summary>{t.warning.why}</summary>
          <p>{t.warning.whyText}</p>
        </details>
        <details>
          <summary>{t.warning.more}</summary>
          <div class="stack-small">
            <p>{t.warning.risk}</p>
            <div>
              <button type="button" class="quiet" onClick={proceed}>
                {t.warning.continue}
              </button>
              <p class="small muted">{t.warning.continueNote}</p>
            </div>
            <div>
              <button type="button" class="quiet" onClick={never}>
                {t.warning.never}
              </button>
              <p class="small muted">{secret ? t.warning.continueNote : t.warning.neverNote}</p>
            </div>
            <div>
              <button type="button" class="quiet" disabled={saved} onClick={mistake}>
                {t.warning.mistake}
              </button>
            </div>
            <p class="small" role="status">
              {saved && (secret ? t.warning.mistakePrivate : t.warning.mistakeSaved)}
            </p>
          </div>
        </details>
      </article>
      <p class="brand">
        <Logo /> Vigie
      </p>
    </main>
  );
}
