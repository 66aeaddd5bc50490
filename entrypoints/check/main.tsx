import { CheckDesk } from '../../ui/check-desk.tsx';
import { Frame } from '../../ui/frame.tsx';
import { useWords } from '../../ui/language.tsx';
import { mount, type PageProps } from '../../ui/mount.tsx';

function Check({ settings }: PageProps) {
  const { t } = useWords();
  return (
    <Frame current="check" title={t.check.title}>
      <CheckDesk settings={settings} />
    </Frame>
  );
}

void mount(Check, (t) => t.check.title);
