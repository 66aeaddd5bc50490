import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardPage } from '../guard/page.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  allFrames: true,
  main: guardPage,
});
