import type { ExternalPart, ExternalReport } from './external-report.ts';
import type { CrossValidationReport } from './report.ts';
import type { ErrorCase } from './summary.ts';
import { percent, rankingText, rateText, sectionText, summaryTable, table } from './text.ts';

const heading = (text: string): string[] => ['', text, '─'.repeat(text.length), ''];

/** A text on one line, cut to a length. */
const short = (text: string, length = 160): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
};

/** Errors with their evidence, one block each. */
export function errorText(errors: readonly ErrorCase[], limit = Number.POSITIVE_INFINITY): string[] {
  const lines = errors.slice(0, limit).flatMap((error) => {
    const strongest = [...error.evidence].sort((a, b) => b.weight - a.weight).slice(0, 4);
    const probability = error.probability === null ? error.reason! : percent(error.probability);
    return [
      `${error.error} ${error.id} ${error.label} ${error.kind ?? ''} ${error.channel ?? ''} ${error.verdict} ${probability}`,
      `  ${short(error.text)}`,
      ...(strongest.length === 0
        ? []
        : [`  ${strongest.map((s) => `« ${short(s.text, 60)} » ${s.weight.toFixed(2)}`).join('  ')}`]),
    ];
  });
  if (errors.length > limit) lines.push(`… ${errors.length - limit} more in the report`);
  return lines;
}

export function crossValidationText(report: CrossValidationReport): string[] {
  const { baseline } = report;
  const lines = [
    `Cross-validation by ${report.by}: ${report.folds.length} folds, ${report.messages} messages, no campaign on both sides;`,
    'each message judged by a model that has not seen it, decoded from its quantised bytes. 95 % Wilson intervals.',
    'Recall: dishonest messages flagged (abstentions are misses). False positives: honest messages flagged.',
    ...heading('With sender and links as they came'),
    ...sectionText(report.whole),
    ...heading('Without sender and links'),
    ...summaryTable('', [['all', report.bare.summary]]),
    '',
    rankingText(report.bare.ranking),
    ...heading('Folds'),
    ...summaryTable(
      'left out',
      report.folds.map((fold) => [short(fold.name, 40), fold.summary]),
    ),
  ];
  if (baseline !== null)
    lines.push(
      ...heading("Beside natural's BayesClassifier (French stemmer, smoothing 0.05) on the same folds"),
      ...table([
        ['', 'recall', 'false positives', 'AUROC'],
        [
          'Vigie',
          rateText(report.whole.summary.recall),
          rateText(report.whole.summary.falsePositives),
          (report.whole.ranking?.auroc ?? Number.NaN).toFixed(4),
        ],
        ['natural', rateText(baseline.recall), rateText(baseline.falsePositives), baseline.auroc.toFixed(4)],
      ]),
      `(natural trained on at most ${baseline.trainedOn} messages a fold; on ${baseline.underflowed} messages its probabilities underflow to zero)`,
    );
  return lines;
}

function partText(title: string, part: ExternalPart | null): string[] {
  if (part === null) return [];
  const lines = [
    ...heading(title),
    ...sectionText(part.whole),
    '',
    ...summaryTable('', [
      ['with sender and links', part.whole.summary],
      ['without', part.bare.summary],
      ...(part.halves === undefined
        ? []
        : ([
            ['half A', part.halves.A.whole],
            ['half A, without', part.halves.A.bare],
            ['half B', part.halves.B.whole],
            ['half B, without', part.halves.B.bare],
          ] as const)),
    ]),
    '',
    `without sender and links: ${rankingText(part.bare.ranking)}`,
  ];
  return lines;
}

export function externalText(report: ExternalReport): string[] {
  const halves = report.messages?.halves !== undefined;
  return [
    `Model ${report.modelVersion} on ${report.file}: ${report.rows} rows. 95 % Wilson intervals; abstentions count as missed.`,
    ...partText('Messages', report.messages),
    ...partText('Fragments (weak)', report.weak),
    ...partText('Web pages', report.web),
    ...heading(halves ? 'Errors of half A (those of half B stay unseen)' : 'Errors'),
    ...errorText(report.errors),
  ];
}
