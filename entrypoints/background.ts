import { defineBackground } from 'wxt/utils/define-background';

// The worker is stopped at any time: nothing that matters may live in its memory.
export default defineBackground(() => {});
