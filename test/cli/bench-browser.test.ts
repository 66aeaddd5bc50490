import { expect, test } from 'vitest';
import { reportScripts, scriptTimes, type TraceEvent } from '../../cli/bench-browser.ts';

const GUARD = 'chrome-extension://abcdefghijklmnop/guard.js';
const event = (
  name: string,
  ts: number,
  dur: number,
  url?: string,
  more: Partial<TraceEvent> = {},
): TraceEvent => ({ name, ph: 'X', pid: 1, tid: 1, ts, dur, tdur: dur, args: { data: { url } }, ...more });

test("a content script's time is its own, in processor time, and nothing is counted twice", () => {
  const times = scriptTimes([
    event('FunctionCall', 1_100, 200, GUARD), // within the evaluation below
    event('EvaluateScript', 1_000, 500, GUARD, { tdur: 400 }),
    event('FunctionCall', 3_000, 50, GUARD),
    event('EvaluateScript', 1_200, 100, GUARD, { tid: 2 }), // another frame's thread
    event('EvaluateScript', 5_000, 900, 'http://www.exemple.test/page.js'),
    event('EvaluateScript', 6_000, 900, 'http://www.exemple.test/guard.js'),
    event('v8.compile', 7_000, 900, GUARD),
    event('FunctionCall', 8_000, 900),
    event('FunctionCall', 9_000, 700, 'chrome-extension://abcdefghijklmnop/webmail.js'),
  ]);
  expect([...times]).toEqual([
    ['guard.js', 0.55],
    ['webmail.js', 0.7],
  ]);
});

test('the report names script, time and number of pages', () => {
  expect(
    reportScripts([{ script: 'guard.js', pages: 30, median: 0.364, quartiles: [0.351, 0.402] }]),
  ).toContain('guard.js alone on an ordinary page: 0.36 ms of the main thread');
});
