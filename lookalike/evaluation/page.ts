import { escapeHtml as e, htmlTable, PAGE_STYLE } from '../../classifier/evaluation/page.ts';
import { falsePositivesPlot, ownPlot, recallPlot } from './plots.ts';
import type { Counts, ListReport, LookalikeReport } from './report.ts';
import { wilson } from './wilson.ts';

const COMMAND = 'npm run lookalike:report -- FILE… --own --html';

function rate(part: number, { n }: Counts): string {
  if (n === 0) return '–';
  const [low, high] = wilson(part, n).map((bound) => (100 * bound).toFixed(2));
  return `${((100 * part) / n).toFixed(2)} % <span class="quiet">[${low}, ${high}] ${part}/${n}</span>`;
}

function wrongList({ role, wrong, unreadable }: ListReport): string {
  const title = role === 'imitations' ? 'Missed' : 'False alarms';
  const items = wrong.map(
    ({ host, finding, level, rule }) =>
      `<li>${e(host)} <span class="quiet">${e([level, finding, rule].filter(Boolean).join(' · '))}</span></li>`,
  );
  const odd =
    unreadable.length === 0
      ? ''
      : `<details><summary>Lines that are no host: ${unreadable.length}</summary><ol class="words">${unreadable.map((line) => `<li>${e(line)}</li>`).join('')}</ol></details>`;
  const list =
    items.length === 0
      ? `<p class="quiet">${title}: none.</p>`
      : `<details><summary>${title}: ${items.length}</summary><ol class="words">${items.join('')}</ol></details>`;
  return list + odd;
}

/** The measured lists as plots, tables and every miss and false alarm by name; without a heading of its own. */
export function addressesSection(report: LookalikeReport | null): string {
  if (report === null || report.lists.length === 0)
    return `<p>Not measured yet: <code>${COMMAND}</code>, then this page again.</p>`;
  const given = report.lists.filter(({ own }) => own === null);
  const imitations = given.filter(({ role }) => role === 'imitations');
  const honest = given.filter(({ role }) => role === 'honest');
  const own = report.lists.filter((list) => list.own !== null);
  const parts = [`<p class="quiet">Measured ${e(report.date)}. Intervals: 95 %, Wilson.</p>`];
  if (imitations.length > 0) {
    parts.push(
      '<h3>Imitations: recall by kind of permutation</h3><p class="key"><i style="background:#4f8fd9"></i>any warning<i style="background:#d9534f"></i>danger (tick)</p><div class="row">',
      ...imitations.map(
        (list) =>
          `<figure style="width:560px">${recallPlot(list)}<figcaption>${e(list.list)}: ${rate(list.total.n - list.total.silent, list.total)} warned about, ${rate(list.total.danger, list.total)} as danger.</figcaption>${wrongList(list)}</figure>`,
      ),
      '</div>',
    );
  }
  if (honest.length > 0) {
    parts.push(
      `<h3>Honest names: false positives by list</h3><figure>${falsePositivesPlot(honest)}<figcaption>Rate, its interval, and the number of names.</figcaption></figure>`,
      htmlTable(
        ['list', 'names', 'danger', 'caution'],
        honest.map(({ list, total }) => [
          e(list),
          String(total.n),
          rate(total.danger, total),
          rate(total.caution, total),
        ]),
      ),
      ...honest.map((list) => `<h4>${e(list.list)}</h4>${wrongList(list)}`),
    );
  }
  if (own.length > 0)
    parts.push(
      `<h3>Our own permutations of every protected name</h3><figure>${ownPlot(own)}<figcaption>Any warning as bars, danger as ticks. A short or generic name is meant to be found only beside a second sign, and its misspellings not at all.</figcaption></figure>`,
    );
  return parts.join('\n');
}

/** The same as a page of its own: no script, no request. */
export function lookalikePage(report: LookalikeReport): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Vigie: addresses that imitate</title><style>${PAGE_STYLE}</style></head>
<body><main><h1>Vigie: addresses that imitate</h1>
${addressesSection(report)}</main></body></html>
`;
}
