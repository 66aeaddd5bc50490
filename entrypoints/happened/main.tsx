import { Frame } from '../../ui/frame.tsx';
import { Happened } from '../../ui/happened.tsx';
import { useWords } from '../../ui/language.tsx';
import { mount } from '../../ui/mount.tsx';

function HappenedPage() {
  const { t } = useWords();
  return (
    <Frame current="happened" title={t.happened.title}>
      <Happened />
    </Frame>
  );
}

void mount(HappenedPage, (t) => t.happened.title);
