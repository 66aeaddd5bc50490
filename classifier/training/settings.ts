import type { StratumWeights } from './example.ts';
import type { LinearSettings } from './linear.ts';

/** All that was chosen by measurement; the table of what was tried stands in `classifier/README.md`. */
export interface TrainingSettings {
  verdict: LinearSettings;
  /** Runs with different seeds whose mean the verdict is. */
  seeds: number;
  heads: LinearSettings;
  strata: StratumWeights;
  /** A feature must be seen in this many messages and by this many writers to enter the dictionary. */
  minimumMessages: number;
  minimumWriters: number;
  /** Largest dictionaries: of the verdict, and of label, families and tactics. */
  dictionarySize: number;
  smallDictionarySize: number;
  /** Bits of the stored weights. */
  verdictBits: number;
  headBits: number;
  /** Folds by writer from which calibration and thresholds are taken. */
  folds: number;
  /** False-positive rates on plain honest messages at which the thresholds are set. */
  scamRate: number;
  suspiciousRate: number;
  minimumWords: number;
  minimumCoverage: number;
}

export const SETTINGS: TrainingSettings = {
  verdict: {
    smoothing: 0.5,
    nbExponent: 0.5,
    nbShare: 0.2,
    dropout: 0.3,
    l2: 1e-5,
    epochs: 12,
    learningRate: 0.5,
    norm: 0.5,
  },
  seeds: 3,
  heads: {
    smoothing: 0.5,
    nbExponent: 0.5,
    nbShare: 0,
    dropout: 0.3,
    l2: 1e-5,
    epochs: 12,
    learningRate: 0.5,
    norm: 0.5,
  },
  strata: { hard: 0.15, cpf: 0.4, excerpt: 2, cut: 0.7 },
  minimumMessages: 2,
  minimumWriters: 1,
  dictionarySize: 67_000,
  smallDictionarySize: 12_000,
  verdictBits: 8,
  headBits: 6,
  folds: 5,
  scamRate: 0.003,
  suspiciousRate: 0.01,
  minimumWords: 4,
  minimumCoverage: 0.45,
};
