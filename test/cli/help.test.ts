import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

describe('--help', () => {
  it.each(['bench', 'check-host', 'classify', 'corpus-add', 'corpus-check', 'evaluate', 'ratchet', 'train'])(
    '%s says how it is used, and does nothing else',
    (script) => {
      const { status, stdout, stderr } = run(script, ['--help']);
      expect(stdout).toMatch(/^usage: npm run /i);
      expect(stderr).toBe('');
      expect(status).toBe(0);
    },
    30_000,
  );

  it('takes what stands behind "--" as text', () => {
    expect(run('classify', ['--', '--help']).stdout).not.toMatch(/^usage/i);
  });
});
