import { configDefaults, defineConfig } from 'vitest/config';

/** Everything but the tests that need a browser. */
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, 'test/browser/**'] },
});
