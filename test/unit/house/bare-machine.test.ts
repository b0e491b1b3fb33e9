import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toDownloads } from '../../browsers/downloads.ts';
import { expectBrowser } from '../../browsers/find-browser.ts';
import { type BrowserName, type Machine, toMachine } from '../../browsers/machine.ts';

/** A folder that stands for the file system of a machine with nothing on it, and whose PATH is one empty folder. */
let root = '';
let said: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trailbrief-bare-'));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a program. Its body is JavaScript, which sees its arguments as `args`, and `write(path, text)` for a program below the root. */
function program(path: string, body: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const around = `#!${process.execPath}
const { appendFileSync, chmodSync, mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const args = process.argv.slice(2);
const root = ${JSON.stringify(root)};
appendFileSync(join(root, 'calls'), [${JSON.stringify(path.split('/').at(-1))}, ...args].join(' ') + '\\n');
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  chmodSync(join(root, path), 0o755);
};
${body}
`;
  writeFileSync(file, around);
  chmodSync(file, 0o755);
}

const RUNS = '#!/bin/sh\necho Browser 1.0\n';
const brings = (path: string, name: string): string =>
  `if (args.at(-1) === '${name}') write('${path}', ${JSON.stringify(RUNS)}); else if (!/update|-Sy/.test(args.join())) { console.log('reading lists'); console.error('E: no package ' + args.at(-1)); process.exit(100); }`;

/** What the stand-ins were called with, in order, questions for a version left out. */
const calls = (): string[] =>
  existsSync(join(root, 'calls'))
    ? readFileSync(join(root, 'calls'), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.endsWith('--version'))
    : [];

/** Nothing listens there: a download fails at once. */
const NOBODY = 'http://127.0.0.1:9';

function machine(parts: { isRoot?: boolean; env?: NodeJS.ProcessEnv; downloaded?: string[] } = {}): Machine {
  const env = { PATH: join(root, 'bin'), PLAYWRIGHT_DOWNLOAD_HOST: NOBODY, ...parts.env };
  return toMachine({
    root,
    home: join(root, 'root'),
    env,
    isRoot: parts.isRoot ?? true,
    platform: 'linux',
    downloads: { ...toDownloads(env, NOBODY), found: () => parts.downloaded ?? [] },
    say: (line) => said.push(line),
  });
}

const find = (browser: BrowserName, parts: Parameters<typeof machine>[0] = {}) =>
  expectBrowser(browser, machine(parts));

describe('a machine with nothing on it', () => {
  test('has no browser: the line says what each way came to', async () => {
    await expect(find('chromium')).rejects.toThrow(
      /^Expected to find chromium, got none: none in the usual places; download: http:\/\/127\.0\.0\.1:9 cannot be reached; package manager: none that is known here \(apt-get, dnf, pacman, apk\)\. Install [^\n]*$/,
    );
    expect(said).toEqual(['chromium is not here: downloading it from http://127.0.0.1:9']);
  });

  test('fetches nothing and says nothing where fetching is forbidden', async () => {
    program('bin/apt-get', brings('usr/bin/chromium', 'chromium'));
    await expect(find('chromium', { env: { TRAILBRIEF_NO_INSTALL: '1' } })).rejects.toThrow('TRAILBRIEF_NO_INSTALL');
    expect([calls(), said]).toEqual([[], []]);
  });

  test.each([
    ['apt-get', 'chromium', 'chromium', 'usr/bin/chromium'],
    ['apt-get', 'firefox', 'firefox-esr', 'usr/bin/firefox-esr'],
    ['dnf', 'chromium', 'chromium', 'usr/bin/chromium-browser'],
    ['dnf', 'firefox', 'firefox', 'usr/bin/firefox'],
    ['pacman', 'chromium', 'chromium', 'usr/bin/chromium'],
    ['apk', 'firefox', 'firefox', 'usr/bin/firefox'],
  ] as const)('is given one by %s as root: %s from the package %s', async (manager, browser, name, path) => {
    program(`bin/${manager}`, brings(path, name));
    expect(await find(browser)).toBe(join(root, path));
    expect(calls().at(-1)).toMatch(new RegExp(`^${manager} .*${name}$`));
    expect(said.at(-1)).toMatch(
      new RegExp(`^${browser} is not here: ${manager} installs .* from the system's package sources`),
    );
  });

  test('is given one by sudo that asks for no password', async () => {
    program(
      'bin/sudo',
      `if (args[1] === 'true') process.exit(0);
const at = args.findIndex((arg) => arg.startsWith('/'));
process.exit(require('node:child_process').spawnSync(args[at], args.slice(at + 1)).status);`,
    );
    program('bin/apt-get', brings('usr/bin/chromium', 'chromium'));
    expect(await find('chromium', { isRoot: false })).toBe(join(root, 'usr/bin/chromium'));
    expect(calls().filter((line) => line.startsWith('sudo'))).toEqual([
      'sudo -n true',
      expect.stringMatching(/^sudo -n DEBIAN_FRONTEND=noninteractive \S+\/apt-get .*update$/),
      expect.stringMatching(/^sudo -n DEBIAN_FRONTEND=noninteractive \S+\/apt-get .*install .*chromium$/),
    ]);
  });

  test.each([
    ['there is no sudo', undefined],
    ['sudo asks for a password', 'process.exit(1);'],
  ])('installs nothing for a person who is not root where %s', async (reason, sudo) => {
    if (sudo !== undefined) program('bin/sudo', sudo);
    program('bin/apt-get', brings('usr/bin/chromium', 'chromium'));
    await expect(find('chromium', { isRoot: false })).rejects.toThrow(`apt-get: needs root, and ${reason}`);
    expect(calls().filter((line) => line.startsWith('apt-get'))).toEqual([]);
  });

  test('is told what the package manager said when it has no such package', async () => {
    program('bin/apt-get', brings('usr/bin/other', 'other'));
    await expect(find('firefox')).rejects.toThrow('package manager: apt-get: E: no package firefox-esr');
  });

  test('installs also when the list of packages could not be brought up to date', async () => {
    program(
      'bin/apt-get',
      `if (args.at(-1) === 'update') process.exit(100);\n${brings('usr/bin/chromium', 'chromium')}`,
    );
    expect(await find('chromium')).toBe(join(root, 'usr/bin/chromium'));
  });
});

describe('a machine with a browser', () => {
  test('uses it, from the usual places and from the path, and fetches nothing', async () => {
    program('usr/bin/firefox', '');
    expect(await find('firefox')).toBe(join(root, 'usr/bin/firefox'));
    program('bin/chromium', '');
    expect(await find('chromium')).toBe(join(root, 'bin/chromium'));
    expect([calls(), said]).toEqual([[], []]);
  });

  test('uses what was downloaded before', async () => {
    program('cache/chrome', '');
    const downloaded = [join(root, 'cache/chrome')];
    expect(await find('chromium', { downloaded })).toBe(join(root, 'cache/chrome'));
  });

  test('passes over one that only says where to get it', async () => {
    const stub = "console.error('requires the chromium snap to be installed'); process.exit(1);";
    program('usr/bin/chromium-browser', stub);
    program('bin/apt-get', brings('usr/bin/chromium', 'chromium'));
    expect(await find('chromium')).toBe(join(root, 'usr/bin/chromium'));
    rmSync(join(root, 'usr/bin/chromium'));
    rmSync(join(root, 'bin'), { recursive: true });
    await expect(find('chromium')).rejects.toThrow(
      `${join(root, 'usr/bin/chromium-browser')} does not run (requires the chromium snap to be installed)`,
    );
  });
});
