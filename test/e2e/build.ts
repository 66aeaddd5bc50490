import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Vitest's global setup: builds what the browsers load, unless `npm test` has just done so. */
export default function build(): void {
  if (process.env.VIGIE_BUILT === '1') return;
  for (const browser of ['chrome', 'firefox']) {
    const run = spawnSync('npx', ['wxt', 'build', '-b', browser], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (run.status !== 0) throw new Error(`wxt build -b ${browser} failed:\n${run.stdout}\n${run.stderr}`);
  }
}
