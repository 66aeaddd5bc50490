import { FACTS } from '../guidance/index.ts';
import type { Settings } from '../store/settings.ts';
import { useWords } from './language.tsx';
import { MessageCheck } from './message-check.tsx';
import { SourceLine } from './source-line.tsx';
import { useMessage } from './use-message.ts';

const THREE = ['rights-stay', 'nobody-calls', 'never-give'] as const;

/** Where the try-out stands; its answer is long, so it comes last and is led to from the top. */
const TRIAL = 'essai';

/** What a person sees once, after installation. */
export function Welcome({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const [message, setMessage] = useMessage({ text: t.welcome.tryText });
  const { does, doesNot } = { does: t.welcome.doesList, doesNot: t.welcome.doesNotList };
  return (
    <>
      <p class="verdict-words">{t.welcome.lead}</p>
      <section class="panel stack-small">
        <h2>{t.welcome.start}</h2>
        <ol class="stack-small">
          <li>{import.meta.env.FIREFOX ? t.welcome.pinFirefox : t.welcome.pin}</li>
          <li>{t.welcome.paste}</li>
        </ol>
        <p>
          <a class="button primary" href={`#${TRIAL}`}>
            {t.welcome.try}
          </a>
        </p>
      </section>
      <section class="panel stack-small">
        <h2>{t.welcome.does}</h2>
        <ul>
          <li>{does.check}</li>
          <li>{does.mail}</li>
          <li>{does.sites}</li>
          <li>{does.help}</li>
        </ul>
      </section>
      <section class="panel stack-small">
        <h2>{t.welcome.doesNot}</h2>
        <ul>
          <li>{doesNot.safe}</li>
          <li>{doesNot.send}</li>
          <li>{doesNot.images}</li>
        </ul>
      </section>
      <section class="panel stack">
        <h2>{t.welcome.know}</h2>
        {THREE.map((id) => (
          <div key={id}>
            <p>{t.welcome.knowList[id]}</p>
            <SourceLine source={FACTS.find((fact) => fact.id === id)!.source} />
          </div>
        ))}
      </section>
      <section class="panel stack-small">
        <h2>{t.welcome.why}</h2>
        <p>{t.welcome.whyText}</p>
      </section>
      <section class="stack-small" id={TRIAL}>
        <h2>{t.welcome.try}</h2>
        <MessageCheck settings={settings} message={message} onMessage={setMessage} trial />
      </section>
    </>
  );
}
