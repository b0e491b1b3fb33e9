import { toApiCall } from '../model/to-api-call.ts';
import type { NoteEntry } from '../notes/note.ts';
import { toBrief } from '../notes/to-brief.ts';
import { parseEvents } from '../records/parse-events.ts';
import { SAMPLE_RECORD } from './sample-record.ts';

/** The preview's call, read as any other. `now` in milliseconds since 1970. */
export function toSampleEntries(now: number): NoteEntry[] {
  const place = { channel: 'paste', readAt: now } as const;
  return parseEvents({ kind: 'text', text: SAMPLE_RECORD, place }).events.map((event) => {
    const call = toApiCall(event);
    return { call, brief: toBrief(call, now) };
  });
}
