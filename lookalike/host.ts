import { parse } from 'tldts';
import { decodeLabel } from './punycode.ts';

/** What was given is no host: empty, no web address, or impossible by the rules of DNS. */
export class HostError extends Error {
  override name = 'HostError';
}

/** A host taken apart. All strings are lower case. */
export interface ParsedHost {
  input: string;
  /** Canonical ASCII host: punycode, no port, no userinfo, no trailing dot. */
  ascii: string;
  /** The same host with its `xn--` labels decoded. */
  unicode: string;
  /** What stands before an @ in a URL, decoded; empty where there is none. */
  userinfo: string;
  isIp: boolean;
  /** Registrable domain (ASCII) by the public suffix list, its private section included; null for IPs and bare suffixes. */
  registrableDomain: string | null;
  /** The public suffix (ASCII), e.g. `fr`, `gouv.fr`, `co.uk`, `github.io`; empty for IPs. */
  suffix: string;
  /** Unicode labels left of the suffix, from left to right; the last is the registrable one. Empty for IPs. */
  labels: string[];
  /** Whether the suffix is run by a registry (ICANN) rather than by a company that lends out names. */
  isIcannSuffix: boolean;
  /** Whether the suffix is in the list at all; false for invented ones such as `.gouv`. */
  isListedSuffix: boolean;
}

/** Longest name DNS can carry in text form (RFC 1035 §2.3.4, without the root dot), and longest label. */
const MAX_HOST = 253;
const MAX_LABEL = 63;
/** Longer input is refused unread: a URL may be megabytes long (`data:`), a host may not. */
const MAX_INPUT = 65_536;

/** The canonical ASCII host of a host or a URL, by the rules of the URL standard (as the browser sees it), and its userinfo. */
function readUrl(hostOrUrl: string): { host: string; userinfo: string } {
  const given = hostOrUrl.trim();
  const fail = (expected: string): never => {
    throw new HostError(`expected ${expected}, got ${JSON.stringify(hostOrUrl.slice(0, 80))}`);
  };
  if (given === '') fail('a host name or a web address');
  if (given.length > MAX_INPUT) fail(`a host or URL of at most ${MAX_INPUT} characters`);
  let url: URL | null = null;
  try {
    url = new URL(toUrl(given));
    // A blob: page belongs to the origin that made it.
    if (url.protocol === 'blob:') url = new URL(url.pathname);
  } catch {
    fail('a host name or a web address');
  }
  if (!/^(https?|wss?|ftp):$/.test(url!.protocol)) fail('a web address (http, https)');
  const host = url!.hostname.replace(/\.$/, '');
  if (host === '') fail('a host name');
  if (host.length > MAX_HOST) fail(`a host of at most ${MAX_HOST} characters`);
  // Chromium's URL parser escapes spaces and signs in a host where Node's refuses them.
  if (host.includes('%')) fail('a host name or a web address');
  if (!host.startsWith('[')) {
    for (const label of host.split('.')) {
      if (label === '') fail('a host without empty labels');
      if (label.length > MAX_LABEL) fail(`labels of at most ${MAX_LABEL} characters`);
    }
  }
  return { host, userinfo: decodeUserinfo(url!) };
}

function decodeUserinfo({ username, password }: URL): string {
  const text = password === '' ? username : `${username}:${password}`;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `host`, `host:port`, `user@host`, `//host/path` and full URLs all become URLs. */
function toUrl(given: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) return given;
  if (
    /^(data|javascript|mailto|tel|sms|about|file|urn|cid|blob|chrome|chrome-extension|moz-extension):/i.test(
      given,
    )
  )
    return given;
  if (/^[\\/]{2}/.test(given)) return `http:${given}`;
  // A bare IPv6 address needs its brackets in a URL.
  if (/^[0-9a-f:.]+$/i.test(given) && given.split(':').length > 2) return `http://[${given}]`;
  return `http://${given}`;
}

/** Takes a host or URL apart. Throws {@link HostError} for what is no host. */
export function parseHost(hostOrUrl: string): ParsedHost {
  const { host: ascii, userinfo } = readUrl(hostOrUrl);
  const parsed = parse(ascii, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
  const isIp = parsed.isIp === true || ascii.startsWith('[');
  const suffix = isIp ? '' : (parsed.publicSuffix ?? '');
  const unicodeLabels = isIp ? [] : ascii.split('.').map(decodeLabel);
  const labels = isIp ? [] : unicodeLabels.slice(0, unicodeLabels.length - suffix.split('.').length);
  return {
    input: hostOrUrl,
    ascii,
    unicode: isIp ? ascii : unicodeLabels.join('.'),
    userinfo,
    isIp,
    registrableDomain: isIp ? null : parsed.domain,
    suffix,
    labels,
    isIcannSuffix: parsed.isIcann === true,
    isListedSuffix: parsed.isIcann === true || parsed.isPrivate === true,
  };
}
