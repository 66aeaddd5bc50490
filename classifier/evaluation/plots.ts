import * as Plot from '@observablehq/plot';
import { Window } from 'happy-dom';
import type { Curves, ReliabilityBin } from './curves.ts';
import type { LearningPoint } from './learning-curve.ts';
import type { RobustnessRow } from './robustness.ts';
import type { Confusion } from './summary.ts';
import { MEMORY_LIMIT, type ScalePoint } from './training-scale.ts';

/** Colours that hold on a light and on a dark ground. */
export const BLUE = '#4f8fd9';
export const ORANGE = '#d9822b';
export const RED = '#d9534f';
const GREY = '#8a8f98';

/** Draws a plot as SVG text; axes and words take the colour of the page. */
export function svg(options: Plot.PlotOptions): string {
  const { document } = new Window();
  const figure = Plot.plot({
    document: document as unknown as Document,
    style: { background: 'transparent', color: 'currentColor', fontSize: '12px' },
    ...options,
  });
  // The page has its own rules for pictures: Plot's inner style sheet is left out.
  return (figure as unknown as { outerHTML: string }).outerHTML.replace(/<style>[^<]*<\/style>/, '');
}

const points = (pairs: readonly (readonly [number, number])[], model: string) =>
  pairs.map(([x, y]) => ({ x, y, model }));

const curve = (
  own: readonly (readonly [number, number])[],
  peer: readonly (readonly [number, number])[] | null,
  x: string,
  y: string,
  domain: [number, number],
  diagonal: boolean,
): string =>
  svg({
    width: 460,
    height: 380,
    grid: true,
    x: { label: x, domain: [0, 100], percent: true },
    y: { label: y, domain: [domain[0] * 100, domain[1] * 100], percent: true },
    color: { domain: ['Vigie', 'natural'], range: [BLUE, ORANGE], legend: false },
    marks: [
      ...(diagonal
        ? [
            Plot.line(
              [
                [0, 0],
                [1, 1],
              ] as [number, number][],
              { stroke: GREY, strokeDasharray: '4 4' },
            ),
          ]
        : []),
      Plot.line([...points(own, 'Vigie'), ...(peer === null ? [] : points(peer, 'natural'))], {
        x: 'x',
        y: 'y',
        stroke: 'model',
        strokeWidth: 2,
        clip: true,
      }),
    ],
  });

export function rocPlot(own: Curves, peer: Curves | null): string {
  return curve(own.roc, peer?.roc ?? null, 'false positives (%)', 'recall (%)', [0, 1], true);
}

export function precisionRecallPlot(own: Curves, peer: Curves | null): string {
  const peerCurve = peer?.precisionRecall ?? null;
  return curve(own.precisionRecall, peerCurve, 'recall (%)', 'precision (%)', [0.5, 1], false);
}

export function reliabilityPlot(bins: readonly ReliabilityBin[]): string {
  return svg({
    width: 460,
    height: 380,
    grid: true,
    x: { label: 'predicted (%)', domain: [0, 100], percent: true },
    y: { label: 'observed (%)', domain: [0, 100], percent: true },
    r: { range: [3, 14] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ] as [number, number][],
        { stroke: GREY, strokeDasharray: '4 4' },
      ),
      Plot.line(bins, { x: 'predicted', y: 'observed', stroke: BLUE }),
      Plot.dot(bins, { x: 'predicted', y: 'observed', r: 'count', fill: BLUE, fillOpacity: 0.7 }),
    ],
  });
}

export function confusionPlot(confusion: Confusion): string {
  const cells = Object.entries(confusion.byVerdict).flatMap(([label, row]) => {
    const total = Object.values(row).reduce((sum, count) => sum + count, 0);
    return Object.entries(row).map(([verdict, count]) => ({
      label,
      verdict,
      count,
      share: total === 0 ? 0 : count / total,
    }));
  });
  return svg({
    width: 520,
    height: 240,
    marginLeft: 90,
    x: { label: null, domain: ['scam', 'suspicious', 'no-sign', 'cannot-tell'], axis: 'top' },
    y: { label: null, domain: ['scam', 'canvassing', 'legit'] },
    marks: [
      Plot.cell(cells, {
        x: 'verdict',
        y: 'label',
        fill: BLUE,
        fillOpacity: (d) => 0.06 + 0.6 * d.share,
        inset: 1,
      }),
      Plot.text(cells, { x: 'verdict', y: 'label', text: (d) => String(d.count), fontSize: 14 }),
    ],
  });
}

