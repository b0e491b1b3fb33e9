/** The workbench's worker: reading files and all that is known of their calls, off the page's thread. */
import { expose } from 'comlink';
import { connectUnpacker } from './reading/connect-unpacker.ts';
import { readInputs } from './reading/read-inputs.ts';
import { createCallStore } from './store/create-store.ts';
import { warmUp } from './store/warm-up.ts';

const unpack = connectUnpacker();
expose(createCallStore((inputs, sink, signal) => readInputs(inputs, sink, signal, unpack), Date.now));
// What fails here fails again, and is told, when it is wanted.
warmUp().catch(() => undefined);
