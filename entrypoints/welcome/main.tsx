import { Frame } from '../../ui/frame.tsx';
import { useWords } from '../../ui/language.tsx';
import { mount, type PageProps } from '../../ui/mount.tsx';
import { Welcome } from '../../ui/welcome.tsx';

function WelcomePage({ settings }: PageProps) {
  const { t } = useWords();
  return (
    <Frame current="welcome" title={t.welcome.title}>
      <Welcome settings={settings} />
    </Frame>
  );
}

void mount(WelcomePage, (t) => t.welcome.title);
