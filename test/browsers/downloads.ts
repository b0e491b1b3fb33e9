import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import {
  Browser,
  Cache,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { chromium } from 'playwright';
import type { BrowserName } from './machine.ts';
import { PROGRESS_MS, runProgram } from './run-program.ts';

const CACHE = resolve(import.meta.dirname, '../../.cache/browsers');
const CONNECT_MS = 5_000;

/** The downloads of browsers' makers. */
export interface Downloads {
  /** Where earlier downloads lie, or would lie. */
  found(browser: BrowserName): string[];
  /** Where a download comes from, for the line that says so. */
  host(browser: BrowserName): string;
  /** Downloads a browser and gives its path; it need not run here. Rejects with the reason; within seconds without a network. */
  fetch(browser: BrowserName, progress: Progress): Promise<string>;
}

/** Told every few seconds: seconds so far, and how far it has come. */
type Progress = (seconds: number, line: string) => void;

/** Playwright's own command. */
export const PLAYWRIGHT_CLI = join(
  dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
  'cli.js',
);

/**
 * Chromium as Playwright brings it, and a stock Firefox.
 *
 * @param env `PLAYWRIGHT_DOWNLOAD_HOST` names a mirror of Playwright's.
 * @param mozilla who tells which Firefox is the latest.
 */
export function toDownloads(env: NodeJS.ProcessEnv, mozilla = 'https://product-details.mozilla.org'): Downloads {
  const hosts = { chromium: env['PLAYWRIGHT_DOWNLOAD_HOST'] || 'https://cdn.playwright.dev', firefox: mozilla };
  return {
    found: (browser) => (browser === 'chromium' ? [chromium.executablePath()] : findFirefox()),
    host: (browser) => hosts[browser],
    fetch: async (browser, progress) => {
      await expectHost(hosts[browser], env);
      return browser === 'chromium' ? downloadChromium(env, progress) : downloadFirefox(progress);
    },
  };
}

function findFirefox(): string[] {
  return new Cache(CACHE)
    .getInstalledBrowsers()
    .filter((installed) => installed.browser === Browser.FIREFOX)
    .map(({ buildId }) => computeExecutablePath({ browser: Browser.FIREFOX, buildId, cacheDir: CACHE }));
}

/** A network that swallows packets would hold both downloaders for minutes; this asks once and gives up. */
async function expectHost(url: string, env: NodeJS.ProcessEnv): Promise<void> {
  // They go through a proxy, `fetch` does not.
  if (['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'].some((name) => env[name])) return;
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(CONNECT_MS) });
  } catch {
    throw new Error(`${url} cannot be reached`);
  }
}

async function downloadChromium(env: NodeJS.ProcessEnv, progress: Progress): Promise<string> {
  const { ok, last } = await runProgram(process.execPath, [PLAYWRIGHT_CLI, 'install', '--no-shell', 'chromium'], {
    env: { ...env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_MS) },
    progress,
  });
  if (!ok) throw new Error(last);
  return chromium.executablePath();
}

async function downloadFirefox(progress: Progress): Promise<string> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('Mozilla has no build for this system');
  const buildId = await resolveBuildId(Browser.FIREFOX, platform, 'stable');
  const begin = performance.now();
  let told = begin;
  const { executablePath } = await install({
    browser: Browser.FIREFOX,
    buildId,
    cacheDir: CACHE,
    platform,
    downloadProgressCallback: (done, total) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      progress(
        Math.round((now - begin) / 1000),
        `${Math.round((100 * done) / total)} % of ${Math.round(total / 1e6)} MB`,
      );
    },
  });
  return executablePath;
}
