import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
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

export type BrowserName = 'chromium' | 'firefox';

/** What the search for a browser asks of the machine it runs on; tests give another one. */
export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  environment(name: string): string | undefined;
  /** There is a program at this path. */
  runs(path: string): Promise<boolean> | boolean;
  /** Where earlier downloads lie. */
  downloaded(browser: BrowserName): string[];
  /** Downloads the browser. `undefined` when that did not work; says nothing and gives up within seconds without a network. */
  download(browser: BrowserName): Promise<string | undefined>;
  /** Root in CI, on a system with apt. */
  mayInstall(): boolean;
  /** Installs the browser by the system's package manager; `false` when that did not work. */
  install(browser: BrowserName): Promise<boolean>;
}

const CACHE = resolve(import.meta.dirname, '../../.cache/browsers');
const CONNECT_MS = 5_000;

function runQuietly(command: string, args: readonly string[], environment: Record<string, string>): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

/** Playwright knows where its Chromium is, or would be. */
function playwrightChromium(): string[] {
  const path = chromium.executablePath();
  return path === '' ? [] : [path];
}

async function downloadChromium(): Promise<string | undefined> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const done = await runQuietly(process.execPath, [cli, 'install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_MS),
  });
  return done ? playwrightChromium().find(isProgram) : undefined;
}

async function downloadFirefox(): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) return undefined;
  try {
    // A network that swallows packets would hold the look-up for minutes; this asks once and gives up.
    await fetch('https://product-details.mozilla.org/', { method: 'HEAD', signal: AbortSignal.timeout(CONNECT_MS) });
    const buildId = await resolveBuildId(Browser.FIREFOX, platform, 'stable');
    const { executablePath } = await install({ browser: Browser.FIREFOX, buildId, cacheDir: CACHE, platform });
    return executablePath;
  } catch {
    return undefined;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export const realMachine: Machine = {
  platform: process.platform,
  home: homedir(),
  environment: (name) => process.env[name],
  runs: isProgram,
  downloaded: (browser) =>
    browser === 'chromium'
      ? playwrightChromium()
      : new Cache(CACHE)
          .getInstalledBrowsers()
          .filter((installed) => installed.browser === Browser.FIREFOX)
          .map(({ buildId }) => computeExecutablePath({ browser: Browser.FIREFOX, buildId, cacheDir: CACHE })),
  download: (browser) => (browser === 'chromium' ? downloadChromium() : downloadFirefox()),
  mayInstall: () =>
    process.getuid?.() === 0 &&
    (process.env['CI'] ?? '') !== '' &&
    spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0,
  install: async (browser) => {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const name = browser === 'chromium' ? 'chromium' : 'firefox-esr';
    return (
      (await runQuietly('apt-get', ['update', '-qq'], quiet)) &&
      (await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet))
    );
  },
};
