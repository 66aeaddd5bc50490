/**
 * What Vigie costs in a real browser, with and without the extension: an ordinary page, typing 200 characters in a
 * webmail composer, opening 50 messages. Medians of paired runs; it reports and gates nothing.
 *
 *   npx tsx cli/bench-browser.ts [--pairs N]
 *
 * Also what each content script by itself takes of the main thread on the ordinary page, from the browser's own trace.
 *
 * The time is main-thread time of the page's process (`TaskDuration` of the DevTools protocol), so that what the content
 * scripts do counts whenever they do it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './browser.ts';

const EXTENSION = join(import.meta.dirname, '../.output/chrome-mv3');

export interface Paired {
  name: string;
  /** Milliseconds, medians. */
  without: number;
  with: number;
  /** Median of the differences of each pair, and the quartiles around it. */
  difference: number;
  quartiles: [number, number];
  per: string;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const low = Math.floor(place);
  return sorted[low]! + (sorted[Math.ceil(place)]! - sorted[low]!) * (place - low);
}

const PARAGRAPH = '<p>Un paragraphe <a href="/suite">ordinaire</a> avec <b>quelques</b> mots de plus.</p>';
const ORDINARY = `<!doctype html><title>Un article</title><main><h1>Un article</h1>${PARAGRAPH.repeat(400)}</main>`;
const MAILBOX = `<!doctype html><title>Messagerie</title><body class="task-mail action-show"><div id="message-content">
<h2 class="subject">Message</h2><span class="header from"><a class="rcmContactAddress" title="jeanne@exemple.test">Jeanne</a></span>
<div id="messagebody"></div></div><div id="composer" contenteditable="true" role="textbox" style="min-height:200px"></div></body>`;
const LETTER = (n: number) =>
  `<p>Bonjour ${n},</p>${'<p>La réunion de parents aura lieu jeudi à dix-huit heures dans la salle du premier étage.</p>'.repeat(12)}`;

async function launch(extension: boolean): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: ensureChromium(),
    headless: true,
    chromiumSandbox: false,
    args: [
      ...(extension
        ? [`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`]
        : ['--disable-extensions']),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
  if (extension && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  await context.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url());
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: hostname === 'courrier.exemple.test' ? MAILBOX : ORDINARY,
    });
  });
  return context;
}

/** Main-thread milliseconds that `act` costs the page. */
async function cost(page: Page, act: () => Promise<void>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await spent();
  await act();
  const after = await spent();
  await cdp.detach();
  return after - before;
}

const idle = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done()))),
  );

type Scenario = { name: string; per: string; divide: number; run: (page: Page) => Promise<number> };

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'an ordinary page (1,200 elements)',
    per: 'page',
    divide: 5,
    run: (page) =>
      cost(page, async () => {
        for (let visit = 0; visit < 5; visit += 1) {
          await page.goto(`http://www.exemple.test/${visit}`, { waitUntil: 'load' });
          await idle(page);
        }
      }),
  },
  {
    name: 'typing 200 characters in a composer',
    per: 'character',
    divide: 200,
    run: async (page) => {
      await page.goto('http://courrier.exemple.test/?_task=mail&_action=show', { waitUntil: 'load' });
      await page.evaluate((html) => {
        document.getElementById('messagebody')!.innerHTML = html;
      }, LETTER(0));
      await page.focus('#composer');
      await idle(page);
      return cost(page, async () => {
        await page.keyboard.type('Bonjour Jeanne, '.repeat(13).slice(0, 200));
        await idle(page);
      });
    },
  },
  {
    name: 'opening 50 messages',
    per: 'message',
    divide: 50,
    run: async (page) => {
      await page.goto('http://courrier.exemple.test/?_task=mail&_action=show', { waitUntil: 'load' });
      await idle(page);
      return cost(page, async () => {
        for (let n = 0; n < 50; n += 1) {
          await page.evaluate((html) => {
            const old = document.getElementById('messagebody')!;
            const next = document.createElement('div');
            next.id = 'messagebody';
            next.innerHTML = html;
            old.replaceWith(next);
          }, LETTER(n));
          await idle(page);
          // The watcher waits for bursts to settle: let it have its look before the next message.
          await page.waitForTimeout(120);
          await idle(page);
        }
      });
    },
  },
];

