import { LABELS } from '../taxonomy.ts';
import { VERDICTS } from '../verdict.ts';
import type { Ranking, Rate, Section, StratumSummary, Summary } from './summary.ts';

/** A table in columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

export const percent = (value: number, digits = 1): string => `${(100 * value).toFixed(digits)} %`;

/** "93.2 % [91.0, 94.9] 466/500", or a dash where nothing was counted. */
export function rateText({ hits, total, rate, low, high }: Rate): string {
  if (rate === null) return '–';
  return `${percent(rate)} [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}] ${hits}/${total}`;
}

const HEADINGS = [
  'recall',
  'false positives',
  'recall, scam alone',
  'false positives, scam alone',
  'abstained',
];

const summaryRow = (name: string, summary: Summary): string[] => [
  name,
  rateText(summary.recall),
  rateText(summary.falsePositives),
  rateText(summary.scamRecall),
  rateText(summary.scamFalsePositives),
  String(summary.abstained),
];

/** Rates of several sets of messages under each other. */
export function summaryTable(title: string, rows: readonly (readonly [string, Summary])[]): string[] {
  return table([[title, ...HEADINGS], ...rows.map(([name, summary]) => summaryRow(name, summary))]);
}

export function rankingText(ranking: Ranking | null): string {
  if (ranking === null) return 'one class only: no ranking';
  return (
    `AUROC ${ranking.auroc.toFixed(4)}, recall at 1 % / 5 % false positives ` +
    `${percent(ranking.recallAt1)} / ${percent(ranking.recallAt5)}, expected calibration error ` +
    `${percent(ranking.calibrationError, 2)} (equal width), ${percent(ranking.adaptiveCalibrationError, 2)} (adaptive)`
  );
}

export function confusionText({ confusion }: Section): string[] {
  const labels = [...LABELS, 'none'] as const;
  return [
    ...table([
      ['true label \\ verdict', ...VERDICTS],
      ...LABELS.map((label) => [label, ...VERDICTS.map((v) => String(confusion.byVerdict[label][v]))]),
    ]),
    '',
    ...table([
      ['true label \\ predicted', ...labels],
      ...LABELS.map((label) => [label, ...labels.map((l) => String(confusion.byLabel[label][l]))]),
    ]),
  ];
}

/** Totals, ranking, confusion and strata for a terminal. */
export function sectionText(section: Section): string[] {
  const lines = [
    ...summaryTable('', [['all', section.summary]]),
    '',
    rankingText(section.ranking),
    '',
    ...confusionText(section),
  ];
  for (const [name, rows] of Object.entries(section.strata) as [string, StratumSummary[]][]) {
    if (rows.length < 2) continue;
    lines.push(
      '',
      ...summaryTable(
        `by ${name}`,
        rows.map((row) => [row.value, row]),
      ),
    );
  }
  return lines;
}
