/** The workbench's worker: reading files and all that is known of their calls, off the page's thread. */
import { expose } from 'comlink';
import { readInputs } from './reading/read-inputs.ts';
import { createCallStore } from './store/create-store.ts';
import { warmUp } from './store/warm-up.ts';

expose(createCallStore(readInputs, Date.now));
// What fails here fails again, and is told, when it is wanted.
warmUp().catch(() => undefined);
