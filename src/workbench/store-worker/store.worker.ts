/** The workbench's worker: reading files and all that is known of their calls, off the page's thread. */
import { expose } from 'comlink';
import { createCallStore } from './create-store.ts';
import { connectUnpacker } from './reading/connect-unpacker.ts';
import { readInputs } from './reading/read-inputs.ts';

const unpack = connectUnpacker();
/** From so many processors on the page has one of its own, whatever is read. */
const MANY = 4;
/** As long as the page takes to draw a list anew, in milliseconds. */
const DRAWING_MS = 400;
const longestRest = navigator.hardwareConcurrency < MANY ? DRAWING_MS : 0;
expose(createCallStore((inputs, sink, signal) => readInputs(inputs, sink, signal, unpack), Date.now, longestRest));
