import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeHashes } from '../dictionary.ts';
import { decodeModel } from '../model.ts';

/** A size and the most it may be. Bytes are the same on every machine, so a budget may fail. */
export interface Budget {
  name: string;
  bytes: number;
  limit: number;
  passed: boolean;
}

const kB = 1000;

function budget(name: string, bytes: number, limit: number): Budget {
  return { name, bytes, limit, passed: bytes <= limit };
}

/** Bytes of the verdict's block in a model file: the hashes of its dictionary and the weights of its head. */
export function verdictBlock(file: Uint8Array): Uint8Array {
  const { header } = decodeModel(file);
  const start = 14 + new DataView(file.buffer, file.byteOffset, file.length).getUint32(10, true);
  const [block] = header.blocks;
  const { end } = decodeHashes(file, start, block.features);
  return file.subarray(start, end + block.features * block.heads.length);
}

export function modelBudgets(file: Uint8Array): Budget[] {
  return [
    budget('verdict head, gzipped', gzipSync(verdictBlock(file), { level: 9 }).length, 150 * kB),
    budget('whole model file, gzipped', gzipSync(file, { level: 9 }).length, 600 * kB),
  ];
}

const manifest = z.object({
  content_scripts: z
    .array(
      z.object({
        matches: z.array(z.string()),
        js: z.array(z.string()).default([]),
        run_at: z.string().default('document_idle'),
      }),
    )
    .default([]),
});

/** A script that every page waits for must be small; one that runs after the page carries the reading of mails. */
const BEFORE_PAGE = 16 * 1024;
const AFTER_PAGE = 64 * 1024;

/**
 * Content scripts of a built extension, minified as they are.
 * @returns null where there is no build in the folder.
 */
export function scriptBudgets(folder: string): Budget[] | null {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return null;
  const { content_scripts } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return content_scripts.flatMap(({ matches, js, run_at }) => {
    const everywhere = matches.some((match) => /^(?:<all_urls>|(?:\*|https?):\/\/\*\/\*)$/.test(match));
    const early = run_at === 'document_start';
    const where = `${everywhere ? 'every page' : 'some pages'}, ${early ? 'before' : 'after'} it loads`;
    return js.map((script) =>
      budget(
        `${script} (${where})`,
        readFileSync(join(folder, script)).length,
        everywhere && early ? BEFORE_PAGE : AFTER_PAGE,
      ),
    );
  });
}
