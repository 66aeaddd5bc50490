import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchMailbox } from '../webmail/page.ts';

// Registered as a content script in wxt.config.ts, like the page guard and for the same reason: WXT's own wrapper
// would be a good part of what every page has to load.
export default defineUnlistedScript(watchMailbox);
