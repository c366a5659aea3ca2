import { defineConfig } from 'vitest/config';

/** Tests of the package as users install it, from the registry's other packages: `npm run test:package`. */
export default defineConfig({
  test: { include: ['test/package/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
});
