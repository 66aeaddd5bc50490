import type { Model } from '../model.ts';
import type { ExternalSample } from './external.ts';
import { bareSample, judge } from './sample.ts';
import { type ErrorCase, errorsOf, type Section, type Summary, sectionOf, summarize } from './summary.ts';

/** Rows of one sort, judged whole and without sender and links. */
export interface ExternalPart {
  whole: Section;
  bare: Section;
  /** Totals by half; absent where the file names no groups. */
  halves?: { A: { whole: Summary; bare: Summary }; B: { whole: Summary; bare: Summary } };
}

/** Result of the shipped model on a labelled file from outside. */
export interface ExternalReport {
  mode: 'external';
  modelVersion: string;
  file: string;
  rows: number;
  messages: ExternalPart | null;
  /** Fragments. */
  weak: ExternalPart | null;
  /** Pages, not messages (channel "web"). */
  web: ExternalPart | null;
  /** Of half A only, so that half B stays an honest check; of all rows where there are no halves. */
  errors: ErrorCase[];
}

function partOf(model: Model, samples: readonly ExternalSample[]): ExternalPart | null {
  if (samples.length === 0) return null;
  const summaryOf = (half: 'A' | 'B', bare: boolean): Summary =>
    summarize(
      samples.filter((sample) => sample.half === half).map((s) => judge(model, bare ? bareSample(s) : s)),
    );
  const both = (half: 'A' | 'B'): { whole: Summary; bare: Summary } => ({
    whole: summaryOf(half, false),
    bare: summaryOf(half, true),
  });
  return {
    whole: sectionOf(samples.map((sample) => judge(model, sample))),
    bare: sectionOf(samples.map((sample) => judge(model, bareSample(sample)))),
    ...(samples.some((sample) => sample.half !== null) ? { halves: { A: both('A'), B: both('B') } } : {}),
  };
}

/** Judges a labelled file by a model: messages, fragments and web pages apart. */
export function externalReport(
  model: Model,
  file: string,
  samples: readonly ExternalSample[],
): ExternalReport {
  const web = samples.filter((sample) => sample.channel === 'web');
  const weak = samples.filter((sample) => sample.channel !== 'web' && sample.weak);
  const messages = samples.filter((sample) => sample.channel !== 'web' && !sample.weak);
  return {
    mode: 'external',
    modelVersion: model.header.version,
    file,
    rows: samples.length,
    messages: partOf(model, messages),
    weak: partOf(model, weak),
    web: partOf(model, web),
    errors: errorsOf(samples.filter((sample) => sample.half !== 'B').map((sample) => judge(model, sample))),
  };
}
