import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { siteOf } from '../guard/site.ts';
import { checkHost, type HostFinding } from '../lookalike/index.ts';
import { addPass, readPasses, removePass } from '../store/passes.ts';
import { changeSettings, isPaused, type Settings } from '../store/settings.ts';
import { type Tone, ToneIcon } from './icons.tsx';
import { useWords } from './language.tsx';

interface Here {
  url: URL;
  finding: HostFinding | null;
  /** The browser withholds access to this site: Vigie cannot watch here. */
  withheld: boolean;
  /** The user told Vigie to rest on this site until the browser is closed. */
  resting: boolean;
}

const HOUR = 60 * 60 * 1000;

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
  const resting = (await readPasses()).includes(siteOf(url.hostname));
  return { url, finding, withheld, resting };
}

/**
 * What Vigie knows of the page in the current tab, and the ways to make it rest. What is to be pressed below it
 * (`children`) is drawn once that is known: it must not slip away under a pointer that is about to press.
 */
export function SiteStatus({ settings, children }: { settings: Settings; children?: ComponentChildren }) {
  const { t, locale } = useWords();
  const [here, setHere] = useState<Here | null>(null);
  const [looked, setLooked] = useState(false);
  const [pausedUntil, setPausedUntil] = useState(settings.pausedUntil);
  useEffect(() => {
    void lookHere()
      .then(setHere, () => setHere(null))
      .finally(() => setLooked(true));
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

  const rest = async (url: URL, on: boolean) => {
    await (on ? addPass(siteOf(url.hostname)) : removePass(siteOf(url.hostname)));
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
        </div>
      )}
      {paused && pausedUntil !== null && (
        <div class="notice row tone-quiet">
          <span>
            {t.options.pausedUntil(new Date(pausedUntil).toLocaleTimeString(locale, { timeStyle: 'short' }))}
          </span>
          <button type="button" onClick={() => pause(null)}>
            {t.options.resume}
          </button>
        </div>
      )}
      {here?.resting && (
        <div class="notice row tone-quiet">
          <span>{t.status.resting(siteOf(here.url.hostname))}</span>
          <button type="button" onClick={() => rest(here.url, false)}>
            {t.status.watchAgain}
          </button>
        </div>
      )}
      {here && !here.withheld && !paused && !here.resting && (
        <details class="small">
          <summary>{t.status.rest}</summary>
          <div class="row">
            <button type="button" onClick={() => rest(here.url, true)}>
              {t.status.restHere(siteOf(here.url.hostname))}
            </button>
            <button type="button" onClick={() => pause(Date.now() + HOUR)}>
              {t.status.pauseHour}
            </button>
          </div>
        </details>
      )}
      {looked && children}
    </>
  );
}
