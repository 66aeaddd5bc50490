import { describe, expect, it } from 'vitest';
import { judgeFolds, trainFolds } from '../../../classifier/evaluation/cross-validate.ts';
import { foldsBy } from '../../../classifier/evaluation/folds.ts';
import {
  compareHeldOut,
  drawRegression,
  type Released,
  ratchet,
  release,
} from '../../../classifier/evaluation/ratchet.ts';
import { readRegression, readReleased } from '../../../classifier/evaluation/regression-files.ts';
import { isDishonest, isFlagged } from '../../../classifier/evaluation/sample.ts';
import { decodeModel } from '../../../classifier/index.ts';
import { SETTINGS } from '../../../classifier/training/settings.ts';
import { trainModel } from '../../../classifier/training/train.ts';
import { loadModel } from '../../../cli/load-model.ts';
import { smallCorpus } from './small-corpus.ts';

const records = smallCorpus();
const settings = { ...SETTINGS, folds: 2 };
const model = decodeModel(trainModel(records, { version: 'new', hash: '' }, settings));
const frozen = drawRegression(records, 60, 1);
const heldOut = judgeFolds(trainFolds(foldsBy(records, 'writer', 2), settings));
const released = release(model, frozen, heldOut, '2026-11-24');

/** The released model as if it had been wrong where `wrong` says, and right elsewhere. */
function pretend(wrong: (index: number) => boolean): Released {
  const verdicts = frozen.map((record, index) => {
    const flagged = isDishonest(record) !== wrong(index);
    return [record.id, flagged ? ('scam' as const) : ('no-sign' as const)] as const;
  });
  return { ...released, verdicts: Object.fromEntries(verdicts) };
}

describe('the ratchet', () => {
  it('draws kinds in turn, the same set for the same seed', () => {
    const counts = new Map<string, number>();
    for (const { kind } of frozen) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(frozen).toHaveLength(60);
    expect(new Set(frozen.map((record) => record.id)).size).toBe(60);
    expect(counts.size).toBe(new Set(records.map((record) => record.kind)).size);
    expect(drawRegression(records, 60, 1)).toEqual(frozen);
    expect(drawRegression(records, 60, 2)).not.toEqual(frozen);
  });

  it('finds no difference of a model to itself', () => {
    expect(ratchet(model, frozen, released)).toMatchObject({
      lost: [],
      gained: [],
      probability: 1,
      worse: false,
    });
    expect(compareHeldOut(heldOut, released)).toMatchObject({
      messages: records.length,
      lost: [],
      gained: [],
    });
  });

  it('fails a model that loses more than chance explains, and names what it lost', () => {
    const silent = decodeModel(trainModel(records, { version: 'silent', hash: '' }, settings));
    silent.header.thresholds = { scam: 2, suspicious: 2 }; // never flags
    const result = ratchet(
      silent,
      frozen,
      pretend(() => false),
    );
    const dishonest = frozen.filter(isDishonest);
    expect(result.worse).toBe(true);
    expect(result.lost.map((error) => error.id).sort()).toEqual(dishonest.map((record) => record.id).sort());
    expect(result.lost.every((error) => error.error === 'missed')).toBe(true);
  });

  it('passes a better one, and a loss that chance explains', () => {
    expect(
      ratchet(
        model,
        frozen,
        pretend(() => true),
      ),
    ).toMatchObject({ worse: false, lost: [] });
    const right = ratchet(
      model,
      frozen,
      pretend(() => false),
    );
    // The small model may miss a few; five at most are within chance (p = 2 · 2^-5 > .05).
    expect(right.worse).toBe(right.lost.length > 5);
  });

  it('compares held-out verdicts on the messages both have', () => {
    const first = heldOut.find((judgement) => isFlagged(judgement) && isDishonest(judgement.sample))!;
    const was: Released = {
      ...released,
      heldOut: { ...released.heldOut, missed: first.sample.id, falseAlarms: '' },
    };
    const others = heldOut.filter((judgement) => judgement.sample.id !== records[1]!.id);
    const result = compareHeldOut(others, was);
    expect(result.messages).toBe(records.length - 1);
    expect(result.gained).toContain(first.sample.id);
  });

  it('refuses frozen messages without a released verdict', () => {
    expect(() => ratchet(model, frozen, { ...released, verdicts: {} })).toThrow(
      /expected one for the frozen message/,
    );
  });
});

describe('the shipped model', () => {
  it('is not significantly worse than the released one on the frozen messages', () => {
    const messages = readRegression();
    expect(messages.length).toBeGreaterThanOrEqual(300);
    const result = ratchet(loadModel(), messages, readReleased()!);
    expect(result.worse, `lost: ${result.lost.map((error) => error.id).join(' ')}`).toBe(false);
  });
});
