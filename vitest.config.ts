import { defineConfig } from 'vitest/config'

/** One project for each command: the fast suite needs Node alone; what the others need is said in CONTRIBUTING.md. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'desk',
          include: ['test/desk/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: { name: 'machines', include: ['test/machines/*.test.ts'], testTimeout: 300_000 },
      },
      { test: { name: 'regex', include: ['test/regex/*.test.ts'], testTimeout: 600_000 } },
    ],
  },
})
