import { describe, expect, it } from 'vitest';
import { BrowserError, findChromium, findFirefox, isBranded } from '../../cli/browser.ts';

const versions: Record<string, string> = {
  '/usr/bin/chromium': 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12',
  '/opt/google/chrome/google-chrome': 'Google Chrome 141.0.7390.54',
  '/opt/cft/chrome': 'Google Chrome for Testing 141.0.7390.54',
};
const machine = (...installed: string[]) => ({
  platform: 'linux' as const,
  isExecutable: (path: string) => installed.includes(path),
  versionOf: (path: string) => versions[path] ?? '',
});

describe('findChromium', () => {
  it('takes the browser that VIGIE_CHROMIUM names', () => {
    const env = { VIGIE_CHROMIUM: '/opt/cft/chrome', PATH: '/usr/bin' };
    expect(findChromium({ env, ...machine('/opt/cft/chrome', '/usr/bin/chromium') })).toBe('/opt/cft/chrome');
  });

  it('says what it expected where VIGIE_CHROMIUM is no program', () => {
    const env = { VIGIE_CHROMIUM: '/nowhere/chrome' };
    expect(() => findChromium({ env, ...machine() })).toThrow(BrowserError);
    expect(() => findChromium({ env, ...machine() })).toThrow(
      /expected an executable file, got "\/nowhere\/chrome"/,
    );
  });

  it('refuses branded Chrome, which ignores --load-extension', () => {
    const env = { VIGIE_CHROMIUM: '/opt/google/chrome/google-chrome' };
    expect(() => findChromium({ env, ...machine('/opt/google/chrome/google-chrome') })).toThrow(
      /--load-extension/,
    );
  });

  it('looks along PATH', () => {
    expect(findChromium({ env: { PATH: '/bin:/usr/bin' }, ...machine('/usr/bin/chromium') })).toBe(
      '/usr/bin/chromium',
    );
  });

  it('finds nothing where nothing is installed', () => {
    expect(findChromium({ env: { PATH: '/usr/bin' }, ...machine() })).toBeNull();
  });
});

describe('findFirefox', () => {
  it('looks along PATH', () => {
    expect(findFirefox({ env: { PATH: '/usr/bin' }, ...machine('/usr/bin/firefox-esr') })).toBe(
      '/usr/bin/firefox-esr',
    );
  });

  it('says what it expected where VIGIE_FIREFOX is no program', () => {
    expect(() => findFirefox({ env: { VIGIE_FIREFOX: '/nowhere/firefox' }, ...machine() })).toThrow(
      /expected an executable/,
    );
  });
});

describe('isBranded', () => {
  it('tells Chrome for Testing from Chrome', () => {
    expect(isBranded('/opt/cft/chrome', 'Google Chrome for Testing 141.0')).toBe(false);
    expect(isBranded('/usr/bin/google-chrome', 'Google Chrome 141.0')).toBe(true);
    expect(isBranded('C:\\Program Files\\Microsoft\\Edge\\msedge.exe', '')).toBe(true);
  });
});
