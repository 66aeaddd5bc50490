import { useState } from 'preact/hooks';
import { siteOf } from '../guard/site.ts';
import { checkHost, type HostFinding } from '../lookalike/index.ts';
import { addPass } from '../store/passes.ts';
import { inPrivateWindow } from '../store/private-window.ts';
import { changeSettings } from '../store/settings.ts';
import { HostName } from './host-name.tsx';
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
  const { t } = useWords();
  const [saved, setSaved] = useState(false);
  const target = finding.target?.includes('.') ? finding.target : PORTAL;
  const secret = inPrivateWindow();
  const site = siteOf(address.hostname);

  const proceed = async () => {
    await addPass(site);
    location.replace(address.href);
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
        <div class="warning-sign">
          <ToneIcon tone="danger" />
        </div>
        <h1>{t.warning.heading}</h1>
        <p class="warning-wanted">{t.warning.wanted(target)}</p>
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
            {t.warning.go(target)}
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
            <div class="row">
              <button type="button" class="quiet" onClick={proceed}>
                {t.warning.continue}
              </button>
              <button type="button" class="quiet" onClick={never}>
                {t.warning.never}
              </button>
              <button type="button" class="quiet" disabled={saved} onClick={() => setSaved(true)}>
                {t.warning.mistake}
              </button>
            </div>
            <p class="small muted">{t.warning.continueNote}</p>
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
