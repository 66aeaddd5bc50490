import { Frame } from '../../ui/frame.tsx';
import { Journal } from '../../ui/journal.tsx';
import { useWords } from '../../ui/language.tsx';
import { mount, type PageProps } from '../../ui/mount.tsx';

function JournalPage({ settings }: PageProps) {
  const { t } = useWords();
  return (
    <Frame current="journal" title={t.journal.title}>
      <Journal settings={settings} />
    </Frame>
  );
}

void mount(JournalPage, (t) => t.journal.title);
