import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { GuardReply } from '../../guard/messages.ts';
import { PORTAL } from '../../guard/shadow.ts';
import { siteOf } from '../../guard/site.ts';
import { checkHost, explain, HostError, type HostFinding } from '../../lookalike/index.ts';
import { type JournalEntry, recordEntry } from '../../store/journal.ts';
import { addPass, readPasses } from '../../store/passes.ts';
import { changeSettings, isPaused, readSettings } from '../../store/settings.ts';
import { warningAddress } from '../../ui/warning-address.ts';
import { showIcon } from './icon.ts';
import { handler } from './router.ts';

const PASS: GuardReply = { action: 'pass' };

/** The page that sent a message, in the browser's own words; null where it is no page on the web. */
function pageOf(
  sender: browser.Runtime.MessageSender,
): { url: URL; tabId: number; top: boolean; secret: boolean } | null {
  if (!sender.url || sender.tab?.id === undefined || !/^https?:/i.test(sender.url)) return null;
  try {
    const url = new URL(sender.url);
    return { url, tabId: sender.tab.id, top: sender.frameId === 0, secret: sender.tab.incognito };
  } catch {
    return null;
  }
}

/** The address that was probably wanted: the one to send people to. */
function wantedOf(finding: HostFinding): string {
  return explain(finding).wanted ?? PORTAL;
}

function findingOf(url: URL): HostFinding | null {
  try {
    return checkHost(url.hostname);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Notes a stopped site in the history; a failure there must not let the page through. */
async function recordSite(finding: HostFinding, secret: boolean): Promise<void> {
  const entry: JournalEntry = {
    id: crypto.randomUUID(),
    at: Date.now(),
    what: 'site',
    where: 'page',
    verdict: 'lookalike',
    label: null,
    kind: null,
    excerpt: finding.host,
    sender: null,
    channel: null,
    reasons: finding.rule ? [finding.rule] : [],
    hosts: [finding.host],
    reportedAt: null,
  };
  await recordEntry(entry, secret).catch(() => undefined);
}

/** Judges the page that asks, moves a dangerous tab to the warning page, and shows the verdict in the toolbar. */
export const judgePage = handler<{ type: 'guard/page' }>({
  type: 'guard/page',
  schema: z.object({ type: z.literal('guard/page') }),
  async handle(_request, sender): Promise<GuardReply> {
    const page = pageOf(sender);
    const finding = page && findingOf(page.url);
    if (!page || !finding) return PASS;
    const { settings } = await readSettings();
    if (!settings.watch.pages || isPaused(settings, Date.now())) return PASS;
    if (finding.finding === 'official') {
      if (page.top) await showIcon(page.tabId, 'official');
      return PASS;
    }
    const site = siteOf(page.url.hostname);
    const allowed = settings.allowedHosts.includes(site) || (await readPasses(page.secret)).includes(site);
    if (finding.level === 'danger') {
      if (allowed) {
        // The toolbar goes on saying what the user chose to pass over.
        if (page.top) await showIcon(page.tabId, 'danger');
        return PASS;
      }
      if (page.top) {
        await browser.tabs.update(page.tabId, { url: warningAddress(page.url.href) }).catch(() => undefined);
      }
      await Promise.all([showIcon(page.tabId, 'danger'), recordSite(finding, page.secret)]);
      return { action: 'block', target: wantedOf(finding) };
    }
    if (finding.level === 'caution' && page.top) {
      await showIcon(page.tabId, 'caution');
      return allowed ? PASS : { action: 'strip', target: wantedOf(finding) };
    }
    return PASS;
  },
});

/** « Do not show on this site again », from the strip. Private windows leave nothing behind. */
export const quietSite = handler<{ type: 'guard/quiet' }>({
  type: 'guard/quiet',
  schema: z.object({ type: z.literal('guard/quiet') }),
  async handle(_request, sender): Promise<GuardReply> {
    const page = pageOf(sender);
    // The strip appears on `caution` only; a page may not allow itself out of a block.
    if (!page || findingOf(page.url)?.level !== 'caution') return PASS;
    const site = siteOf(page.url.hostname);
    if (page.secret) await addPass(site, true);
    else {
      await changeSettings((settings) => ({
        ...settings,
        allowedHosts: [...new Set([...settings.allowedHosts, site])],
      }));
    }
    return PASS;
  },
});
