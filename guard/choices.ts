import type { Settings } from '../store/settings.ts';
import { siteOf } from './site.ts';

/** What the guard must know of the user's choices, read without the background. */
export interface Choices {
  /** This page is not to be blocked nor remarked upon. */
  free: boolean;
  forms: boolean;
  language: 'fr' | 'en';
}

/**
 * Reads the user's choices from the content script. The stores may hold anything (a broken store falls back to the
 * defaults in the pages), so nothing is trusted to have its shape.
 */
export async function readChoices(hostname: string, now = Date.now()): Promise<Choices> {
  const site = siteOf(hostname);
  // Firefox does not open the session store to content scripts: there the background knows the passes.
  const [local, session] = await Promise.all([
    chrome.storage.local.get('settings').catch(() => ({})),
    chrome.storage.session?.get('passes').catch(() => ({})) ?? {},
  ]);
  const settings = ((local as Record<string, unknown>).settings ?? {}) as Partial<Settings>;
  const passes = (session as Record<string, unknown>).passes;
  const listed = (list: unknown) => Array.isArray(list) && list.includes(site);
  const paused = typeof settings.pausedUntil === 'number' && now < settings.pausedUntil;
  const chosen = settings.language;
  return {
    free: paused || settings.watch?.pages === false || listed(settings.allowedHosts) || listed(passes),
    forms: !paused && settings.watch?.forms !== false && !listed(settings.allowedHosts) && !listed(passes),
    language:
      chosen === 'fr' || chosen === 'en' ? chosen : /^en\b/i.test(chrome.i18n.getUILanguage()) ? 'en' : 'fr',
  };
}
