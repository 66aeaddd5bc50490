import { useWords } from '../../ui/language.tsx';
import { MessageCheck } from '../../ui/message-check.tsx';
import { mount, type PageProps } from '../../ui/mount.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import './popup.css';

function Popup({ settings }: PageProps) {
  const { t } = useWords();
  return (
    <main class="popup stack">
      <TopBar title={t.popup.title} />
      <MessageCheck settings={settings} />
    </main>
  );
}

void mount(Popup, (t) => t.popup.title);
