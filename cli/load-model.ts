import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decodeModel, type Model, ModelError } from '../classifier/index.ts';

/** The shipped model, which `npm run train` writes. */
export const MODEL_FILE = join(import.meta.dirname, '..', 'classifier', 'model', 'vigie.model');

/** Reads a model file or ends the process with a clear word and exit code 2. */
export function loadModel(file = MODEL_FILE): Model {
  const shown = relative(process.cwd(), file);
  if (!existsSync(file)) {
    console.error(`No model at ${shown}. Make one with: npm run train`);
    process.exit(2);
  }
  try {
    return decodeModel(readFileSync(file));
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    console.error(`${shown}: ${error.message}`);
    process.exit(2);
  }
}
