import { defineConfig } from 'vitest/config';

const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['test/extension/**/*.spec.ts'],
    globalSetup: 'test/extension/global-setup.ts',
    provide: { browser },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
    // A click that a busy machine loses once in some hundred is tried again; what is broken fails each time. Retries are reported.
    retry: 2,
    // One browser at a time: two of them on two cores make each other late.
    fileParallelism: false,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // Property tests try hundreds of cases: on a busy machine that takes longer than the usual five seconds.
        test: {
          name: 'unit',
          setupFiles: 'test/unit/fixed-seed.ts',
          include: ['test/{unit,page,panel,workbench}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'built', include: ['test/built/**/*.test.ts'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
