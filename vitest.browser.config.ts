import { defineConfig } from 'vitest/config';

/** Tests that open pages in the system's Chromium: `npx vitest run --config vitest.browser.config.ts`. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
