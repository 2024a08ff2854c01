import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real builds take a minute each; the rest takes milliseconds.
    testTimeout: 20_000,
  },
});
