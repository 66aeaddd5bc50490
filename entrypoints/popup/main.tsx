import { MessageCheck } from '../../ui/message-check.tsx';
import { mount } from '../../ui/mount.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import './popup.css';

function Popup() {
  const { t } = useWords();
  return (
    <main class="popup stack">
      <TopBar title={t.popup.title} />
      <MessageCheck />
    </main>
  );
}

void mount(Popup, (t) => t.popup.title);
