import { configDefaults, defineConfig } from 'vitest/config';

/** Everything but the tests that need a browser or the registry. Those of the command run it as a process, on a build of their own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            'test/browser/**',
            'test/office/**',
            'test/cli/**',
            'test/large/**',
            'test/hostile/**',
            'test/faults/**',
            'test/package/**',
          ],
          // Speed is measured by the benches; a slow machine is no failure.
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
