import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { siteOf } from '../guard/site.ts';
import { checkHost, type HostFinding } from '../lookalike/index.ts';
import { addPass } from '../store/passes.ts';
import { changeSettings, isPaused, type Settings } from '../store/settings.ts';
import { type Tone, ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';

interface Here {
  url: URL;
  finding: HostFinding | null;
  /** The browser withholds access to this site: Vigie cannot watch here. */
  withheld: boolean;
}

async function lookHere(): Promise<Here | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab?.url || !/^https?:/.test(tab.url)) return null;
  const url = new URL(tab.url);
  let finding: HostFinding | null = null;
  try {
    finding = checkHost(url.hostname);
  } catch {
    // An address without a host that can be judged, such as an odd IP form.
  }
  const withheld = !(await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] }));
  return { url, finding, withheld };
}

/** What Vigie knows of the page in the current tab, and the ways to make it rest. */
export function SiteStatus({ settings }: { settings: Settings }) {
  const { t, language } = useWords();
  const [here, setHere] = useState<Here | null>(null);
  const [pausedUntil, setPausedUntil] = useState(settings.pausedUntil);
  useEffect(() => {
    lookHere().then(setHere, () => setHere(null));
  }, []);
  const paused = pausedUntil !== null && isPaused({ ...settings, pausedUntil }, Date.now());
  const pause = async (until: number | null) => {
    await changeSettings((current) => ({ ...current, pausedUntil: until }));
    setPausedUntil(until);
  };
  const ask = async () => {
    // The request has to come first in the click, or the browser refuses it.
    if (await browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] }))
      setHere(await lookHere());
  };

  let say: { tone: Tone; text: string } | null = null;
  if (here?.withheld) say = { tone: 'caution', text: t.status.withheld };
  else if (here?.finding?.level === 'danger') say = { tone: 'danger', text: t.status.danger };
  else if (here?.finding?.level === 'caution') say = { tone: 'caution', text: t.status.caution };
  else if (here?.finding?.finding === 'official') say = { tone: 'official', text: t.status.official };

  return (
    <>
      {say && (
        <div class={`notice row tone-${say.tone}`}>
          <ToneIcon tone={say.tone} />
          <span>{say.text}</span>
          {here?.withheld && (
            <button type="button" onClick={ask}>
              {t.status.ask}
            </button>
          )}
          {here && !here.withheld && here.finding?.level && (
            <button
              type="button"
              class="quiet"
              onClick={() => addPass(siteOf(here.url.hostname)).then(() => setHere(null))}
            >
              {t.status.quietHere}
            </button>
          )}
        </div>
      )}
      {paused && pausedUntil !== null && (
        <div class="notice row tone-quiet">
          <span>
            {t.options.pausedUntil(
              new Date(pausedUntil).toLocaleTimeString(language, { timeStyle: 'short' }),
            )}
          </span>
          <button type="button" onClick={() => pause(null)}>
            {t.options.resume}
          </button>
        </div>
      )}
    </>
  );
}
