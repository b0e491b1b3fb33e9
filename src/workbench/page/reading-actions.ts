import type { CallStore } from '../protocol/call-store.ts';
import type { ReadInput, ReadState } from '../protocol/reading.ts';
import SAMPLE from '../protocol/sample-records.jsonl?raw';
import { findPasteFault } from './paste-fault.ts';
import type { Refresh } from './refresh.ts';
import { forgetRead, type Given, type WorkbenchState } from './workbench-state.ts';

/** A day around an OpsWorks CM server, with documentation values only. */
const SAMPLE_NAME = 'sample.jsonl';

/** Characters that are put back into the box when they could not be read: browsers draw more too slowly. */
const LONGEST_KEPT = 1_000_000;

/** What a person gives to read. Nothing here rejects: `said` and the problems tell. */
export interface ReadingActions {
  readInputs(inputs: readonly ReadInput[]): Promise<void>;
  /** Lists what was dropped, then reads it. */
  readDropped(list: (onCount: (files: number) => void, signal: AbortSignal) => Promise<ReadInput[]>): Promise<void>;
  /** What could not be read of it, if anything, is told beside the box, with the text in it. */
  readText(text: string): Promise<void>;
  readSample(): Promise<void>;
  /** Ends listing and reading; what was read stays. */
  cancel(): void;
  /** Forgets all that was read. */
  clear(): Promise<void>;
}

/** Reading into a store, one thing given after the other. `drawn` resolves when the page has been drawn as it is. */
export function createReadingActions(
  state: WorkbenchState,
  store: CallStore,
  refresh: Refresh,
  drawn: () => Promise<void>,
): ReadingActions {
  let listing: AbortController | undefined;
  /** What was given but waits for the page to be drawn: the store knows nothing of it yet. */
  const waiting = new Set<AbortController>();
  const endWaiting = (): void => {
    for (const one of waiting) one.abort();
  };

  /** `undefined`: nothing was given, or it failed, which `failure` tells. */
  const read = async (inputs: readonly ReadInput[], given: Partial<Given>): Promise<ReadState | undefined> => {
    if (inputs.length === 0) return undefined;
    let ended: ReadState | undefined;
    const before = state.given.value;
    state.given.value = { ...before, ...given };
    state.said.value = '';
    state.failure.value = undefined;
    if (state.reading.value.phase !== 'reading')
      state.reading.value = { ...state.reading.value, phase: 'reading', bytes: 0, totalBytes: sizeOf(inputs) };
    // What a person sees at once is drawn before reading takes the processor.
    const own = new AbortController();
    waiting.add(own);
    await drawn();
    waiting.delete(own);
    if (own.signal.aborted) return undefined;
    try {
      ended = await store.read(inputs, (now) => {
        state.reading.value = now;
        refresh.soon();
      });
      // What is told after that, of targets and flags, is newer.
      if (state.reading.value.phase === 'reading') state.reading.value = ended;
    } catch (error) {
      state.reading.value = { ...state.reading.value, phase: 'failed' };
      state.failure.value = `Could not read: ${error instanceof Error ? error.message : 'the worker failed'}.`;
    }
    await refresh.now();
    return ended;
  };
  const readInputs = async (inputs: readonly ReadInput[]): Promise<void> => {
    await read(inputs, { files: state.given.value.files + inputs.length });
  };
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
    readText: async (text) => {
      if (text.trim() === '') return;
      const before = state.reading.value;
      state.pasteFault.value = undefined;
      const ended = await read([{ kind: 'text', text }], { pasted: state.given.value.pasted + 1 });
      const fault = ended ? findPasteFault(before, ended) : state.failure.value;
      if (fault === undefined) return;
      state.pasteFault.value = fault;
      // Whatever was typed meanwhile stays.
      if (state.pasteText.value === '' && text.length <= LONGEST_KEPT) state.pasteText.value = text;
    },
    readSample: async () => {
      const file = new File([SAMPLE], SAMPLE_NAME);
      await read([{ kind: 'file', file, path: SAMPLE_NAME }], { sample: true });
    },
    cancel: () => {
      listing?.abort();
      listing = undefined;
      state.listing.value = undefined;
      endWaiting();
      // What the store reads it ends, and tells; of what it was not given nobody else does.
      if (waiting.size > 0) state.reading.value = { ...state.reading.value, phase: 'cancelled' };
      store.cancel().catch((error: unknown) => {
        state.said.value = `Could not cancel: ${error instanceof Error ? error.message : 'the worker failed'}.`;
      });
    },
    clear: async () => {
      endWaiting();
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
