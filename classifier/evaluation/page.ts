import { LABELS } from '../taxonomy.ts';
import { curvesOf, reliability } from './curves.ts';
import type { ClassScore } from './heads.ts';
import type { HeaviestFeatures, HeavyFeature } from './heaviest.ts';
import {
  confusionPlot,
  learningPlot,
  precisionRecallPlot,
  reliabilityPlot,
  robustnessPlot,
  rocPlot,
  trainingMemoryPlot,
  trainingTimePlot,
} from './plots.ts';
import type { CrossValidation } from './report.ts';
import { isDishonest } from './sample.ts';
import type { ErrorCase, Rate, StratumSummary, Summary } from './summary.ts';
import { percent } from './text.ts';
import type { TrainingScale } from './training-scale.ts';

/** Message text is never HTML: everything that is not written here goes through this. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
const e = escapeHtml;

/** Style of a report page; used by the page of addresses too. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--line:#d5d9e0;--soft:#f3f5f8;--text:#1b1f27;--mark:#ffe08a;--bad:#b3261e;--good:#1a7f37}
@media (prefers-color-scheme:dark){:root{--line:#3a404b;--soft:#1e222a;--text:#e7eaf0;--mark:#6b5310;--bad:#ff8a80;--good:#6fdd8b}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--text);background:light-dark(#fff,#14171c);max-width:1240px;margin:0 auto;padding:24px}
h1{font-size:26px;margin:0}h2{margin:44px 0 8px;font-size:20px;border-top:1px solid var(--line);padding-top:20px}h3{font-size:16px;margin:24px 0 6px}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;margin:16px 0}.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:12px;margin:16px 0}
.tile{background:var(--soft);border-radius:10px;padding:12px 14px}.tile b{display:block;font-size:24px}.tile small,.quiet{opacity:.75}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:13.5px}th,td{padding:3px 10px;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
th:first-child,td:first-child{text-align:left}.row{display:flex;flex-wrap:wrap;gap:24px}figure{margin:8px 0;max-width:100%}figcaption{font-size:13px;opacity:.8}svg{max-width:100%;height:auto}
mark{background:var(--mark);color:inherit;border-radius:3px}article{border:1px solid var(--line);border-radius:10px;padding:8px 12px;margin:8px 0}article p{margin:6px 0;white-space:pre-wrap;overflow-wrap:anywhere}
.wrap{display:inline-block;max-width:280px;white-space:normal;font-size:12.5px}.bad{color:var(--bad)}.good{color:var(--good)}summary{cursor:pointer}.key i{display:inline-block;width:12px;height:12px;border-radius:3px;margin:0 6px 0 14px;vertical-align:-1px}
ol.words{columns:3 220px;padding-left:22px;font-size:13.5px}a{color:light-dark(#1f5fbf,#8ab4f8)}`;

/** A table that scrolls by itself; cells are HTML already. */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll" tabindex="0"><table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table></div>`;
}

const rate = ({ hits, total, rate: value, low, high }: Rate): string =>
  value === null
    ? '–'
    : `${percent(value)} <span class="quiet">[${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}] ${hits}/${total}</span>`;

const SUMMARY_HEAD = [
  'recall',
  'false positives',
  'recall, scam alone',
  'false positives, scam alone',
  'abstained',
];
const summaryRow = (name: string, s: Summary): string[] => [
  e(name),
  rate(s.recall),
  rate(s.falsePositives),
  rate(s.scamRecall),
  rate(s.scamFalsePositives),
  String(s.abstained),
];

/** The text with its evidence marked; spans never overlap. */
export function marked(
  text: string,
  spans: readonly { start: number; end: number; weight: number }[],
): string {
  let html = '';
  let from = 0;
  for (const { start, end, weight } of [...spans].sort((a, b) => a.start - b.start)) {
    html += `${e(text.slice(from, start))}<mark title="${weight.toFixed(2)}">${e(text.slice(start, end))}</mark>`;
    from = end;
  }
  return html + e(text.slice(from));
}

