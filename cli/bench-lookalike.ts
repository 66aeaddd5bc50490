import { parse } from 'tldts';
import { permute } from '../lookalike/evaluation/permute.ts';
import { checkHost } from '../lookalike/index.ts';
import { screenHost } from '../lookalike/screen.ts';

export interface LookalikeBench {
  /** What is timed. */
  name: string;
  /** Median over the rounds, microseconds a host, warm. */
  microseconds: number;
  /** The same, divided by the time tldts takes to parse the same hosts as URLs. */
  ratio: number;
}

/** Ordinary hosts, made up: the names of no list. */
function ordinaryHosts(): string[] {
  const words =
    'maison jardin velo journal musique photo cuisine voyage sport livre ecole banque meteo radio cinema theatre'.split(
      ' ',
    );
  const suffixes = ['fr', 'com', 'org', 'co.uk', 'net', 'io', 'de', 'asso.fr'];
  return words.flatMap((a, i) =>
    words.map(
      (b, j) =>
        `${(i + j) % 3 === 0 ? 'www.' : ''}${a}${j % 2 ? '-' : ''}${b}.${suffixes[(i * 7 + j) % suffixes.length]}`,
    ),
  );
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Microseconds a host: the median of the rounds, after warm-up rounds. */
function time(hosts: readonly string[], work: (host: string) => unknown, rounds: number): number {
  const once = () => {
    const start = performance.now();
    for (const host of hosts) work(host);
    return ((performance.now() - start) * 1000) / hosts.length;
  };
  for (let i = 0; i < Math.ceil(rounds / 2); i++) once();
  return median(Array.from({ length: rounds }, once));
}

/**
 * Times host checks, as ratios to parsing the same URLs with tldts, which travel between machines as absolute
 * times do not. Nothing fails here: timing is no test.
 */
export function benchLookalike(rounds = 15): LookalikeBench[] {
  const ordinary = ordinaryHosts();
  const suspects = permute('moncompteformation')
    .filter((_, i) => i % 3 === 0)
    .map(({ host }) => new URL(`http://${host}`).hostname);
  const rows: LookalikeBench[] = [];
  const add = (name: string, hosts: readonly string[], work: (host: string) => unknown) => {
    const urls = hosts.map((host) => `https://${host}/`);
    const base = time(urls, (url) => parse(url, { allowPrivateDomains: true }), rounds);
    const microseconds = time(hosts, work, rounds);
    rows.push({ name, microseconds, ratio: microseconds / base });
  };
  add('screen, ordinary hosts', ordinary, screenHost);
  add('checkHost, ordinary hosts', ordinary, checkHost);
  add('screen, imitations', suspects, screenHost);
  add('checkHost, imitations', suspects, checkHost);
  return rows;
}
