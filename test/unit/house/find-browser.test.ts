import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../browsers/candidates.ts';
import { expectBrowser, NoBrowserError } from '../../browsers/find-browser.ts';
import type { Machine } from '../../browsers/machine.ts';

interface Fake extends Machine {
  asked: string[];
}

function fakeMachine(
  parts: Partial<Machine> & { variables?: Record<string, string>; programs?: string[]; broken?: string[] } = {},
): Fake {
  const { variables = {}, programs = [], broken = [], ...rest } = parts;
  const asked: string[] = [];
  const refuse = (what: string) => async (browser: string) => {
    asked.push(`${what} ${browser}`);
    throw new Error(`no ${what}`);
  };
  return {
    platform: 'linux',
    root: '/',
    home: '/home/someone',
    asked,
    environment: (name) => variables[name],
    inspect: async (path) => {
      if (broken.includes(path)) return { is: 'broken', why: 'libnss3.so is missing' };
      return programs.includes(path) ? { is: 'runs' } : { is: 'absent' };
    },
    downloaded: () => ['/cache/browser'],
    download: refuse('download'),
    install: refuse('install'),
    installLibraries: refuse('libraries'),
    ...rest,
  };
}

describe('expectBrowser', () => {
  test('takes what the environment names before anything else', async () => {
    const variables = { TRAILBRIEF_CHROMIUM: '/opt/mine', TRAILBRIEF_FIREFOX: '/opt/fox' };
    const machine = fakeMachine({ variables, programs: ['/opt/mine', '/opt/fox', '/usr/bin/chromium'] });
    expect(await expectBrowser('chromium', machine)).toBe('/opt/mine');
    expect(await expectBrowser('firefox', machine)).toBe('/opt/fox');
    expect(machine.asked).toEqual([]);
  });

  test('does not pass over a variable that names no browser, or one that does not run', async () => {
    const variables = { TRAILBRIEF_FIREFOX: '/opt/none' };
    await expect(expectBrowser('firefox', fakeMachine({ variables, programs: ['/usr/bin/firefox'] }))).rejects.toThrow(
      'Expected TRAILBRIEF_FIREFOX to be the path of a browser, got "/opt/none"',
    );
    await expect(expectBrowser('firefox', fakeMachine({ variables, broken: ['/opt/none'] }))).rejects.toThrow(
      'got "/opt/none", which does not run: libnss3.so is missing',
    );
  });

  test('then looks at the usual places, then at earlier downloads', async () => {
    expect(await expectBrowser('chromium', fakeMachine({ programs: ['/cache/browser', '/usr/bin/chromium'] }))).toBe(
      '/usr/bin/chromium',
    );
    expect(
      await expectBrowser('firefox', fakeMachine({ programs: ['/usr/bin/firefox', '/usr/bin/firefox-esr'] })),
    ).toBe('/usr/bin/firefox-esr');
    expect(await expectBrowser('firefox', fakeMachine({ programs: ['/cache/browser'] }))).toBe('/cache/browser');
    const elsewhere = fakeMachine({ variables: { PATH: '/nix/bin:relative' }, programs: ['/nix/bin/firefox'] });
    expect(await expectBrowser('firefox', elsewhere)).toBe('/nix/bin/firefox');
  });

  test('then downloads, and does not install what it could download', async () => {
    const machine = fakeMachine({ download: async () => '/cache/fresh', programs: ['/cache/fresh'] });
    expect(await expectBrowser('firefox', machine)).toBe('/cache/fresh');
    expect(machine.asked).toEqual([]);
  });

  test('then installs', async () => {
    const programs: string[] = [];
    const machine = fakeMachine({ programs, install: async () => void programs.push('/usr/bin/chromium') });
    expect(await expectBrowser('chromium', machine)).toBe('/usr/bin/chromium');
    expect(machine.asked).toEqual(['download chromium']);
  });

  test('brings the libraries of a download that lacks them where no package can be had', async () => {
    const broken = ['/cache/fresh'];
    const programs: string[] = [];
    const machine = fakeMachine({
      broken,
      programs,
      download: async () => '/cache/fresh',
      installLibraries: async () => void programs.push(...broken.splice(0)),
    });
    expect(await expectBrowser('chromium', machine)).toBe('/cache/fresh');
    expect(machine.asked).toEqual(['install chromium']);
  });

  test('fetches nothing where that is forbidden, and says so', async () => {
    const machine = fakeMachine({ variables: { TRAILBRIEF_NO_INSTALL: '1' } });
    await expect(expectBrowser('chromium', machine)).rejects.toThrow('TRAILBRIEF_NO_INSTALL forbids to fetch one');
    expect(machine.asked).toEqual([]);
    const allowed = fakeMachine({ variables: { TRAILBRIEF_NO_INSTALL: '0' } });
    await expect(expectBrowser('chromium', allowed)).rejects.toThrow(NoBrowserError);
    expect(allowed.asked).toEqual(['download chromium', 'install chromium']);
  });

  test('says in one line what it tried, why that failed and what to do', async () => {
    const machine = fakeMachine({
      broken: ['/usr/bin/chromium-browser'],
      install: async () => {
        throw new Error('apt-get: needs root,\n and there is no sudo');
      },
    });
    await expect(expectBrowser('chromium', machine)).rejects.toThrow(
      /^Expected to find chromium, got none: none in the usual places; \/usr\/bin\/chromium-browser does not run \(libnss3\.so is missing\); download: no download; package manager: apt-get: needs root, and there is no sudo\. Install .*TRAILBRIEF_CHROMIUM to its path\.$/,
    );
  });

  test('never offers branded Chrome', () => {
    const variables = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local', PATH: '/usr/bin' };
    const places = (['linux', 'darwin', 'win32'] as const).flatMap((platform) =>
      candidatesFor('chromium', fakeMachine({ platform, variables })),
    );
    expect(places.filter((path) => /google-chrome|Google Chrome\.app|Google\\Chrome\\/.test(path))).toEqual([]);
    expect(places).toContain('C:\\Program Files\\Chromium\\Application\\chrome.exe');
  });
});
