import { defineBackground } from 'wxt/utils/define-background';
import { watchAccess } from './access.ts';
import { judgePage, quietSite } from './guard.ts';
import { greet } from './install.ts';
import { offerMenu } from './menu.ts';
import { listen } from './router.ts';
import { openSession } from './session.ts';
import { webmailHandlers } from './webmail.ts';

// The worker is stopped at any time: nothing that matters may live in its memory.
export default defineBackground(() => {
  listen([judgePage, quietSite, ...webmailHandlers]);
  openSession();
  offerMenu();
  greet();
  watchAccess();
});
