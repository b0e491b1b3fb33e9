import { NO_FILTER, type Sort } from '../../../../src/calls/filter.ts';
import { scanRecords } from '../../../../src/records/scan-records.ts';
import type { ReadInput, ReadState } from '../../../../src/workbench/protocol/reading.ts';
import { createCallStore } from '../../../../src/workbench/store-worker/create-store.ts';
import type { ReadInputs } from '../../../../src/workbench/store-worker/reading/read-sink.ts';

export const NOW = Date.UTC(2026, 10, 24);
export const NEWEST: Sort = { key: 'time', descending: true };

/** Reads pasted texts, each as one part: the store is tested apart from the reading of files. */
export const readTexts: ReadInputs = async (inputs, sink) => {
  for (const [id, input] of inputs.entries()) {
    const text = input.kind === 'text' ? input.text : await input.file.text();
    const name = input.kind === 'file' ? { name: input.path } : {};
    const bytes = new TextEncoder().encode(text);
    const source = { id, ...name, bytes: bytes.length, readAt: NOW };
    const place = { channel: input.kind === 'file' ? 'file' : 'paste', ...name, readAt: NOW } as const;
    const { rows, problems } = scanRecords(bytes, place);
    sink.addPart({ source, bytes, rows });
    for (const problem of problems) sink.addProblem(source, problem);
    sink.advance(source, bytes.length);
    sink.setDigest(source, 'ab'.repeat(32));
  }
};

export const pasted = (...texts: string[]): ReadInput[] => texts.map((text) => ({ kind: 'text', text }));

/** A store that has read texts, details too, and shows all of them. */
export async function storeOf(texts: readonly string[], read = readTexts) {
  const store = createCallStore(read, () => NOW);
  const state = await new Promise<ReadState>((resolve, reject) => {
    store.read(pasted(...texts), (now) => now.phase === 'done' && resolve(now)).catch(reject);
  });
  const view = await store.show(NO_FILTER, NEWEST);
  return { store, state, view };
}

/** A record with what the test needs. */
export function recordOf(members: Record<string, unknown>): string {
  return JSON.stringify({
    eventVersion: '1.11',
    eventTime: '2023-03-14T09:26:53Z',
    awsRegion: 'eu-west-1',
    ...members,
  });
}
