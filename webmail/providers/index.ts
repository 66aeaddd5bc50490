import type { Provider } from '../provider.ts';
import { fastmail } from './fastmail.ts';
import { gmail } from './gmail.ts';
import { gmx } from './gmx.ts';
import { horde } from './horde.ts';
import { icloud } from './icloud.ts';
import { laposte } from './laposte.ts';
import { openXchange } from './open-xchange.ts';
import { outlook } from './outlook.ts';
import { proton } from './proton.ts';
import { roundcube } from './roundcube.ts';
import { sfr } from './sfr.ts';
import { sogo } from './sogo.ts';
import { yahoo } from './yahoo.ts';
import { zimbra } from './zimbra.ts';

/** Every webmail that Vigie reads by itself. A test fails when one has no fixture page. */
export const PROVIDERS: readonly Provider[] = [
  gmail,
  outlook,
  yahoo,
  proton,
  openXchange,
  laposte,
  sfr,
  roundcube,
  zimbra,
  horde,
  sogo,
  icloud,
  gmx,
  fastmail,
];
