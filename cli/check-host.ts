/**
 * What Vigie says of hosts.
 *
 *   npm run --silent check-host -- HOST…        readable lines
 *   npm run --silent check-host -- --jsonl      one host or URL a line on standard input, one JSON object a line out
 *
 * Exit code 0: every host was judged; 1: some line was no host; 2: wrong use.
 */
import { once } from 'node:events';
import { checkHost, HostError, type HostFinding } from '../lookalike/index.ts';

const USAGE = `usage: npm run --silent check-host -- HOST…
       npm run --silent check-host -- --jsonl < FILE

HOST is a host name or a web address, in Unicode or punycode.
--jsonl  reads one host or address a line and writes one JSON object a line:
         {"host", "canonicalHost", "finding", "level", "rule", "target"} or {"host", "error"}
Exit code: 0 all judged, 1 some line was no host, 2 wrong use.`;

const FINDINGS: Record<HostFinding['finding'], (found: HostFinding) => string> = {
  official: () => 'official: the portal or a step of its sign-in',
  known: (found) => `known: belongs to ${found.target}`,
  state: () => 'State site: only the State can register under gouv.fr',
  lookalike: (found) => `imitates ${found.target}`,
  related: (found) =>
    found.level === null
      ? `about ${found.target}, nothing to say`
      : `about ${found.target}, but not an official address`,
  none: () => 'nothing known about this name',
};

function forPeople(found: HostFinding): string {
  const level = found.level === null ? '' : `${found.level.toUpperCase()}  `;
  const rule = found.rule === null || found.level === null ? '' : `  [${found.rule}]`;
  const canonical = found.host === found.input ? '' : ` (${found.host})`;
  return `${level}${found.input}${canonical}: ${FINDINGS[found.finding](found)}${rule}`;
}

function forMachines(host: string): { line: string; failed: boolean } {
  try {
    const { host: canonicalHost, finding, level, rule, target } = checkHost(host);
    return { line: JSON.stringify({ host, canonicalHost, finding, level, rule, target }), failed: false };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { line: JSON.stringify({ host, error: error.message }), failed: true };
  }
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Lines end at LF or CRLF only; readline would also end them at U+2028, which may stand in a hostile host. */
async function* lines(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const parts = (rest + chunk).split(/\r?\n/);
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest !== '') yield rest;
}

async function main(args: string[]): Promise<number> {
  const wrongUse = (message: string): number => {
    process.stderr.write(`check-host: ${message}\n${USAGE}\n`);
    return 2;
  };
  if (args.includes('--help') || args.includes('-h')) {
    await write(USAGE);
    return 0;
  }
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--jsonl');
  if (unknown !== undefined) return wrongUse(`unknown option ${unknown}`);
  const hosts = args.filter((arg) => arg !== '--jsonl');
  let failed = false;
  if (args.includes('--jsonl')) {
    if (hosts.length > 0) return wrongUse('--jsonl reads standard input and takes no HOST');
    for await (const line of lines(process.stdin)) {
      const answer = forMachines(line);
      failed ||= answer.failed;
      await write(answer.line);
    }
    return failed ? 1 : 0;
  }
  if (hosts.length === 0) return wrongUse('no HOST given');
  for (const host of hosts) {
    try {
      await write(forPeople(checkHost(host)));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failed = true;
      process.stderr.write(`${host}: no host: ${error.message}\n`);
    }
  }
  return failed ? 1 : 0;
}

// A reader that closes early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
