/** The workbench's worker: reading files and all that is known of their calls, off the page's thread. */
import { expose } from 'comlink';
import { createCallStore } from './create-store.ts';
import { connectUnpacker } from './reading/connect-unpacker.ts';
import { readInputs } from './reading/read-inputs.ts';
import type { ReadInputs } from './reading/read-sink.ts';
import { warmUp } from './warm-up.ts';

const unpack = connectUnpacker();
/** From so many processors on the page has one of its own, whatever is read. */
const MANY = 4;
/** As long as the page takes to draw a list anew, in milliseconds. */
const DRAWING_MS = 400;
const longestPause = navigator.hardwareConcurrency < MANY ? DRAWING_MS : 0;
const warming = new AbortController();
const read: ReadInputs = (inputs, sink, signal) => {
  // Without a reason of its own it gets an error, and the stack of that keeps the store's content as long as the signal lives.
  warming.abort('reading begins');
  return readInputs(inputs, sink, signal, unpack);
};
expose(createCallStore(read, Date.now, longestPause));
// What fails here fails again, and is told, when it is wanted.
warmUp(warming.signal).catch(() => undefined);
