import { readInputs } from '../../../../../src/workbench/store-worker/reading/read-inputs.ts';
import { CollectingSink } from '../../../../corpus/collect.ts';

/** Reads files by their bytes, or a pasted text. */
export async function readFiles(...files: (string | Uint8Array<ArrayBuffer>)[]): Promise<CollectingSink> {
  const sink = new CollectingSink();
  const inputs = files.map((content, at) => {
    const path = `folder/file-${at}`;
    return { kind: 'file' as const, file: new File([content], path), path };
  });
  await readInputs(inputs, sink, new AbortController().signal);
  return sink;
}

export async function readPasted(text: string): Promise<CollectingSink> {
  const sink = new CollectingSink();
  await readInputs([{ kind: 'text', text }], sink, new AbortController().signal);
  return sink;
}

/** What a reader is told, to compare two readings. */
export function toOutcome(sink: CollectingSink) {
  return {
    records: [...sink.records()].map(({ text, index, line }) => ({ text, index, line })),
    labels: sink.labels.map(({ labels }) => labels),
    problems: sink.problems.map(({ index, line, reason, lost }) => ({ index, line, reason, lost })),
    repairs: sink.repairs,
  };
}

export const eventIds = (sink: CollectingSink): unknown[] =>
  [...sink.records()].map(({ text }) => (JSON.parse(text) as { eventID?: unknown }).eventID);
