export { isReadByParent } from './frames.ts';
export { readGeneric } from './generic.ts';
export type { OpenLink, OpenMessage, Reading, Sender } from './message.ts';
export type { Provider } from './provider.ts';
export { PROVIDERS } from './providers/index.ts';
export { hintsOf, looksLikeWebmail, recognise } from './recognise.ts';
export { type SelfTest, selfTest } from './self-test.ts';
export { type WatchEvent, type Watcher, watch } from './watch.ts';
