import { availableParallelism } from 'node:os';
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

const inNode = (name: 'unit' | 'unit-alone' | 'proof', include: string[]) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: {
    name,
    include,
    setupFiles: 'test/unit/fixed-seed.ts',
    pool: 'threads' as const,
    // Property tests try hundreds of cases: on a busy machine that takes longer than the usual five seconds.
    testTimeout: 60_000,
  },
});

const ALONE = 'test/unit/**/*.alone.test.ts';
const unit = inNode('unit', ['test/{unit,page,panel,workbench}/**/*.test.{ts,tsx}']);

export default defineConfig({
  test: {
    // As many files at once as there are processors; by itself it leaves one idle, which on two is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      // Files share the modules that are loaded and the document: to load them anew for each takes half of the time.
      { ...unit, test: { ...unit.test, exclude: [ALONE], isolate: false } },
      // Those that replace modules, or what modules read when they are loaded, do not.
      inNode('unit-alone', [ALONE]),
      inNode('proof', ['test/proof/**/*.test.ts']),
      { test: { name: 'built', include: ['test/built/**/*.test.ts'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
