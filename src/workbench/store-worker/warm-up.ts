import { NO_FILTER } from '../../calls/filter.ts';
import type { CallStore } from '../protocol/call-store.ts';
import SAMPLE from '../protocol/sample-records.jsonl?raw';
import { createCallStore } from './create-store.ts';
import { readInputs } from './reading/read-inputs.ts';
import { untilAborted } from './until-aborted.ts';

/** The sample has few records: each is read so often, with an id of its own. */
const COPIES = 24;
/** Engines compile for good what has run some thousand times. */
const ROUNDS = 12;
/** As many lines as a screen has. */
const LINES = 50;

/**
 * Reads the sample and forgets it, for a second or so, while the person still looks for a file: the engine has compiled the code by the
 * time the file is there. Once aborted, it ends within its turn.
 */
export async function warmUp(signal: AbortSignal): Promise<void> {
  const file = new File([toWarmUpText()], 'warm-up.jsonl');
  const aborted = untilAborted(signal);
  for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
    const store = createCallStore(readInputs, () => 0);
    await Promise.race([readOnce(store, file), aborted]);
    await store.clear();
  }
}

/** The sample's records many times over, a line each. No id stands twice. */
export function toWarmUpText(): string {
  return Array.from({ length: COPIES }, (_, copy) =>
    SAMPLE.trimEnd().replaceAll(/"eventID": ?"/g, (member) => `${member}${copy}-`),
  ).join('\n');
}

async function readOnce(store: CallStore, file: File): Promise<void> {
  const show = async (filter: Parameters<CallStore['show']>[0]): Promise<void> => {
    await store.show(filter, { key: 'time', descending: true });
  };
  // Targets and flags are read last.
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
