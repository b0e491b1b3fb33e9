import { candidatesFor } from './candidates.ts';
import { type BrowserName, type Machine, realMachine } from './machine.ts';

const VARIABLE = { chromium: 'TRAILBRIEF_CHROMIUM', firefox: 'TRAILBRIEF_FIREFOX' } as const;
const WHAT = {
  chromium: 'Chromium or Chrome for Testing (branded Chrome from 137 on ignores --load-extension)',
  firefox: 'a stock Firefox (Playwright’s own is patched and takes no extensions)',
} as const;

/** Set to anything but `0` or nothing: no browser is downloaded or installed. */
const FORBIDS = 'TRAILBRIEF_NO_INSTALL';

/** There is no browser and none could be had. The message is one line that says why, and what to do. */
export class NoBrowserError extends Error {}

const toReason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();

/**
 * The path of a browser that can load the unpacked extension. Looks, in this order, at the environment variable
 * `TRAILBRIEF_CHROMIUM` or `TRAILBRIEF_FIREFOX`, the usual places, a download, and, where the person is root or sudo asks for no
 * password, the system's package manager. A program that does not run is no browser. Rejects with a `NoBrowserError` when all fail; a
 * variable that names no browser is an error, not a hint.
 */
export async function expectBrowser(browser: BrowserName, machine: Machine = realMachine): Promise<string> {
  const variable = VARIABLE[browser];
  const named = machine.environment(variable);
  if (named !== undefined && named !== '') {
    const found = await machine.inspect(named);
    if (found.is === 'runs') return named;
    const why = found.is === 'broken' ? `, which does not run: ${found.why}` : '';
    throw new NoBrowserError(`Expected ${variable} to be the path of a browser, got "${named}"${why}`);
  }
  // What was tried in vain, in order, each once.
  const tried = new Set<string>();
  const check = async (path: string): Promise<string | undefined> => {
    const found = await machine.inspect(path);
    if (found.is === 'broken') tried.add(`${path} does not run (${toReason(found.why)})`);
    return found.is === 'runs' ? path : undefined;
  };
  const present = async (): Promise<string | undefined> => {
    for (const path of candidatesFor(browser, machine)) if ((await check(path)) !== undefined) return path;
    return undefined;
  };
  const attempt = async <T>(what: string, act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      tried.add(`${what}: ${toReason(error)}`);
      return undefined;
    }
  };

  const found = (await present()) ?? (await fetchBrowser());
  if (found !== undefined) return found;
  const reasons = ['none in the usual places', ...tried].join('; ');
  throw new NoBrowserError(
    `Expected to find ${browser}, got none: ${reasons}. Install ${WHAT[browser]}, or set ${variable} to its path.`,
  );

  async function fetchBrowser(): Promise<string | undefined> {
    if (!['', '0', undefined].includes(machine.environment(FORBIDS))) {
      tried.add(`${FORBIDS} forbids to fetch one`);
      return undefined;
    }
    const downloaded = await attempt('download', () => machine.download(browser));
    const running = downloaded === undefined ? undefined : await check(downloaded);
    if (running !== undefined) return running;
    await attempt('package manager', () => machine.install(browser));
    const installed = await present();
    if (installed !== undefined || downloaded === undefined) return installed;
    await attempt('its libraries', () => machine.installLibraries(browser));
    return check(downloaded);
  }
}
