import SAMPLE from '../sample-records.jsonl?raw';
import type { CallStore, ReadInput } from '../store/call-store.ts';
import type { Refresh } from './refresh.ts';
import { forgetRead, type Given, type WorkbenchState } from './workbench-state.ts';

/** A day around an OpsWorks CM server, with documentation values only. */
const SAMPLE_NAME = 'sample.jsonl';

/** What a person gives to read. Nothing here rejects: `said` and the problems tell. */
export interface ReadingActions {
  readInputs(inputs: readonly ReadInput[]): Promise<void>;
  /** Lists what was dropped, then reads it. */
  readDropped(list: (onCount: (files: number) => void, signal: AbortSignal) => Promise<ReadInput[]>): Promise<void>;
  readText(text: string): Promise<void>;
  readSample(): Promise<void>;
  /** Ends listing and reading; what was read stays. */
  cancel(): void;
  /** Forgets all that was read. */
  clear(): Promise<void>;
}

/** Reading into a store, one thing given after the other. */
export function createReadingActions(state: WorkbenchState, store: CallStore, refresh: Refresh): ReadingActions {
  let listing: AbortController | undefined;

  const read = async (inputs: readonly ReadInput[], given: Partial<Given>): Promise<void> => {
    if (inputs.length === 0) return;
    const before = state.given.value;
    state.given.value = { ...before, ...given };
    state.said.value = '';
    if (state.reading.value.phase !== 'reading')
      state.reading.value = { ...state.reading.value, phase: 'reading', bytes: 0, totalBytes: sizeOf(inputs) };
    try {
      const ended = await store.read(inputs, (now) => {
        state.reading.value = now;
        refresh.soon();
      });
      // What is told after that, of targets and flags, is newer.
      if (state.reading.value.phase === 'reading') state.reading.value = ended;
    } catch (error) {
      state.reading.value = { ...state.reading.value, phase: 'cancelled' };
      state.said.value = `Could not read: ${error instanceof Error ? error.message : 'the worker failed'}.`;
    }
    await refresh.now();
  };
  const readInputs = (inputs: readonly ReadInput[]): Promise<void> =>
    read(inputs, { files: state.given.value.files + inputs.length });
  return {
    readInputs,
    readDropped: async (list) => {
      listing?.abort();
      const own = new AbortController();
      listing = own;
      state.listing.value = 0;
      const inputs = await list((files) => {
        if (listing === own) state.listing.value = files;
      }, own.signal);
      if (listing === own) {
        listing = undefined;
        state.listing.value = undefined;
      }
      if (!own.signal.aborted) await readInputs(inputs);
    },
    readText: (text) =>
      text.trim() === '' ? Promise.resolve() : read([{ kind: 'text', text }], { pasted: state.given.value.pasted + 1 }),
    readSample: () => {
      const file = new File([SAMPLE], SAMPLE_NAME);
      return read([{ kind: 'file', file, path: SAMPLE_NAME }], { sample: true });
    },
    cancel: () => {
      listing?.abort();
      listing = undefined;
      state.listing.value = undefined;
      store.cancel().catch((error: unknown) => {
        state.said.value = `Could not cancel: ${error instanceof Error ? error.message : 'the worker failed'}.`;
      });
    },
    clear: async () => {
      await store.cancel().catch(() => undefined);
      await store.clear().catch(() => undefined);
      forgetRead(state);
      state.said.value = '';
    },
  };
}

function sizeOf(inputs: readonly ReadInput[]): number {
  return inputs.reduce((sum, input) => sum + (input.kind === 'file' ? input.file.size : input.text.length), 0);
}
