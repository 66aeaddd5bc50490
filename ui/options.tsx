import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { siteOf } from '../guard/site.ts';
import { checkHost } from '../lookalike/index.ts';
import { senderKey } from '../store/judge.ts';
import {
  acknowledgeBroken,
  changeSettings,
  isPaused,
  parseSettings,
  SENSITIVITIES,
  type Settings,
} from '../store/settings.ts';
import { Choices } from './choices.tsx';
import { dayStamp, download } from './download.ts';
import { FileButton } from './file-button.tsx';
import { useWords } from './language.tsx';
import './frame.css';

const HOUR = 3_600_000;

export interface OptionsProps {
  settings: Settings;
  corrupt: boolean;
  /** The language changed: the page has to be drawn anew. */
  onLanguage: () => void;
}

export function Options(props: OptionsProps) {
  const { t, locale } = useWords();
  const [settings, setSettings] = useState(props.settings);
  const [corrupt, setCorrupt] = useState(props.corrupt);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  const change = async (edit: (current: Settings) => Settings, say = t.options.saved) => {
    setSettings(await changeSettings(edit));
    setSaid(say);
  };
  const importFile = async (file: File | undefined) => {
    if (!file) return;
    try {
      const given = parseSettings(JSON.parse(await file.text()));
      if (given.corrupt) throw new Error('not settings');
      await change(() => given.settings, t.options.imported);
    } catch {
      setSaid(t.options.importFailed);
    }
  };
  const paused = isPaused(settings, Date.now());

  return (
    <>
      {/* Exists before it speaks, and stays in view wherever one is on the page. */}
      <p class="options-said" role="status">
        {said}
      </p>
      {corrupt && (
        <div class="notice tone-caution stack-small">
          <p>{t.options.corrupt}</p>
          <div>
            <button type="button" onClick={() => void acknowledgeBroken().then(() => setCorrupt(false))}>
              {t.options.corruptOk}
            </button>
          </div>
        </div>
      )}
      <section class="panel">
        <Choices
          question={t.options.sensitivity}
          options={SENSITIVITIES.map((value) => ({ value, label: t.options.sensitivities[value] }))}
          value={settings.sensitivity}
          onChange={(sensitivity) => void change((current) => ({ ...current, sensitivity }))}
        />
      </section>
      <section class="panel stack-small">
        <h2>{t.options.watch}</h2>
        {(
          [
            ['pages', t.options.watchPages],
            ['forms', t.options.watchForms],
            ['webmail', t.options.watchWebmail],
          ] as const
        ).map(([key, label]) => (
          <Check
            key={key}
            label={label}
            checked={settings.watch[key]}
            onChange={(on) =>
              void change((current) => ({ ...current, watch: { ...current.watch, [key]: on } }))
            }
          />
        ))}
        <h3>{t.options.pause}</h3>
        <p>{t.options.pauseIntro}</p>
        <div class="row">
          {paused && settings.pausedUntil !== null ? (
            <>
              <span>
                {t.options.pausedUntil(
                  new Date(settings.pausedUntil).toLocaleTimeString(locale, { timeStyle: 'short' }),
                )}
              </span>
              <button
                type="button"
                onClick={() => void change((current) => ({ ...current, pausedUntil: null }))}
              >
                {t.options.resume}
              </button>
            </>
          ) : (
            <button
              type="button"
              onClick={() => void change((current) => ({ ...current, pausedUntil: Date.now() + HOUR }))}
            >
              {t.options.pauseHour}
            </button>
          )}
        </div>
      </section>
      <Names
        title={t.options.sites}
        intro={t.options.sitesIntro}
        adding={t.options.addSite}
        names={settings.allowedHosts}
        read={(given) => {
          try {
            return siteOf(checkHost(given.trim()).host);
          } catch {
            return null;
          }
        }}
        onChange={(allowedHosts) => change((current) => ({ ...current, allowedHosts }))}
      />
      <Names
        title={t.options.senders}
        intro={t.options.sendersIntro}
        adding={t.options.addSender}
        names={settings.trustedSenders}
        read={(given) => senderKey(given) || null}
        onChange={(trustedSenders) => change((current) => ({ ...current, trustedSenders }))}
      />
      <section class="panel stack-small">
        <h2>{t.options.history}</h2>
        <Check
          label={t.options.historyKeep}
          checked={settings.history.keep}
          onChange={(keep) =>
            void change((current) => ({ ...current, history: { ...current.history, keep } }))
          }
        />
        <Days
          value={settings.history.days}
          onChange={(days) =>
            void change((current) => ({ ...current, history: { ...current.history, days } }))
          }
        />
      </section>
      <section class="panel">
        <Choices
          question={t.options.language}
          inline
          options={(['auto', 'fr', 'en'] as const).map((value) => ({
            value,
            label: t.options.languages[value],
          }))}
          value={settings.language}
          onChange={(chosen) =>
            void change((current) => ({ ...current, language: chosen })).then(props.onLanguage)
          }
        />
      </section>
      <section class="panel stack-small">
        <h2>{t.options.backup}</h2>
        <p>{t.options.backupIntro}</p>
        <div class="row">
          <button
            type="button"
            onClick={() =>
              download(
                `vigie-reglages-${dayStamp(new Date())}.json`,
                JSON.stringify(settings, null, 2),
                'application/json',
              )
            }
          >
            {t.options.export}
          </button>
          <FileButton
            label={t.options.import}
            accept=".json,application/json"
            onFile={(file) => void importFile(file)}
          />
        </div>
      </section>
    </>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Days({ value, onChange }: { value: number; onChange: (days: number) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="row">
      <label for={id}>{t.options.historyDays}</label>
      <input
        id={id}
        class="days"
        type="number"
        min={1}
        max={3650}
        value={value}
        onChange={(event) => {
          const days = Math.round(event.currentTarget.valueAsNumber);
          if (days >= 1 && days <= 3650) onChange(days);
          else event.currentTarget.value = String(value);
        }}
      />
    </div>
  );
}

function Names(props: {
  title: ComponentChildren;
  intro: string;
  adding: string;
  names: readonly string[];
  read: (given: string) => string | null;
  onChange: (names: string[]) => void;
}) {
  const { t } = useWords();
  const [given, setGiven] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();
  const add = (event: Event) => {
    event.preventDefault();
    if (given.trim() === '') return;
    const name = props.read(given);
    if (name === null) {
      setProblem(t.options.notASite(given.trim()));
      return;
    }
    setProblem('');
    setGiven('');
    props.onChange([...new Set([...props.names, name])]);
  };
  return (
    <section class="panel stack-small">
      <h2>{props.title}</h2>
      <p>{props.intro}</p>
      {props.names.length === 0 ? (
        <p class="muted">{t.options.none}</p>
      ) : (
        <ul class="plain-list">
          {props.names.map((name) => (
            <li key={name} class="row spread">
              <span class="host">{name}</span>
              <button
                type="button"
                class="quiet"
                aria-label={t.options.remove(name)}
                onClick={() => props.onChange(props.names.filter((other) => other !== name))}
              >
                {t.options.removeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="stack-small" onSubmit={add}>
        <label for={id}>{props.adding}</label>
        <div class="row nowrap">
          <input
            id={id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={given}
            aria-describedby={`${id}-problem`}
            onInput={(event) => setGiven(event.currentTarget.value)}
          />
          <button type="submit">{t.options.add}</button>
        </div>
        <p id={`${id}-problem`} role="status">
          {problem}
        </p>
      </form>
    </section>
  );
}
