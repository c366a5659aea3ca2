import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that bound their own processor time: what other files left in memory must not weigh on it. */
const MEASURED = ['test/import/office/hostile.test.ts', 'test/import/office/large.test.ts'];

/** Everything but the tests that need a browser or the registry. Those of the command run it as a process, on a build of their own. */
export default defineConfig({
  test: {
    // Vitest would leave one processor idle; of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          // Modules keep no state that could matter to another file of tests: once loaded and translated, they serve all.
          isolate: false,
          exclude: [
            ...configDefaults.exclude,
            'test/browser/**',
            'test/office/**',
            'test/cli/**',
            'test/large/**',
            'test/hostile/**',
            'test/faults/**',
            'test/package/**',
            'test/regular-expressions/**',
            ...MEASURED,
          ],
          // Speed is measured by the benches; a slow machine is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // What every module puts together while it is loaded is noted: they must not be loaded before.
          name: 'loading',
          include: ['test/regular-expressions/**/*.test.ts', ...MEASURED],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'command',
          include: ['test/{cli,large,hostile,faults}/**/*.test.ts'],
          globalSetup: ['test/cli/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