export async function benchBrowser(pairs = 7, say: (line: string) => void = () => {}): Promise<Paired[]> {
  if (!existsSync(EXTENSION))
    throw new Error(`Expected a built extension in ${EXTENSION}: run npm run build.`);
  const [plain, extended] = [await launch(false), await launch(true)];
  try {
    const results: Paired[] = [];
    for (const { name, per, divide, run } of SCENARIOS) {
      say(`measuring ${name}`);
      const runs: { without: number; with: number }[] = [];
      // One pair to warm up, then alternating order, so that neither side always goes first.
      for (let pair = -1; pair < pairs; pair += 1) {
        const measured = { without: 0, with: 0 };
        const order = pair % 2 === 0 ? (['without', 'with'] as const) : (['with', 'without'] as const);
        for (const side of order) {
          const page = await (side === 'with' ? extended : plain).newPage();
          measured[side] = (await run(page)) / divide;
          await page.close();
        }
        if (pair >= 0) runs.push(measured);
      }
      const differences = runs.map((one) => one.with - one.without);
      results.push({
        name,
        per,
        without: median(runs.map((one) => one.without)),
        with: median(runs.map((one) => one.with)),
        difference: median(differences),
        quartiles: [quantile(differences, 0.25), quantile(differences, 0.75)],
      });
    }
    return results;
  } finally {
    await plain.close();
    await extended.close();
  }
}

/** What one content script takes of the main thread on an ordinary page, from start to rest. */
export interface ScriptTime {
  script: string;
  pages: number;
  /** Milliseconds of processor time a page, compiling included: median and quartiles. */
  median: number;
  quartiles: [number, number];
}

/** An event of the browser's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string | undefined } };
}

/** Milliseconds that each content script ran, by its file name. What ran within something counted is not counted twice. */
export function scriptTimes(events: readonly TraceEvent[]): Map<string, number> {
  const times = new Map<string, number>();
  const ends = new Map<string, number>();
  const runs = events
    .filter(({ name, ph }) => ph === 'X' && (name === 'EvaluateScript' || name === 'FunctionCall'))
    .sort((a, b) => a.ts - b.ts);
  for (const { args, pid, tid, ts, dur = 0, tdur = dur } of runs) {
    const script = /^chrome-extension:\/\/[a-p]+\/([\w-]+\.js)$/.exec(args?.data?.url ?? '')?.[1];
    if (script === undefined) continue;
    const thread = `${pid}/${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    times.set(script, (times.get(script) ?? 0) + tdur / 1_000);
  }
  return times;
}

async function traced(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  const complete = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return events;
}

/** What each content script takes on the ordinary page, over this many visits. */
export async function benchScripts(pages = 30): Promise<ScriptTime[]> {
  if (!existsSync(EXTENSION))
    throw new Error(`Expected a built extension in ${EXTENSION}: run npm run build.`);
  const context = await launch(true);
  try {
    const page = await context.newPage();
    const visit = async (n: number) => {
      await page.goto(`http://www.exemple.test/${n}`, { waitUntil: 'load' });
      await idle(page);
    };
    for (let n = 0; n < 3; n += 1) await visit(n);
    const byScript = new Map<string, number[]>();
    for (let n = 0; n < pages; n += 1) {
      for (const [script, time] of scriptTimes(await traced(page, () => visit(n))))
        byScript.set(script, [...(byScript.get(script) ?? []), time]);
    }
    return [...byScript].map(([script, times]) => ({
      script,
      pages: times.length,
      median: median(times),
      quartiles: [quantile(times, 0.25), quantile(times, 0.75)],
    }));
  } finally {
    await context.close();
  }
}

export function reportScripts(results: readonly ScriptTime[]): string {
  return results
    .map(
      ({ script, pages, median: middle, quartiles: [low, high] }) =>
        `${script} alone on an ordinary page: ${middle.toFixed(2)} ms of the main thread, compiling included (quartiles ${low.toFixed(2)} to ${high.toFixed(2)} ms; ${pages} pages)`,
    )
    .join('\n');
}

/** The results as lines for a terminal. */
export function reportBrowser(results: readonly Paired[]): string {
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return results
    .map(
      ({ name, per, without, with: extended, difference, quartiles }) =>
        `${name}: ${ms(difference)} a ${per} (quartiles ${ms(quartiles[0])} to ${ms(quartiles[1])}); ` +
        `${ms(without)} without Vigie, ${ms(extended)} with`,
    )
    .join('\n');
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const at = process.argv.indexOf('--pairs');
  const pairs = at < 0 ? 7 : Number(process.argv[at + 1]);
  if (!Number.isInteger(pairs) || pairs < 1) {
    console.error(`--pairs: expected a whole number from 1, got ${process.argv[at + 1]}`);
    process.exitCode = 2;
  } else {
    console.log(reportScripts(await benchScripts()));
    console.log(reportBrowser(await benchBrowser(pairs, (line) => console.error(line))));
  }
}
