import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../browsers/candidates.ts';
import { expectBrowser } from '../../browsers/find-browser.ts';
import type { Machine } from '../../browsers/machine.ts';

interface Fake extends Machine {
  asked: string[];
}

function fakeMachine(parts: Partial<Machine> & { variables?: Record<string, string>; programs?: string[] } = {}): Fake {
  const { variables = {}, programs = [], ...rest } = parts;
  const asked: string[] = [];
  return {
    platform: 'linux',
    home: '/home/someone',
    asked,
    environment: (name) => variables[name],
    runs: (path) => programs.includes(path),
    downloaded: () => ['/cache/browser'],
    download: async (browser) => {
      asked.push(`download ${browser}`);
      return undefined;
    },
    mayInstall: () => false,
    install: async (browser) => {
      asked.push(`install ${browser}`);
      return true;
    },
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

  test('does not pass over a variable that names no program', async () => {
    const machine = fakeMachine({ variables: { TRAILBRIEF_FIREFOX: '/opt/none' }, programs: ['/usr/bin/firefox'] });
    await expect(expectBrowser('firefox', machine)).rejects.toThrow(
      'Expected TRAILBRIEF_FIREFOX to be the path of a browser, got "/opt/none"',
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
    const machine = fakeMachine({ download: async () => '/cache/fresh', mayInstall: () => true });
    expect(await expectBrowser('firefox', machine)).toBe('/cache/fresh');
    expect(machine.asked).toEqual([]);
  });

  test('then installs, as root in CI only', async () => {
    const programs: string[] = [];
    const machine = fakeMachine({
      programs,
      mayInstall: () => true,
      install: async () => programs.push('/usr/bin/chromium') > 0,
    });
    expect(await expectBrowser('chromium', machine)).toBe('/usr/bin/chromium');
    expect(machine.asked).toEqual(['download chromium']);
  });

  test('says in one line what to install when all fails', async () => {
    const machine = fakeMachine();
    await expect(expectBrowser('chromium', machine)).rejects.toThrow(
      /^Expected to find chromium, got none: install .*TRAILBRIEF_CHROMIUM.*$/,
    );
    expect(machine.asked).toEqual(['download chromium']);
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
