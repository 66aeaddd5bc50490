import { fastmail } from './fastmail.ts';
import type { Fixture } from './fixture.ts';
import { gmail } from './gmail.ts';
import { gmx } from './gmx.ts';
import { horde } from './horde.ts';
import { icloud } from './icloud.ts';
import { laposte, sfr } from './laposte.ts';
import { openXchange } from './open-xchange.ts';
import { outlook } from './outlook.ts';
import { proton } from './proton.ts';
import { sogo } from './sogo.ts';
import { yahoo } from './yahoo.ts';
import { zimbra } from './zimbra.ts';

/** Every webmail that cannot run here, as pages. Roundcube runs for real in `roundcube.test.ts`. */
export const FIXTURES: readonly Fixture[] = [
  gmail,
  outlook,
  yahoo,
  proton,
  openXchange,
  laposte,
  sfr,
  zimbra,
  horde,
  sogo,
  icloud,
  gmx,
  fastmail,
];
