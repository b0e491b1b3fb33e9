import { candidatesFor } from './candidates.ts';
import { type BrowserName, type Machine, realMachine } from './machine.ts';

const VARIABLE = { chromium: 'TRAILBRIEF_CHROMIUM', firefox: 'TRAILBRIEF_FIREFOX' } as const;
const WHAT = {
  chromium: 'Chromium or Chrome for Testing (branded Chrome from 137 on ignores --load-extension)',
  firefox: 'a stock Firefox (Playwright’s own is patched and takes no extensions)',
} as const;

/**
 * The path of a browser that can load the unpacked extension. Looks, in this order, at the environment variable
 * `TRAILBRIEF_CHROMIUM` or `TRAILBRIEF_FIREFOX`, the usual places, a download, and, as root in CI, the system's package
 * manager. Throws one clear line when all fail; a variable that names no file is an error, not a hint.
 */
export async function expectBrowser(browser: BrowserName, machine: Machine = realMachine): Promise<string> {
  const variable = VARIABLE[browser];
  const named = machine.environment(variable);
  if (named !== undefined && named !== '') {
    if (await machine.runs(named)) return named;
    throw new Error(`Expected ${variable} to be the path of a browser, got "${named}"`);
  }
  const present = async (): Promise<string | undefined> => {
    for (const path of candidatesFor(browser, machine)) if (await machine.runs(path)) return path;
    return undefined;
  };
  const found = (await present()) ?? (await machine.download(browser));
  if (found !== undefined) return found;
  if (machine.mayInstall() && (await machine.install(browser))) {
    const installed = await present();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `Expected to find ${browser}, got none: install ${WHAT[browser]}, or set ${variable} to its path. Looked at the usual places and tried a download.`,
  );
}
