import { defineConfig } from 'vitest/config'

const builtOnce = './test/program-build.ts'

/** How many inputs are generated in all, where a nightly run says it: more than half are damaged, which shows more. */
const nightly = Number(process.env.WPP_PROPERTY_RUNS ?? 0)
const generated = (plans: number, damaged: number) => ({
  generatedPlans: Math.round(nightly * 0.4) || plans,
  generatedDamage: Math.round(nightly * 0.6) || damaged,
})

/**
 * One project for each command. The fast suite needs Node alone; the slow one measures growth, kills batches, installs
 * the package, and tries the same properties on as many inputs as they are worth. What the others need is said in
 * CONTRIBUTING.md.
 */
export default defineConfig({
  test: {
    // Growth is measured in computing time, which it is nothing to that others run beside it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/*.test.ts'],
          globalSetup: builtOnce,
          // What the files import is loaded once in each process instead of once for each file.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          provide: generated(300, 200),
        },
      },
      {
        test: {
          name: 'slow',
          include: ['test/slow/*.test.ts', 'test/properties.test.ts', 'test/fuzz*.test.ts'],
          globalSetup: builtOnce,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          provide: generated(10_000, 2000),
        },
      },
      {
        test: {
          name: 'desk',
          include: ['test/desk/**/*.test.ts'],
          globalSetup: builtOnce,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'machines',
          include: ['test/machines/*.test.ts'],
          globalSetup: builtOnce,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'regex',
          include: ['test/regex/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
