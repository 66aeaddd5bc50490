import * as Plot from '@observablehq/plot';
import { BLUE, ORANGE, RED, svg } from '../../classifier/evaluation/plots.ts';
import type { Counts, ListReport } from './report.ts';
import { wilson } from './wilson.ts';

/** Percent, with its 95 % interval. */
function share(part: number, { n }: Counts): { rate: number; low: number; high: number } {
  const [low, high] = wilson(part, n);
  return { rate: n === 0 ? 0 : (100 * part) / n, low: 100 * low, high: 100 * high };
}

/** Recall of a list of imitations by kind of permutation: any level as bars with their intervals, danger as ticks. */
export function recallPlot({ kinds, total }: ListReport): string {
  const rows = [...Object.entries(kinds), ['all', total] as const].map(([kind, counts]) => ({
    name: `${kind} (${counts.n})`,
    ...share(counts.n - counts.silent, counts),
    danger: share(counts.danger, counts).rate,
  }));
  return svg({
    width: 560,
    height: 70 + 22 * rows.length,
    marginLeft: 130,
    marginBottom: 40,
    grid: true,
    x: { label: 'warned about (%)', domain: [0, 100] },
    y: { label: null, domain: rows.map(({ name }) => name) },
    marks: [
      Plot.barX(rows, { x: 'rate', y: 'name', fill: BLUE, fillOpacity: 0.75, inset: 1 }),
      Plot.ruleY(rows, { x1: 'low', x2: 'high', y: 'name', stroke: 'currentColor' }),
      Plot.tickX(rows, { x: 'danger', y: 'name', stroke: RED, strokeWidth: 2.5, inset: 1 }),
    ],
  });
}

/** False positives of each list of honest names, percent with intervals. */
export function falsePositivesPlot(lists: readonly ListReport[]): string {
  const rows = lists.flatMap(({ list, total }) =>
    (['caution', 'danger'] as const).map((level) => ({
      list: `${list} (${total.n.toLocaleString('en')})`,
      level,
      count: total[level],
      ...share(total[level], total),
    })),
  );
  const domain = [...new Set(rows.map((row) => row.list))];
  return svg({
    width: 760,
    height: 70 + 56 * domain.length,
    marginLeft: 90,
    marginRight: 40,
    marginBottom: 40,
    grid: true,
    x: { label: 'warned about though honest (%)', domain: [0, Math.max(...rows.map(({ high }) => high))] },
    y: { label: null, domain: ['caution', 'danger'] },
    fy: { label: null, domain, axis: null },
    marks: [
      Plot.text(domain, {
        fy: (list) => list,
        text: (list) => list,
        frameAnchor: 'top-left',
        dy: -4,
        fontWeight: 600,
      }),
      Plot.ruleY(rows, { fy: 'list', x1: 'low', x2: 'high', y: 'level', stroke: 'currentColor' }),
      Plot.dot(rows, {
        fy: 'list',
        x: 'rate',
        y: 'level',
        r: 5,
        fill: (row) => (row.level === 'danger' ? RED : ORANGE),
      }),
      Plot.text(rows, {
        fy: 'list',
        x: 'high',
        y: 'level',
        text: (row) => String(row.count),
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  });
}

/** Recall of our own permutations of every protected name. */
export function ownPlot(lists: readonly ListReport[]): string {
  const rows = lists.flatMap(({ own, total }) =>
    own === null
      ? []
      : [
          {
            name: `${own.name} · ${own.strictness}`,
            rate: share(total.n - total.silent, total).rate,
            danger: share(total.danger, total).rate,
          },
        ],
  );
  return svg({
    width: 760,
    height: 70 + 20 * rows.length,
    marginLeft: 270,
    marginBottom: 40,
    grid: true,
    x: { label: 'warned about (%)', domain: [0, 100] },
    y: { label: null, domain: rows.map(({ name }) => name) },
    marks: [
      Plot.barX(rows, { x: 'rate', y: 'name', fill: BLUE, fillOpacity: 0.75, inset: 1 }),
      Plot.tickX(rows, { x: 'danger', y: 'name', stroke: RED, strokeWidth: 2.5, inset: 1 }),
    ],
  });
}
