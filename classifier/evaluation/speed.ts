import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { CorpusRecord } from '../../corpus/record.ts';
import { classify, decodeModel, type Message, type Model } from '../index.ts';
import { Baseline, baselineText, trainBaseline } from './baseline.ts';
import { draw } from './report.ts';

/** Median of the rounds, microseconds a message, warm. */
export function microseconds(
  messages: readonly Message[],
  work: (message: Message) => unknown,
  rounds: number,
): number {
  const once = (): number => {
    const start = performance.now();
    for (const message of messages) work(message);
    return ((performance.now() - start) * 1000) / messages.length;
  };
  for (let i = 0; i < Math.ceil(rounds / 2); i++) once();
  const times = Array.from({ length: rounds }, once).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)]!;
}

/** Times on one machine in one run. Ratios travel between machines; times do not. */
export interface Speed {
  /** Microseconds for an SMS of the corpus, as text only. */
  sms: number;
  /** The same with natural's BayesClassifier, unchanged, trained on `peerTrainedOn` messages. */
  peerSms: number;
  peerTrainedOn: number;
  ratio: number;
  /** Microseconds for an e-mail of 5,000 characters. */
  mail: number;
  /** Milliseconds to decode the model. */
  decode: number;
  /** Bytes that one decoded model keeps; null without a garbage collector to call. */
  memory: number | null;
}

/** E-mails of the corpus joined until they have 5,000 characters. */
function longMails(records: readonly CorpusRecord[], count: number): Message[] {
  const texts = records.filter((record) => record.channel === 'email').map((record) => record.text);
  const source = texts.length > 0 ? texts : records.map((record) => record.text);
  return Array.from({ length: count }, (_, i) => {
    let text = '';
    for (let k = 0; text.length < 5000; k++) text += `${source[(i * 7 + k) % source.length]!}\n`;
    return { text: text.slice(0, 5000) };
  });
}

/** Memory held by decoded models, measured over several; arrays count too. */
function memoryOf(file: Uint8Array): number | null {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) return null;
  const used = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const models: Model[] = Array.from({ length: 8 }, () => decodeModel(file));
  const after = used();
  return models.length === 8 ? Math.max(0, (after - before) / 8) : null;
}

export function measureSpeed(file: Uint8Array, records: readonly CorpusRecord[], rounds = 9): Speed {
  const model = decodeModel(file);
  const sms = draw(
    records.filter((record) => record.channel === 'sms' && record.text.length <= 320),
    300,
    1,
  ).map(({ text }): Message => ({ text }));
  const own = microseconds(sms, (message) => classify(model, message), rounds);
  const drawn = draw(records, 8000, 2);
  const peer = trainBaseline(drawn);
  // Timed is the class as it comes, with its own way of making features.
  Object.setPrototypeOf(peer, BayesClassifier.prototype);
  if (peer instanceof Baseline) throw new Error('Expected the unchanged class to be timed');
  const bayes = peer as BayesClassifier;
  const peerSms = microseconds(
    sms.slice(0, 40),
    (message) => bayes.getClassifications(baselineText(message)),
    Math.min(3, rounds),
  );
  return {
    sms: own,
    peerSms,
    peerTrainedOn: drawn.length,
    ratio: peerSms / own,
    mail: microseconds(longMails(records, 20), (message) => classify(model, message), rounds),
    decode: microseconds([{ text: '' }], () => decodeModel(file), 2 * rounds) / 1000,
    memory: memoryOf(file),
  };
}
