import { Frame } from '../../ui/frame.tsx';
import { useWords } from '../../ui/language.tsx';
import { mount, type PageProps } from '../../ui/mount.tsx';
import { Options } from '../../ui/options.tsx';

function OptionsPage({ settings, corrupt }: PageProps) {
  const { t } = useWords();
  return (
    <Frame current="options" title={t.options.title}>
      <Options settings={settings} corrupt={corrupt} onLanguage={() => location.reload()} />
    </Frame>
  );
}

void mount(OptionsPage, (t) => t.options.title);
