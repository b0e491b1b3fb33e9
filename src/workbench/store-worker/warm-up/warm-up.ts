import { NO_FILTER } from '../../../calls/filter.ts';
import type { CallStore } from '../../protocol/call-store.ts';
import { createCallStore } from '../create-store.ts';
import { readInputs } from '../reading/read-inputs.ts';
import { untilAborted } from '../until-aborted.ts';
import { toWarmUpRecords } from './records.ts';

const RECORDS = 800;
/** Engines compile for good what has run some thousand times. */
const ROUNDS = 12;
/** As many lines as a screen has. */
const LINES = 50;

/**
 * Reads made-up records and forgets them, for a second or so. Engines compile what they have seen run for a while: done in the worker
 * while somebody still looks for a file, it is not waited for when the file is there. Aborted, it ends within its turn.
 */
export async function warmUp(signal: AbortSignal): Promise<void> {
  const file = new File([warmUpBytes()], 'warm-up.json');
  const aborted = untilAborted(signal);
  for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
    const store = createCallStore(readInputs, () => 0);
    await Promise.race([readOnce(store, file), aborted]);
    await store.clear();
  }
}

/** A log file of made-up records. */
export function warmUpBytes(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`{"Records":[${toWarmUpRecords(RECORDS).join(',')}]}`);
}

async function readOnce(store: CallStore, file: File): Promise<void> {
  const show = async (filter: Parameters<CallStore['show']>[0]): Promise<void> => {
    await store.show(filter, { key: 'time', descending: true });
  };
  // Reading ends with targets and flags.
  const isRead = new Promise<void>((resolve, reject) => {
    store
      .read([{ kind: 'file', file, path: file.name }], ({ phase }) => {
        if (phase === 'done') resolve();
      })
      .catch(reject);
  });
  await show(NO_FILTER);
  await isRead;
  await show(NO_FILTER);
  await store.rows(0, LINES);
  await show({ ...NO_FILTER, text: 'no-such-word' });
  await show({ ...NO_FILTER, facets: { region: ['eu-west-1'] } });
}
