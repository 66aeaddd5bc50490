import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchMailbox } from '../webmail/page.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  allFrames: true,
  // Mails are shown in frames of all kinds: about:blank, srcdoc, document.written, sandboxed.
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main: watchMailbox,
});
