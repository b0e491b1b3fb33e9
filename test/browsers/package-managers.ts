import type { BrowserName } from './machine.ts';

/** A system's package manager and how it brings a browser without asking. */
export interface PackageManager {
  /** Its program, by which it is known to be there. */
  program: string;
  /** Brings its list of packages up to date. Its failure stops nothing: one source of many may be out of reach. Absent: not needed. */
  refresh?: readonly string[];
  /** Arguments before the package's name. */
  install: readonly string[];
  /** Packages that hold a real browser, best first. Ubuntu's `chromium-browser` and `firefox` only fetch a snap, for half an hour where there is none. */
  packages: Readonly<Record<BrowserName, readonly string[]>>;
  /** Variables that keep it from asking. */
  environment?: Readonly<Record<string, string>>;
}

/** Gives up on a source that does not answer, in seconds and tries. */
const APT_PATIENCE = [
  '-o',
  'Acquire::http::Timeout=15',
  '-o',
  'Acquire::https::Timeout=15',
  '-o',
  'Acquire::Retries=1',
];

export const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    program: 'apt-get',
    refresh: [...APT_PATIENCE, 'update'],
    install: [...APT_PATIENCE, 'install', '-y', '--no-install-recommends'],
    packages: { chromium: ['chromium'], firefox: ['firefox-esr'] },
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  },
  {
    program: 'dnf',
    install: ['install', '-y'],
    packages: { chromium: ['chromium'], firefox: ['firefox'] },
  },
  {
    program: 'pacman',
    refresh: ['-Sy', '--noconfirm'],
    install: ['-S', '--noconfirm', '--needed'],
    packages: { chromium: ['chromium'], firefox: ['firefox'] },
  },
  {
    program: 'apk',
    install: ['add', '--no-cache'],
    packages: { chromium: ['chromium'], firefox: ['firefox-esr', 'firefox'] },
  },
];
