import { defineConfig } from 'vitest/config';

/** Tests that open documents in LibreOffice: `npm run test:office`. */
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
