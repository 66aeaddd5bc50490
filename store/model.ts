import browser from 'webextension-polyfill';
import { decodeModel, type Model } from '../classifier/index.ts';

/** Where the build puts the model inside the extension. */
export const MODEL_PATH = 'vigie.model';

let loading: Promise<Model> | null = null;

/** The model that the package carries, read once per context. Reads the extension's own file: no network. */
export function loadModel(): Promise<Model> {
  loading ??= fetch(browser.runtime.getURL(MODEL_PATH))
    .then((response) => response.arrayBuffer())
    .then((bytes) => decodeModel(new Uint8Array(bytes)));
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
