import { useState } from 'preact/hooks';
import { mount } from '../../ui/mount.tsx';
import { Warning } from '../../ui/warning.tsx';
import { blockedAddress } from '../../ui/warning-address.ts';

function WarningPage() {
  const [address] = useState(() => blockedAddress(location.hash));
  return <Warning address={address} />;
}

void mount(WarningPage, (t) => t.warning.pageTitle);
