import { defineConfig } from 'vitest/config';

/** Tests that open pages in the system's Chromium: `npx vitest run --config vitest.browser.config.ts`. */
export default defineConfig({
  // One file at a time: how long a page takes to open is measured.
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
