import { ofPage } from './natural.ts';
import type { Provider } from './provider.ts';

/** Where a page is. */
export interface PageHints {
  hostname: string;
  /** Path, query and fragment. */
  path: string;
}

export function hintsOf(where: Pick<Location, 'hostname' | 'pathname' | 'search' | 'hash'>): PageHints {
  return { hostname: where.hostname.toLowerCase(), path: where.pathname + where.search + where.hash };
}

/** Whether `pattern` (`host`, `*.host`, `host/path`) covers the page. */
export function hostMatches(pattern: string, hints: PageHints): boolean {
  const slash = pattern.indexOf('/');
  const host = slash < 0 ? pattern : pattern.slice(0, slash);
  if (slash >= 0 && !hints.path.startsWith(pattern.slice(slash))) return false;
  if (host.startsWith('*.'))
    return hints.hostname.endsWith(host.slice(1)) || hints.hostname === host.slice(2);
  return hints.hostname === host;
}

/**
 * Which webmail this page is. By host where that is certain, else by what the page is (ids, body class, path), so that
 * the thousands of self-hosted installations are recognised wherever they stand. A handful of hash look-ups: it runs
 * on every page.
 */
export function recognise(page: Document, hints: PageHints, providers: readonly Provider[]): Provider | null {
  const byHost = providers.find((known) => known.hosts.some((pattern) => hostMatches(pattern, hints)));
  if (byHost && !byHost.marks) return byHost;
  const byMarks = providers.find((known) => known.marks && marked(page, hints, known));
  return byMarks ?? byHost ?? null;
}

function marked(page: Document, hints: PageHints, { marks }: Provider): boolean {
  if (!marks) return false;
  if (marks.ids?.some((id) => ofPage(page, 'getElementById')(id) !== null)) return true;
  if (
    ofPage(page, 'body') &&
    marks.bodyClasses?.some((name) => ofPage(page, 'body').classList.contains(name))
  )
    return true;
  return marks.url?.test(hints.path) ?? false;
}

/** A page that calls itself a mailbox, though no provider fits: the generic reader may be offered. */
export function looksLikeWebmail(page: Document, hints: PageHints): boolean {
  if (
    /(^|[.-])(web-?mail|e?mail|messagerie|courrier|zimbra|roundcube|horde|imp|owa|sogo)\d*[.-]/.test(
      hints.hostname,
    )
  ) {
    return true;
  }
  if (/^\/(web-?mail|owa|mail|messagerie)(\/|$|\?)/i.test(hints.path)) return true;
  return /\b(webmail|messagerie|bo[iî]te de r[ée]ception|inbox)\b/i.test(ofPage(page, 'title'));
}
