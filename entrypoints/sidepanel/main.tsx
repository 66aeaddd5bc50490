import { CheckDesk } from '../../ui/check-desk.tsx';
import { useWords } from '../../ui/language.tsx';
import { mount, type PageProps } from '../../ui/mount.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

function SidePanel({ settings }: PageProps) {
  const { t } = useWords();
  return (
    <div class="page stack">
      <TopBar title={t.check.title} />
      <main>
        <CheckDesk settings={settings} />
      </main>
    </div>
  );
}

void mount(SidePanel, (t) => t.check.title);
