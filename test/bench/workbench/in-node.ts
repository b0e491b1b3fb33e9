/** Entry of a bundle that runs in a process of its own: the store on the files that are named as arguments; JSON on standard output. */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { createCallStore } from '../../../src/workbench/store-worker/create-store.ts';
import { readInputs } from '../../../src/workbench/store-worker/reading/read-inputs.ts';
import type { FloorTiming, StoreTiming } from './store-timing.ts';
import { timeFloor } from './time-floor.ts';
import { timeStore } from './time-store.ts';

export interface NodeTiming {
  store: StoreTiming;
  floor: FloorTiming;
  /** Bytes that the store holds beyond what the process had before it. */
  held: number;
}

function heldBytes(): number {
  // The process is started with --expose-gc.
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const [count, ...paths] = process.argv.slice(2);
const records = Number(count);
const files = await Promise.all(paths.map(async (path) => new File([await openAsBlob(path)], basename(path))));
const ms = await timeFloor(files);
const before = heldBytes();
const store = createCallStore(readInputs, Date.now);
const timing = await timeStore(
  store,
  files.map((file) => ({ kind: 'file', file, path: file.name })),
  records,
  true,
);
await store.show({ facets: {}, text: '', opsworksCm: false }, { key: 'time', descending: true });
const held = heldBytes() - before;
// Used once more, so that it is not swept away before it is weighed.
await store.rows(0, 1);
const result: NodeTiming = { store: timing, floor: { records, ms }, held };
console.log(JSON.stringify(result));
process.exit(0);