function errorArticle(error: ErrorCase): string {
  const said = error.probability === null ? e(error.reason ?? '') : percent(error.probability);
  const spans = (field: 'text' | 'subject') => error.evidence.filter((span) => span.field === field);
  return `<article><strong>${e(error.id)}</strong> <span class="quiet">${e([error.label, error.kind, error.channel, error.hard ? 'hard' : ''].filter(Boolean).join(' · '))}</span> — ${e(error.verdict)} ${said}
${error.sender === undefined ? '' : `<p class="quiet">${e(error.sender)}</p>`}${error.subject === undefined ? '' : `<p><strong>${marked(error.subject, spans('subject'))}</strong></p>`}<p>${marked(error.text, spans('text'))}</p></article>`;
}

const errorList = (title: string, errors: readonly ErrorCase[]): string =>
  `<details><summary>${e(title)}: ${errors.length}</summary>${errors.map(errorArticle).join('')}</details>`;

const scores = (list: readonly ClassScore<string>[]): string => {
  const show = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–');
  return htmlTable(
    ['', 'messages', 'precision', 'recall', 'F1'],
    list.map((s) => [e(s.name), String(s.support), show(s.precision), show(s.recall), show(s.f1)]),
  );
};

const features = (list: readonly HeavyFeature[]): string =>
  `<ol class="words">${list.map((f) => `<li>${e(f.text)} <span class="quiet">${f.weight.toFixed(2)} · ${f.messages}</span></li>`).join('')}</ol>`;

function heaviestSection(heaviest: HeaviestFeatures): string {
  const group = (title: string, list: Record<string, HeavyFeature[]>): string =>
    `<details><summary>${e(title)}</summary>${Object.entries(list)
      .map(([name, members]) => `<h3>${e(name)}</h3>${features(members)}`)
      .join('')}</details>`;
  return `<h2 id="features">Heaviest features</h2><p class="quiet">Traced from the model's hashes back to the corpus: form written most often, weight in log-odds before division by length, messages that show it. A name in brackets is a fact about links or sender.</p>
<h3>For dishonesty</h3>${features(heaviest.dishonest)}<h3>For honesty</h3>${features(heaviest.honest)}
<h3>Canvassing rather than scam</h3>${features(heaviest.canvassing)}<h3>Scam rather than canvassing</h3>${features(heaviest.scam)}
${group('By family', heaviest.families)}${group('By tactic', heaviest.tactics)}`;
}

function trainingSection(scale: TrainingScale | null): string {
  const title = '<h2 id="training">How training grows</h2>';
  if (scale === null || scale.points.length === 0)
    return `${title}<p>Not measured yet: <code>npm run bench -- --scale</code>, then this page again.</p>`;
  const { points, machine, date } = scale;
  return `${title}<p class="quiet">The corpus repeated with noise and streamed, each size in a process of its own; ${e(machine)}, ${e(date)}.</p><div class="row"><figure>${trainingTimePlot(points)}<figcaption>Time (logarithmic); dashed: proportional to messages.</figcaption></figure><figure>${trainingMemoryPlot(points)}<figcaption>Peak memory; dashed: what is allowed.</figcaption></figure></div>${htmlTable(
    ['messages', 'seconds', 'of a processor', 'messages a second', 'peak memory (MB)'],
    points.map(({ messages, seconds, processorSeconds, peakMemory }) => [
      messages.toLocaleString('en'),
      seconds.toFixed(1),
      processorSeconds.toFixed(1),
      (messages / seconds).toFixed(0),
      (peakMemory / 1e6).toFixed(0),
    ]),
  )}`;
}

/** What a page is made from. */
export interface PageInput {
  validation: CrossValidation;
  heaviest: HeaviestFeatures;
  modelVersion: string;
  /** ISO 8601 day. */
  date: string;
  /** Null where it was not measured. */
  scale: TrainingScale | null;
  /** What was measured of addresses, as HTML: `lookalike/evaluation/page.ts`. */
  addresses: string;
}

