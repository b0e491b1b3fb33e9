import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Downloads, PLAYWRIGHT_CLI, toDownloads } from './downloads.ts';
import { PACKAGE_MANAGERS, type PackageManager } from './package-managers.ts';
import { runProgram } from './run-program.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What stands at a path: nothing, a browser that runs, or a program that does not, with what it said. */
export type Presence = { is: 'absent' } | { is: 'runs' } | { is: 'broken'; why: string };

/** What the search for a browser asks of the machine it runs on; tests give another one. */
export interface Machine {
  platform: NodeJS.Platform;
  /** The folder that stands for the root of the file system: `/` but in tests. */
  root: string;
  home: string;
  environment(name: string): string | undefined;
  inspect(path: string): Promise<Presence>;
  /** Where earlier downloads lie. */
  downloaded(browser: BrowserName): string[];
  /** Downloads the browser and gives its path. Rejects with the reason; gives up within seconds without a network. */
  download(browser: BrowserName): Promise<string>;
  /** Installs the browser by the system's package manager. Rejects with the reason. */
  install(browser: BrowserName): Promise<void>;
  /** Installs the libraries that a downloaded browser wants. Rejects with the reason. */
  installLibraries(browser: BrowserName): Promise<void>;
}

/** What differs between this machine and one that a test makes. */
export interface MachineParts {
  root: string;
  home: string;
  env: NodeJS.ProcessEnv;
  /** The person is root. */
  isRoot: boolean;
  platform: NodeJS.Platform;
  downloads: Downloads;
  /** Takes a line for whoever waits. */
  say: (line: string) => void;
}

/** A browser that starts for the first time on a busy machine may take its time. */
const VERSION_MS = 30_000;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A machine as the file system, the environment and the programs on the path tell it. */
export function toMachine({ root, home, env, isRoot, platform, downloads, say }: MachineParts): Machine {
  const findProgram = (name: string): string | undefined =>
    (env['PATH'] ?? '')
      .split(':')
      .filter((folder) => folder.startsWith('/'))
      .map((folder) => join(folder, name))
      .find(isProgram);

  const tellProgress = (browser: BrowserName) => (seconds: number, line: string) =>
    say(`${browser}: ${seconds} s  ${line}`);

  /** What to write before a command so that it runs as root. Throws when there is no way that asks nobody. */
  async function expectRoot(): Promise<string[]> {
    if (isRoot) return [];
    const sudo = findProgram('sudo');
    if (sudo === undefined) throw new Error('needs root, and there is no sudo');
    if ((await runProgram(sudo, ['-n', 'true'], { env })).ok) return [sudo, '-n'];
    throw new Error('needs root, and sudo asks for a password');
  }

  function expectManager(): { manager: PackageManager; path: string } {
    for (const manager of PACKAGE_MANAGERS) {
      const path = findProgram(manager.program);
      if (path !== undefined) return { manager, path };
    }
    throw new Error(`none that is known here (${PACKAGE_MANAGERS.map(({ program }) => program).join(', ')})`);
  }

  async function install(browser: BrowserName): Promise<void> {
    const { manager, path } = expectManager();
    const { program, refresh, environment = {} } = manager;
    try {
      const asRoot = await expectRoot();
      // sudo hands over none of our variables.
      const variables =
        asRoot.length === 0 ? [] : Object.entries(environment).map(([name, value]) => `${name}=${value}`);
      const run = (args: readonly string[]) => {
        const [first = path, ...rest] = [...asRoot, ...variables, path, ...args];
        return runProgram(first, rest, { env: { ...env, ...environment }, progress: tellProgress(browser) });
      };
      say(
        `${browser} is not here: ${program} installs ${manager.packages[browser][0]} from the system's package sources`,
      );
      if (refresh !== undefined) await run(refresh);
      let reason = '';
      for (const name of manager.packages[browser]) {
        const { ok, last } = await run([...manager.install, name]);
        if (ok) return;
        reason = last;
      }
      throw new Error(reason);
    } catch (error) {
      throw new Error(`${program}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return {
    platform,
    root,
    home,
    environment: (name) => env[name],
    inspect: async (path) => {
      if (!isProgram(path)) return { is: 'absent' };
      // On Windows a browser that is asked for its version opens a window.
      if (platform === 'win32') return { is: 'runs' };
      const { ok, last } = await runProgram(path, ['--version'], { env, timeout: VERSION_MS });
      return ok ? { is: 'runs' } : { is: 'broken', why: last };
    },
    downloaded: downloads.found,
    download: async (browser) => {
      if (existsSync(join(root, 'etc/alpine-release'))) throw new Error('there is no build for Alpine');
      say(`${browser} is not here: downloading it from ${downloads.host(browser)}`);
      return downloads.fetch(browser, tellProgress(browser));
    },
    install,
    installLibraries: async (browser) => {
      // Playwright knows the libraries by the names of Debian's and Ubuntu's releases alone.
      if (findProgram('apt-get') === undefined) throw new Error('only known for apt-get');
      await expectRoot();
      say(`${browser} lacks libraries: apt-get installs them from the system's package sources`);
      const { ok, last } = await runProgram(process.execPath, [PLAYWRIGHT_CLI, 'install-deps', browser], {
        env,
        progress: tellProgress(browser),
      });
      if (!ok) throw new Error(last);
    },
  };
}

/** The machine that this runs on. */
export const realMachine: Machine = toMachine({
  root: '/',
  home: homedir(),
  env: process.env,
  isRoot: process.getuid?.() === 0,
  platform: process.platform,
  downloads: toDownloads(process.env),
  // Not on standard output: there stands the note of the demo.
  say: (line) => console.error(line),
});
