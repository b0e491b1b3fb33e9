import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { toDownloads } from '../../browsers/downloads.ts';
import { expectBrowser } from '../../browsers/find-browser.ts';
import { toMachine } from '../../browsers/machine.ts';

// Playwright reads where its browsers lie when it is loaded.
vi.hoisted(() => {
  process.env['PLAYWRIGHT_BROWSERS_PATH'] = `${process.env['TMPDIR'] ?? '/tmp'}/trailbrief-downloads-${process.pid}`;
});
const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '';
const root = mkdtempSync(join(tmpdir(), 'trailbrief-bare-'));
let server: Server;

beforeAll(async () => {
  // Below the folder of the revision stands what the archive holds.
  const inside = relative(cache, chromium.executablePath()).split(sep).slice(1).join('/');
  server = createServer((_request, response) => {
    const program = new TextEncoder().encode('#!/bin/sh\necho Chromium 1.0\n');
    const zip = zipSync({ [inside]: [program, { os: 3, attrs: 0o755 << 16 }] });
    response.writeHead(200, { 'content-length': zip.length }).end(zip);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
  for (const folder of [root, cache]) rmSync(folder, { recursive: true, force: true });
});

function find(said: string[] = []): Promise<string> {
  // A server that listens on a TCP port has an address object.
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { PATH: join(root, 'bin'), PLAYWRIGHT_DOWNLOAD_HOST: host, PLAYWRIGHT_BROWSERS_PATH: cache };
  const downloads = toDownloads(env);
  const parts = { root, home: root, env, isRoot: true, platform: 'linux', downloads } as const;
  return expectBrowser('chromium', toMachine({ ...parts, say: (line) => said.push(line) }));
}

test('a machine with nothing but a network downloads Chromium once, and says from where', async () => {
  const said: string[] = [];
  const path = await find(said);
  expect(path).toBe(chromium.executablePath());
  expect(path.startsWith(cache)).toBe(true);
  expect(said.slice(0, 1)).toEqual([
    expect.stringMatching(/^chromium is not here: downloading it from http:\/\/127\.0\.0\.1:\d+$/),
  ]);
  const { mtimeMs } = statSync(path);
  expect(await find()).toBe(path);
  expect(statSync(path).mtimeMs).toBe(mtimeMs);
});
