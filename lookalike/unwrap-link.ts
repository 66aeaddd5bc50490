import { OPAQUE, REDIRECTORS } from './redirectors.ts';

export interface UnwrappedLink {
  /** The innermost address that could be read; the href itself where nothing wraps it. */
  target: string;
  /** Names of the redirectors, shorteners and trackers passed through, outermost first. */
  via: string[];
}

/** Deeper nesting than this is a trap, not a mail gateway. */
const MAX_DEPTH = 10;
/** Longer links are left as they are. */
const MAX_LENGTH = 65_536;

const OPAQUE_HOSTS = new Set(OPAQUE);

function asWebUrl(href: string): URL | null {
  try {
    const url = new URL(/^[\\/]{2}/.test(href) ? `https:${href}` : href);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** A destination inside a redirector may lack its scheme (`www.example.org/x`). */
function asDestination(text: string): string | null {
  const trimmed = text.trim();
  if (asWebUrl(trimmed)) return trimmed;
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$)/i.test(trimmed) && asWebUrl(`http://${trimmed}`))
    return `http://${trimmed}`;
  // Encoded once more than the redirector needs.
  if (/^https?%3a/i.test(trimmed)) {
    try {
      const decoded = decodeURIComponent(trimmed);
      return asWebUrl(decoded) ? decoded : null;
    } catch {
      return null;
    }
  }
  return null;
}

function opaqueName(host: string): string | null {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (OPAQUE_HOSTS.has(rest)) return rest;
  }
  return null;
}

/**
 * Reads the true destination of a link offline, through any nesting of known redirectors; shorteners and
 * click trackers that hide it are named in `via`. Never throws; what is no web link comes back unchanged.
 */
export function unwrapLink(href: string): UnwrappedLink {
  const via: string[] = [];
  let target = href;
  for (let depth = 0; depth < MAX_DEPTH && target.length <= MAX_LENGTH; depth++) {
    const url = asWebUrl(target.trim());
    if (!url) break;
    const host = url.hostname.replace(/\.$/, '');
    let next: string | null = null;
    let name = '';
    for (const redirector of REDIRECTORS) {
      if (!redirector.host.test(host)) continue;
      const inside = redirector.destination(url);
      next = inside === null ? null : asDestination(inside);
      name = redirector.name;
      if (next !== null) break;
    }
    if (next === null) {
      const opaque = opaqueName(host);
      if (opaque !== null) via.push(opaque);
      break;
    }
    via.push(name);
    target = next;
  }
  return { target, via };
}
