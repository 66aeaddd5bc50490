/** Trains on messages without end, spooled to a file of the folder given; says so once it has begun. */
import { writeSync } from 'node:fs';
import { SETTINGS } from '../../../classifier/training/settings.ts';
import { trainModel } from '../../../classifier/training/train.ts';
import type { CorpusRecord } from '../../../corpus/record.ts';
import { smallCorpus } from '../evaluation/small-corpus.ts';

const records = smallCorpus();

function* endless(): Generator<CorpusRecord, void> {
  for (let i = 0; ; i++) {
    if (i === 2000) writeSync(1, 'spooling\n');
    yield records[i % records.length]!;
  }
}

trainModel(endless(), { version: 'endless', hash: '' }, SETTINGS, { memory: 0, folder: process.argv[2] });
