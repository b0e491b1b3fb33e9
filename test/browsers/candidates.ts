import { posix, win32 } from 'node:path';
import type { BrowserName, Machine } from './machine.ts';

const LINUX = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
// A snap's browser cannot read the build folder of every checkout, so snap's folder comes last.
const LINUX_FOLDERS = ['usr/bin', 'usr/local/bin', 'opt/firefox', 'snap/bin'];

/**
 * The usual places of a browser on this machine, best first. Branded Chrome is left out on purpose: from 137 on it ignores
 * `--load-extension`.
 */
export function candidatesFor(browser: BrowserName, machine: Machine): string[] {
  const inCache = machine.downloaded(browser);
  if (machine.platform === 'darwin') {
    const apps = [posix.join(machine.root, 'Applications'), posix.join(machine.home, 'Applications')];
    const names =
      browser === 'chromium'
        ? [
            'Chromium.app/Contents/MacOS/Chromium',
            'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
          ]
        : ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'];
    return [...apps.flatMap((folder) => names.map((name) => posix.join(folder, name))), ...inCache];
  }
  if (machine.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => machine.environment(name) ?? [],
    );
    const name = browser === 'chromium' ? 'Chromium\\Application\\chrome.exe' : 'Mozilla Firefox\\firefox.exe';
    return [...folders.map((folder) => win32.join(folder, name)), ...inCache];
  }
  const onPath = (machine.environment('PATH') ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const usual = LINUX_FOLDERS.map((folder) => posix.join(machine.root, folder));
  const folders = [...new Set([...usual.slice(0, -1), ...onPath, ...usual.slice(-1)])];
  return [...folders.flatMap((folder) => LINUX[browser].map((name) => posix.join(folder, name))), ...inCache];
}
