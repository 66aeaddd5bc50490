import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardPage } from '../guard/page.ts';

// Registered as a content script in wxt.config.ts: WXT's own wrapper for content scripts would weigh as much as the
// guard itself, on every page.
export default defineUnlistedScript(guardPage);
