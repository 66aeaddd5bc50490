import type { ExternalPart, ExternalReport } from './external-report.ts';
import type { ClassScore } from './heads.ts';
import type { LearningPoint } from './learning-curve.ts';
import type { Comparison } from './ratchet.ts';
import type { CrossValidationReport } from './report.ts';
import type { RobustnessRow } from './robustness.ts';
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

const score = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–');

function headsText({ heads }: CrossValidationReport): string[] {
  const rows = (scores: readonly ClassScore<string>[]): string[] =>
    table([
      ['', 'messages', 'precision', 'recall', 'F1'],
      ...scores.map((s) => [s.name, String(s.support), score(s.precision), score(s.recall), score(s.f1)]),
    ]);
  return [
    ...heading('Families and tactics, over flagged dishonest messages'),
    `families: macro-F1 ${score(heads.familiesMacroF1)} (over all dishonest messages, missed ones name nothing: ${score(heads.familiesMacroF1OfAll)})`,
    ...rows(heads.families),
    '',
    `tactics: macro-F1 ${score(heads.tacticsMacroF1)} (over all dishonest messages: ${score(heads.tacticsMacroF1OfAll)})`,
    ...rows(heads.tactics),
  ];
}

function faithfulnessText({ faithfulness: f }: CrossValidationReport): string[] {
  return [
    ...heading('Faithfulness of the evidence'),
    `Removing the three strongest spans lowers the score more than removing three random spans of as many words`,
    `in ${percent(f.share)} of ${f.messages} flagged messages (aim 90 %); median drop in log-odds ${f.medianDrop.toFixed(2)} against ${f.medianRandomDrop.toFixed(2)}.`,
  ];
}

export function robustnessText(rows: readonly RobustnessRow[]): string[] {
  const mark = (held: boolean): string => (held ? '✓' : '✗');
  return [
    ...heading('Robustness: the same messages under the tricks of scammers and the accidents of transport'),
    ...table([
      ['', 'recall', 'drop', 'allowed', '', 'false positives', 'before', '', 'abstained'],
      ...rows.map((row) => [
        row.name,
        rateText(row.recall),
        `${(100 * row.drop).toFixed(1)}`,
        `${(100 * row.allowedDrop).toFixed(0)}`,
        mark(row.recallHeld),
        rateText(row.falsePositives),
        percent(row.before.falsePositives.rate ?? 0),
        mark(row.falsePositivesHeld),
        String(row.abstained),
      ]),
    ]),
    `${rows.filter((row) => row.recallHeld && row.falsePositivesHeld).length} of ${rows.length} hold (recall within the allowed drop; false positives within the interval of the unchanged messages)`,
  ];
}

function learningText(points: readonly LearningPoint[]): string[] {
  return [
    ...heading('Learning curve'),
    ...table([
      ['messages trained on', 'AUROC', 'recall at 1 %', 'recall', 'false positives'],
      ...points.map((point) => [
        String(point.messages),
        point.auroc.toFixed(4),
        percent(point.recallAt1),
        rateText(point.recall),
        rateText(point.falsePositives),
      ]),
    ]),
  ];
}

function previousText(previous: Comparison): string[] {
  return [
    ...heading(`Against the released model ${previous.releasedVersion}, cross-validated likewise`),
    `${previous.messages} messages in both: ${previous.gained.length} fixed, ${previous.lost.length} broken, ` +
      `McNemar p = ${previous.probability.toPrecision(2)}${previous.worse ? ': significantly worse' : ''}`,
    ...(previous.gained.length > 0 ? [`fixed: ${previous.gained.join(' ')}`] : []),
    ...errorText(previous.lost, 20),
  ];
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
  lines.push(...headsText(report), ...faithfulnessText(report));
  if (report.robustness !== null) lines.push(...robustnessText(report.robustness));
  if (report.learningCurve !== null) lines.push(...learningText(report.learningCurve));
  if (report.previous !== null) lines.push(...previousText(report.previous));
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
