import { join } from 'node:path';
import { build } from 'vite';

/** A script of this folder as one plain text, to be run in a page of a test. */
export async function galleryScript(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'vigieGallery' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Expected Vite to give the built script.');
  return output.output[0].code;
}
