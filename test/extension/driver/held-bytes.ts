import type { Browser } from 'puppeteer-core';
import { attachTo, type BrowserCommands, findTargets } from './attach-target.ts';
import { evaluateInWindow } from './press-firefox-button.ts';
import { waitUntil } from './wait-until.ts';

/** What DevTools answers to `Runtime.getHeapUsage`, in bytes. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** What one collection frees may hold what only the next one can. */
const COLLECTIONS = 3;

/** Heaps and buffers of the extension's pages and of their workers, each asked by itself. */
export async function readChromiumHeld(commands: BrowserCommands, id: string): Promise<number> {
  const targets = (await findTargets(commands)).filter(
    ({ type, url }) => (type === 'page' || type === 'worker') && url.startsWith(`chrome-extension://${id}/`),
  );
  let held = 0;
  for (const { targetId, url } of targets) {
    const { send, detach } = await attachTo(commands, targetId, `${url} is closed`);
    for (let turn = 0; turn < COLLECTIONS; turn++) await send('HeapProfiler.collectGarbage');
    const { result } = await send<HeapUsage>('Runtime.getHeapUsage');
    if (result === undefined) throw new Error(`Expected ${url} to tell what it holds, got nothing`);
    held += result.usedSize + (result.embedderHeapUsedSize ?? 0) + (result.backingStorageSize ?? 0);
    await detach();
  }
  return held;
}

/** All processes of extensions: the one of ours is the only one. Each time they are asked to let go of what they can. */
const MEMORY = `(async () => {
  Services.obs.notifyObservers(null, 'child-mmu-request');
  const { children } = await ChromeUtils.requestProcInfo();
  return children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0);
})()`;

const PROCESS = `(async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find(({ type }) => type === 'extension')?.pid ?? 0;
})()`;

/** The number of the extension's process. */
export async function readFirefoxProcess(browser: Browser): Promise<number> {
  const pid = Number(await evaluateInWindow(browser, PROCESS));
  if (pid === 0) throw new Error('Expected Firefox to have a process for extensions, got none');
  return pid;
}

/** Nobody tells when the process has let go: it rests when this share of its memory changes no more between two looks. */
const REST = 0.005;
const LOOKS = { timeout: 120_000, interval: 1_000 };

/** The memory of the extension's process, once it has let go of what it can. */
export async function readFirefoxHeld(browser: Browser): Promise<number> {
  let resting = 0;
  let before = Number.POSITIVE_INFINITY;
  return waitUntil(
    'the memory of the extension to rest',
    async () => {
      const now = Number(await evaluateInWindow(browser, MEMORY));
      resting = Math.abs(now - before) < now * REST ? resting + 1 : 0;
      before = now;
      return resting >= COLLECTIONS && now;
    },
    LOOKS,
  );
}
