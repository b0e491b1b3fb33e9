/** The workbench's worker: reading files and all that is known of their calls, off the page's thread. */
import { expose } from 'comlink';
import { readInputs } from './reading/read-inputs.ts';
import { createCallStore } from './store/create-store.ts';

expose(createCallStore(readInputs, Date.now));
