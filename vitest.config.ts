import { defineConfig } from 'vitest/config';

// Vitest 5 groups failures with Map.groupBy, which Node 20 has not: without this a failing run dies before it says why.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/** Ends what hangs, in milliseconds. Timing is no test: sweeps over many thousand hosts pass 5 s on a busy machine. */
const HANG = 60_000;

// Three tiers: pure units in Node, real-DOM units in happy-dom, and the built extension in a real browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/**/*.dom.test.ts'],
          testTimeout: HANG,
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/**/*.dom.test.ts', 'test/**/*.dom.test.tsx'],
          exclude: ['test/e2e/**'],
          testTimeout: HANG,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
