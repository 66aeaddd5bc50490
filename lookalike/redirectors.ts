/**
 * Redirectors as data: services that carry the true destination inside the link, so that it can be read
 * offline. A rule holds for exactly the service's own hosts: anybody else's `?url=` proves nothing.
 */
export interface Redirector {
  /** Shown to the user as the service passed through. */
  name: string;
  /** Matches the whole canonical host. */
  host: RegExp;
  /** The destination as written inside the link, or null where this link carries none. */
  destination: (url: URL) => string | null;
  /** Where the form of the link is described or was seen, and when. */
  source: string;
}

const param =
  (...names: string[]) =>
  (url: URL): string | null => {
    for (const name of names) {
      const value = url.searchParams.get(name);
      if (value) return value;
    }
    return null;
  };

/** As {@link param}, only under the given path. */
const paramAt =
  (path: RegExp, ...names: string[]) =>
  (url: URL): string | null =>
    path.test(url.pathname) ? param(...names)(url) : null;

/** Decodes base64 or base64url as UTF-8; null where it is neither. */
function fromBase64(text: string): string | null {
  try {
    const binary = atob(
      text
        .replace(/-/g, '+')
        .replace(/_/g, '/')
        .replace(/[=\s]+$/, ''),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
  } catch {
    return null;
  }
}

function percentDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Bing's click tracker: `u=a1` followed by the base64url of the destination. */
function bing(url: URL): string | null {
  const u = url.pathname.startsWith('/ck/') ? url.searchParams.get('u') : null;
  return u?.startsWith('a1') ? fromBase64(u.slice(2)) : null;
}

/** Amazon SES: `/L0/<percent-encoded URL>/<version>/<message>/<signature>`. */
function awstrack(url: URL): string | null {
  const part = /^\/[A-Z]\d\/([^/]+)/.exec(url.pathname)?.[1];
  return part ? percentDecode(part) : null;
}

/** Proofpoint v2 writes `%` as `-` and `/` as `_` before percent-encoding. */
function proofpointV2(url: URL): string | null {
  const u = url.searchParams.get('u');
  if (!u) return null;
  if (url.pathname.startsWith('/v1/')) return u;
  return percentDecode(u.replace(/-/g, '%').replace(/_/g, '/'));
}

/**
 * Proofpoint v3: `/v3/__<URL>__;<base64 of the replaced bytes>!!…`. In the URL, `*` stands for one replaced
 * byte and `**X` for a run of them (X: A = 2, B = 3, …), as Proofpoint's published decoder has it.
 */
function proofpointV3(url: URL): string | null {
  const whole = /\/v3\/__(.+?)__;(.*?)!/.exec(url.href);
  if (!whole) return null;
  const address = whole[1]!.replace(/^(https?:\/)(?!\/)/i, '$1/');
  const bytes = whole[2] === '' ? '' : fromBase64(whole[2]!);
  if (bytes === null) return null;
  const RUN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let at = 0;
  const filled = address.replace(/\*(\*.)?/g, (token) => {
    const length = token.length === 1 ? 1 : RUN.indexOf(token[2]!) + 2;
    const piece = bytes.slice(at, at + length);
    at += length;
    return piece;
  });
  return filled;
}

/** Cisco: `https://secure-web.cisco.com/<signature>/<percent-encoded URL>`. */
function lastPathUrl(url: URL): string | null {
  const part = /^\/[^/]+\/(https?%3a[^/?]+)/i.exec(url.pathname)?.[1];
  return part ? percentDecode(part) : null;
}

/** Archives and AMP write the destination as the rest of the path. */
const pathAfter =
  (prefix: RegExp) =>
  (url: URL): string | null => {
    const match = prefix.exec(url.pathname);
    if (!match) return null;
    const rest = url.pathname.slice(match[0].length).replace(/^(https?):\/(?!\/)/i, '$1://');
    return /^https?:\/\//i.test(rest) ? rest + url.search : null;
  };

/** AMP viewers: `/amp/s/host/path` (`s/` for https). */
const ampPath =
  (prefix: RegExp) =>
  (url: URL): string | null => {
    const match = prefix.exec(url.pathname);
    const rest = match ? url.pathname.slice(match[0].length) : '';
    if (rest === '') return null;
    return rest.startsWith('s/') ? `https://${rest.slice(2)}` : `http://${rest}`;
  };

/** Google Translate's proxy writes the host with `.` as `-` and `-` as `--`. */
function translateGoog(url: URL): string | null {
  const name = url.hostname.replace(/\.translate\.goog$/, '');
  const host = name.replace(/--/g, '\0').replace(/-/g, '.').replace(/\0/g, '-');
  return host.includes('.') ? `https://${host}${url.pathname}` : null;
}

/** Yahoo search: `/…/RU=<percent-encoded URL>/RK=…`. */
function yahooSearch(url: URL): string | null {
  const part = /\/RU=([^/]+)\//.exec(url.pathname)?.[1];
  return part ? percentDecode(part) : null;
}

/** Avanan / Check Point: `/v2/___https://destination___.…`. */
function avanan(url: URL): string | null {
  return /___(https?:\/\/.+?)___/i.exec(url.href.replace(/(https?:\/)(?!\/)/gi, '$1/'))?.[1] ?? null;
}

/** DoubleClick: the destination is the bare query or an `adurl`. */
function doubleclick(url: URL): string | null {
  const bare = url.search.slice(1);
  if (/^https?(:|%3a)/i.test(bare)) return percentDecode(bare);
  return param('adurl', 'ds_dest_url')(url);
}

export const REDIRECTORS: readonly Redirector[] = [
  { name: 'Bing', host: /^(www\.)?bing\.com$/, destination: bing, source: 'seen in Bing results, 2025' },
  {
    name: 'Google',
    host: /^((www|plus|maps|notifications)\.)?google\.(com|[a-z]{2}|com?\.[a-z]{2})$/,
    destination: (url) =>
      paramAt(/^\/(url|interstitial|imgres)$/, 'q', 'url', 'imgurl')(url) ??
      paramAt(/^\/aclk$/, 'adurl')(url) ??
      ampPath(/^\/amp\//)(url),
    source: 'seen in Google results and Gmail, 2025',
  },
  {
    name: 'Google Ads',
    host: /^(www\.)?googleadservices\.com$/,
    destination: param('adurl', 'ds_dest_url'),
    source: 'Google Ads click tracking, 2025',
  },
  {
    name: 'DoubleClick',
    host: /^(ad|adclick\.g|googleads\.g)\.doubleclick\.net$/,
    destination: doubleclick,
    source: 'Google Campaign Manager click trackers, 2025',
  },
  {
    name: 'Google Translate',
    host: /\.translate\.goog$/,
    destination: translateGoog,
    source: 'Google Translate proxy, 2025',
  },
  {
    name: 'AMP',
    host: /\.cdn\.ampproject\.org$/,
    destination: ampPath(/^\/[civ]\//),
    source: 'AMP cache URL format, amp.dev, 2025',
  },
  {
    name: 'Amazon SES',
    host: /\.awstrack\.me$/,
    destination: awstrack,
    source: 'seen in mails sent through Amazon SES, 2025',
  },
  {
    name: 'Outlook SafeLinks',
    host: /\.safelinks\.protection\.(outlook\.com|office365\.us)$/,
    destination: param('url'),
    source: 'Microsoft Defender for Office 365 documentation, Safe Links, 2025',
  },
  {
    name: 'Teams SafeLinks',
    host: /^statics\.teams\.cdn\.office\.net$/,
    destination: paramAt(/safelinks/, 'url'),
    source: 'seen in Microsoft Teams, 2025',
  },
  {
    name: 'LinkedIn',
    host: /^([a-z]{2}|www)\.linkedin\.com$|^linkedin\.com$/,
    destination: paramAt(/^\/(redir\/|safety\/go|authwall|slink)/, 'url', 'sessionRedirect'),
    source: 'seen in LinkedIn messages, 2025',
  },
  {
    name: 'Proofpoint',
    host: /^urldefense\.proofpoint\.com$/,
    destination: (url) => (url.pathname.startsWith('/v3/') ? proofpointV3(url) : proofpointV2(url)),
    source: 'Proofpoint URL Defense decoder, published by the vendor, 2025',
  },
  {
    name: 'Proofpoint',
    host: /^urldefense\.(com|us)$/,
    destination: proofpointV3,
    source: 'Proofpoint URL Defense decoder, published by the vendor, 2025',
  },
  {
    name: 'Facebook',
    host: /^lm?\.(facebook|messenger)\.com$|^((www|m|[a-z]{2}-[a-z]{2})\.)?facebook\.com$/,
    destination: paramAt(/^\/(l\.php|flx\/warn\/?)$/, 'u'),
    source: 'seen on Facebook, 2025',
  },
  {
    name: 'Instagram',
    host: /^l\.instagram\.com$/,
    destination: param('u'),
    source: 'seen on Instagram, 2025',
  },
  {
    name: 'Threads',
    host: /^l\.threads\.(net|com)$/,
    destination: param('u'),
    source: 'seen on Threads, 2025',
  },
  {
    name: 'WhatsApp',
    host: /^l\.wl\.co$/,
    destination: param('u'),
    source: 'seen on WhatsApp Business, 2025',
  },
  {
    name: 'YouTube',
    host: /^((www|m)\.)?youtube\.com$/,
    destination: paramAt(/^\/redirect$/, 'q'),
    source: 'seen under YouTube videos, 2025',
  },
  {
    name: 'Slack',
    host: /^(www\.)?slack-redir\.net$/,
    destination: param('url'),
    source: 'seen in Slack, 2025',
  },
  { name: 'Reddit', host: /^out\.reddit\.com$/, destination: param('url'), source: 'seen on Reddit, 2025' },
  {
    name: 'VK',
    host: /^(m\.)?vk\.com$/,
    destination: paramAt(/^\/away(\.php)?$/, 'to'),
    source: 'seen on VK, 2025',
  },
  {
    name: 'Steam',
    host: /^steamcommunity\.com$/,
    destination: paramAt(/^\/linkfilter\/?/, 'u', 'url'),
    source: 'seen on Steam, 2025',
  },
  {
    name: 'DuckDuckGo',
    host: /^(www\.)?duckduckgo\.com$/,
    destination: paramAt(/^\/l\/?$/, 'uddg'),
    source: 'DuckDuckGo HTML results, 2025',
  },
  {
    name: 'Yahoo',
    host: /^r\.search\.yahoo\.com$/,
    destination: yahooSearch,
    source: 'seen in Yahoo results, 2025',
  },
  {
    name: 'Barracuda',
    host: /^linkprotect\.cudasvc\.com$/,
    destination: param('a'),
    source: 'Barracuda Link Protection, 2025',
  },
  {
    name: 'Cisco',
    host: /^secure-web\.cisco\.com$/,
    destination: lastPathUrl,
    source: 'Cisco Secure Email URL rewriting, 2025',
  },
  {
    name: 'Trend Micro',
    host: /\.trendmicro\.(com|eu)$/,
    destination: paramAt(/\/wis\/clicktime\//, 'url'),
    source: 'Trend Micro time-of-click protection, 2025',
  },
  {
    name: 'Symantec',
    host: /^clicktime\.symantec\.com$/,
    destination: param('u'),
    source: 'Symantec Click-time URL Protection, 2025',
  },
  {
    name: 'Trellix',
    host: /^protect\d?\.fireeye\.com$/,
    destination: paramAt(/^\/v\d\/url/, 'u'),
    source: 'FireEye/Trellix URL rewriting, 2025',
  },
  {
    name: 'Sophos',
    host: /\.protection\.sophos\.com$/,
    destination: (url) => {
      const u = url.searchParams.get('u');
      return u ? fromBase64(u) : null;
    },
    source: 'Sophos Email time-of-click protection, 2025',
  },
  {
    name: 'Libraesva',
    host: /^urlsand\.esvalabs\.com$/,
    destination: param('u'),
    source: 'Libraesva URLSand, 2025',
  },
  {
    name: 'Avanan',
    host: /^url(\.[a-z]{2,6})?\.avanan\.click$|^protect\.checkpoint\.com$/,
    destination: avanan,
    source: 'Check Point Harmony click-time protection, 2025',
  },
  {
    name: 'Internet Archive',
    host: /^web\.archive\.org$/,
    destination: pathAfter(/^\/web\/[^/]+\//),
    source: 'Wayback Machine URL format, 2025',
  },
];

/**
 * Shorteners and click trackers whose links say nothing of where they lead: naming them is all that can be
 * done without a request. Registrable domains or hosts; a subdomain counts too.
 */
export const OPAQUE: readonly string[] = [
  // Shorteners anybody may use.
  'bit.ly',
  'bitly.com',
  'j.mp',
  'tinyurl.com',
  'is.gd',
  'v.gd',
  't.ly',
  'cutt.ly',
  'rebrand.ly',
  'ow.ly',
  'buff.ly',
  'goo.gl',
  'shorturl.at',
  'shorturl.asia',
  'rb.gy',
  't.co',
  'lnkd.in',
  'tiny.cc',
  'urlz.fr',
  'urlr.me',
  'bl.ink',
  'short.io',
  'soo.gd',
  's.id',
  'tr.ee',
  'linktr.ee',
  'qrco.de',
  'qr.io',
  'me-qr.com',
  'q-r.to',
  'flowcode.com',
  'x.gd',
  'u.to',
  'clck.ru',
  'vk.cc',
  'fb.me',
  'wa.me',
  't.me',
  'amzn.to',
  'amzn.eu',
  'youtu.be',
  'lc.cx',
  'shrtco.de',
  'rotf.lol',
  'tny.im',
  'dub.sh',
  'dub.co',
  'kutt.it',
  'snip.ly',
  'lstu.fr',
  'frama.link',
  'huit.re',
  'smarturl.it',
  'onelink.me',
  'app.link',
  'page.link',
  'acesse.one',
  'encurtador.com.br',
  'tinu.be',
  'spoo.me',
  'ln.run',
  'shorten.ee',
  'n9.cl',
  'adf.ly',
  'ouo.io',
  'smsl.fr',
  'sms1.fr',
  'vu.fr',
  // Click trackers of mass-mailing services.
  'list-manage.com',
  'sendgrid.net',
  'mandrillapp.com',
  'mjt.lu',
  'mailjet.com',
  'sendibt2.com',
  'sendibt3.com',
  'sendinblue.com',
  'brevo.com',
  'mailgun.org',
  'sparkpostmail.com',
  'hubspotlinks.com',
  'exct.net',
  'emltrk.com',
  'rs6.net',
  'createsend1.com',
  'klclick.com',
  'klclick1.com',
  'acemlnb.com',
  'activehosted.com',
  'salesforce-links.com',
];