/** The evaluation as one self-contained HTML page: no script, no request. */
export function evaluationPage(input: PageInput): string {
  const { validation, heaviest, modelVersion, date, scale, addresses } = input;
  const { report, judgements } = validation;
  const { whole, bare, baseline, previous, robustness, heads, faithfulness } = report;
  const positive = judgements.map(({ sample }) => isDishonest(sample));
  const own = curvesOf(
    judgements.map(({ score }) => score),
    positive,
  );
  const peer = baseline === null ? null : curvesOf(baseline.probabilities, positive);
  const answered = judgements.filter(({ verdict }) => verdict.probability !== null);
  const bins = reliability(
    answered.map(({ verdict }) => verdict.probability!),
    answered.map(({ sample }) => isDishonest(sample)),
  );
  const tile = (value: string, name: string, more = ''): string =>
    `<div class="tile"><b>${value}</b>${e(name)}<br><small>${more}</small></div>`;
  const interval = (r: Rate): string => `95 %: ${percent(r.low)} – ${percent(r.high)}, ${r.hits}/${r.total}`;
  const { ranking, summary } = whole;
  const missed = report.errors.filter((error) => error.error === 'missed');
  const alarms = report.errors.filter((error) => error.error === 'false-alarm');
  const parts: string[] = [];
  parts.push(`<h1>Vigie: evaluation</h1><p>Model ${e(modelVersion)}, ${e(date)}. Cross-validation by ${e(report.by)}, ${report.folds.length} folds, ${report.messages} messages; no campaign on both sides. Every message is judged by a model that has not seen it, decoded from its quantised bytes. Intervals: 95 %, Wilson. An abstention on a dishonest message is a miss.</p>
<nav aria-label="Contents">${[
    ['rates', 'Rates'],
    ['curves', 'Curves'],
    ['strata', 'By kind, channel, length'],
    ['heads', 'Families and tactics'],
    ['robustness', 'Robustness'],
    ['peers', 'Peers'],
    ['training', 'Training'],
    ['addresses', 'Addresses'],
    ['features', 'Heaviest features'],
    ['errors', 'Every error'],
  ]
    .map(([id, name]) => `<a href="#${id}">${name}</a>`)
    .join('')}</nav>`);
  parts.push(
    `<div class="tiles">${tile(percent(summary.recall.rate ?? 0), 'recall, flagged', interval(summary.recall))}${tile(percent(summary.falsePositives.rate ?? 0), 'false positives, flagged', interval(summary.falsePositives))}${tile(percent(summary.scamRecall.rate ?? 0), 'recall, scam alone', interval(summary.scamRecall))}${tile(percent(summary.scamFalsePositives.rate ?? 0), 'false positives, scam alone', interval(summary.scamFalsePositives))}${
      ranking === null
        ? ''
        : tile(
            ranking.auroc.toFixed(4),
            'AUROC',
            `recall at 1 % false positives ${percent(ranking.recallAt1)}`,
          ) +
          tile(
            percent(ranking.calibrationError, 2),
            'calibration error',
            `adaptive bins ${percent(ranking.adaptiveCalibrationError, 2)}; aim 2 %`,
          )
    }${tile(percent(faithfulness.share), 'evidence carries the verdict', `aim 90 %; median drop ${faithfulness.medianDrop.toFixed(2)} log-odds against ${faithfulness.medianRandomDrop.toFixed(2)}`)}</div>`,
  );
  parts.push(
    `<h2 id="rates">Rates</h2>${htmlTable(
      ['', ...SUMMARY_HEAD],
      [
        summaryRow('with sender and links', whole.summary),
        summaryRow('without', bare.summary),
        ...report.folds.map((fold) => summaryRow(`fold without ${fold.name.slice(0, 60)}`, fold.summary)),
      ],
    )}<div class="row"><figure>${confusionPlot(whole.confusion)}<figcaption>True label against verdict; depth of colour is the share of the row.</figcaption></figure></div>${htmlTable(
      ['label \\ predicted', ...LABELS, 'none'],
      LABELS.map((label) => [
        label,
        ...[...LABELS, 'none' as const].map((other) => String(whole.confusion.byLabel[label][other])),
      ]),
    )}`,
  );
  const key = `<p class="key"><i style="background:#4f8fd9"></i>Vigie${peer === null ? '' : `<i style="background:#d9822b"></i>natural's BayesClassifier`}</p>`;
  parts.push(
    `<h2 id="curves">Curves</h2>${key}<div class="row"><figure>${precisionRecallPlot(own, peer)}<figcaption>Precision and recall (precision from 50 %).</figcaption></figure><figure>${rocPlot(own, peer)}<figcaption>ROC: recall against false positives.</figcaption></figure><figure>${reliabilityPlot(bins)}<figcaption>Reliability: on the diagonal, a probability means what it says. Size: messages.</figcaption></figure>${
      report.learningCurve === null
        ? ''
        : `<figure>${learningPlot(report.learningCurve)}<figcaption>Learning curve (logarithmic).</figcaption></figure>`
    }</div>`,
  );
  const strata = (Object.entries(whole.strata) as [string, StratumSummary[]][]).filter(
    ([, rows]) => rows.length > 1,
  );
  parts.push(
    `<h2 id="strata">By kind, channel, language, length</h2>${strata
      .map(
        ([name, rows]) =>
          `<h3>${e(name)}</h3>${htmlTable(
            ['', ...SUMMARY_HEAD],
            rows.map((row) => summaryRow(row.value, row)),
          )}`,
      )
      .join('')}`,
  );
  parts.push(
    `<h2 id="heads">Families and tactics</h2><p>Over flagged dishonest messages: families macro-F1 <b>${heads.familiesMacroF1.toFixed(3)}</b> (aim 0.90), tactics macro-F1 <b>${heads.tacticsMacroF1.toFixed(3)}</b>. Over all dishonest messages, where a missed one names nothing: ${heads.familiesMacroF1OfAll.toFixed(3)} and ${heads.tacticsMacroF1OfAll.toFixed(3)}.</p><div class="row">${scores(heads.families)}${scores(heads.tactics)}</div>`,
  );
  if (robustness !== null) {
    const mark = (held: boolean): string =>
      held ? '<span class="good">✓ holds</span>' : '<span class="bad">✗ fails</span>';
    parts.push(
      `<h2 id="robustness">Robustness</h2><figure>${robustnessPlot(robustness)}<figcaption>Points of recall lost; the tick is what is allowed.</figcaption></figure>${htmlTable(
        ['', 'recall', 'lost', '', 'false positives', 'before', '', 'abstained'],
        robustness.map((row) => [
          `${e(row.name)}<br><span class="quiet wrap">${e(row.description)}</span>`,
          rate(row.recall),
          (100 * row.drop).toFixed(1),
          mark(row.recallHeld),
          rate(row.falsePositives),
          percent(row.before.falsePositives.rate ?? 0),
          mark(row.falsePositivesHeld),
          String(row.abstained),
        ]),
      )}`,
    );
  } else parts.push('<h2 id="robustness">Robustness</h2><p>Not measured in this run.</p>');
  parts.push('<h2 id="peers">Peers</h2>');
  if (baseline !== null)
    parts.push(
      `<h3>natural's BayesClassifier on the same folds</h3>${htmlTable(
        ['', 'recall', 'false positives', 'AUROC'],
        [
          [
            'Vigie',
            rate(summary.recall),
            rate(summary.falsePositives),
            (ranking?.auroc ?? Number.NaN).toFixed(4),
          ],
          ['natural', rate(baseline.recall), rate(baseline.falsePositives), baseline.auroc.toFixed(4)],
        ],
      )}<p class="quiet">French stemmer, smoothing 0.05, at most ${baseline.trainedOn} messages a fold; on ${baseline.underflowed} messages its probabilities underflow to zero.</p>`,
    );
  parts.push(
    previous === null
      ? '<h3>The released model</h3><p>None yet.</p>'
      : `<h3>The released model ${e(previous.releasedVersion)}, cross-validated likewise</h3><p>${previous.messages} messages in both: <b class="good">${previous.gained.length} fixed</b>, <b class="bad">${previous.lost.length} broken</b>, McNemar p = ${previous.probability.toPrecision(2)}${previous.worse ? ' — significantly worse' : ''}.</p>${previous.gained.length > 0 ? `<details><summary>Fixed</summary><p>${e(previous.gained.join(' '))}</p></details>` : ''}${errorList('Broken', previous.lost)}`,
  );
  parts.push(trainingSection(scale));
  parts.push(`<h2 id="addresses">Addresses that imitate</h2>${addresses}`);
  parts.push(heaviestSection(heaviest));
  parts.push(
    `<h2 id="errors">Every error</h2><p class="quiet">The surest mistakes first; marked: the words that spoke for dishonesty.</p>${errorList('Missed', missed)}${errorList('False alarms', alarms)}`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Vigie: evaluation of ${e(modelVersion)}</title><style>${PAGE_STYLE}</style></head>
<body>${parts.join('\n')}</body></html>
`;
}