export function learningPlot(curvePoints: readonly LearningPoint[]): string {
  return svg({
    width: 520,
    height: 320,
    grid: true,
    x: { label: 'messages trained on', type: 'log', tickFormat: (value: number) => String(value) },
    y: { label: 'AUROC' },
    marks: [
      Plot.line(curvePoints, { x: 'messages', y: 'auroc', stroke: BLUE, strokeWidth: 2 }),
      Plot.dot(curvePoints, { x: 'messages', y: 'auroc', fill: BLUE, r: 4 }),
    ],
  });
}

const messagesAxis = (points: readonly ScalePoint[]): Plot.ScaleOptions => ({
  label: 'messages trained on',
  type: 'log',
  // One tick a measurement.
  ticks: points.map(({ messages }) => messages),
  tickFormat: (value: number) => value.toLocaleString('en'),
});

/** Seconds of a processor by messages; dashed: as many seconds a message as for the fewest. */
export function trainingTimePlot(points: readonly ScalePoint[]): string {
  const rate = points[0]!.processorSeconds / points[0]!.messages;
  return svg({
    width: 520,
    height: 320,
    marginLeft: 56,
    marginRight: 40,
    marginBottom: 44,
    grid: true,
    x: messagesAxis(points),
    y: {
      label: 'seconds of a processor',
      type: 'log',
      tickFormat: (value: number) => value.toLocaleString('en'),
    },
    marks: [
      Plot.line(points, {
        x: 'messages',
        y: (point: ScalePoint) => point.messages * rate,
        stroke: GREY,
        strokeDasharray: '4 4',
      }),
      Plot.line(points, { x: 'messages', y: 'processorSeconds', stroke: BLUE, strokeWidth: 2 }),
      Plot.dot(points, { x: 'messages', y: 'processorSeconds', fill: BLUE, r: 4 }),
    ],
  });
}

/** Peak memory of training by messages, with the limit. */
export function trainingMemoryPlot(points: readonly ScalePoint[]): string {
  const peak = (point: ScalePoint): number => point.peakMemory / 1e6;
  return svg({
    width: 520,
    height: 320,
    marginLeft: 56,
    marginRight: 40,
    marginBottom: 44,
    grid: true,
    x: messagesAxis(points),
    y: { label: 'peak memory (MB)', zero: true },
    marks: [
      Plot.ruleY([MEMORY_LIMIT / 1e6], { stroke: RED, strokeDasharray: '4 4' }),
      Plot.line(points, { x: 'messages', y: peak, stroke: BLUE, strokeWidth: 2 }),
      Plot.dot(points, { x: 'messages', y: peak, fill: BLUE, r: 4 }),
    ],
  });
}

export function robustnessPlot(rows: readonly RobustnessRow[]): string {
  const data = rows.map((row) => ({
    name: row.name,
    lost: 100 * row.drop,
    held: row.recallHeld,
    allowed: 100 * row.allowedDrop,
  }));
  return svg({
    width: 760,
    height: 60 + 22 * rows.length,
    marginLeft: 150,
    grid: true,
    x: { label: 'points of recall lost' },
    y: { label: null, domain: rows.map((row) => row.name) },
    marks: [
      Plot.barX(data, { x: 'lost', y: 'name', fill: (d) => (d.held ? BLUE : RED) }),
      Plot.tickX(data, { x: 'allowed', y: 'name', stroke: 'currentColor', strokeWidth: 2 }),
      Plot.ruleX([0], { stroke: 'currentColor' }),
    ],
  });
}
