import browser from 'webextension-polyfill';
import { handOver } from '../../store/handover.ts';
import { useWords } from '../../ui/language.tsx';
import { MessageCheck } from '../../ui/message-check.tsx';
import { mount, type PageProps } from '../../ui/mount.tsx';
import { PageMessage } from '../../ui/page-message.tsx';
import { hasSidePanel, openSidePanel } from '../../ui/side-panel.ts';
import { SiteStatus } from '../../ui/site-status.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { useMessage } from '../../ui/use-message.ts';
import './popup.css';

function Popup({ settings }: PageProps) {
  const { t } = useWords();
  const [message, setMessage] = useMessage();
  const openLarge = async () => {
    await handOver({ text: message.text });
    await browser.tabs.create({ url: browser.runtime.getURL('check.html') });
    window.close();
  };
  const openAside = async () => {
    // Firefox opens its sidebar only at the very click: the text follows.
    const given = handOver({ text: message.text });
    await openSidePanel();
    await given;
    window.close();
  };
  return (
    <div class="popup stack">
      <TopBar title={t.popup.title} />
      <main class="stack">
        {/* A message under examination comes first: its answer is to stand above the fold. */}
        {message.text === '' && (
          <SiteStatus settings={settings}>
            <PageMessage />
          </SiteStatus>
        )}
        <MessageCheck settings={settings} message={message} onMessage={setMessage} />
      </main>
      <nav aria-label={t.nav.label} class="row small">
        <button type="button" class="quiet" onClick={openLarge}>
          {t.popup.larger}
        </button>
        {hasSidePanel() && (
          <button type="button" class="quiet" onClick={openAside}>
            {t.check.aside}
          </button>
        )}
        {(['happened', 'journal', 'options'] as const).map((page) => (
          <a key={page} class="button quiet" href={`${page}.html`} target="_blank" rel="noreferrer">
            {t.nav[page]}
          </a>
        ))}
      </nav>
    </div>
  );
}

void mount(Popup, (t) => t.popup.title);
