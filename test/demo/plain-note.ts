import { addCalls, EMPTY_BOOK } from '../../src/calls/call-book.ts';
import { toApiCall } from '../../src/model/to-api-call.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { toNote } from '../../src/notes/to-note.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { toNoteOptions } from '../../src/settings/to-note-options.ts';
import type { SampleRecord } from '../console/to-lookup-event.ts';

function pickRecord(records: readonly SampleRecord[]): SampleRecord | undefined {
  const opsworks = records.filter((record) => record['eventSource'] === 'opsworks-cm.amazonaws.com');
  return opsworks.find((record) => record['eventName'] === 'CreateServer') ?? opsworks[0] ?? records[0];
}

/** The id of the call to open: OpsWorks CM's CreateServer, else another of its calls, else the first. Absent when that has none. */
export function pickCall(records: readonly SampleRecord[]): string | undefined {
  const id = pickRecord(records)?.['eventID'];
  return typeof id === 'string' ? id : undefined;
}

/**
 * The note that `Copy` gives of the call that the demo opens, with the calls around it, written by the modules that ship.
 *
 * @param file name of the file that the records are from.
 */
export function toPlainNote(records: readonly SampleRecord[], file: string): string {
  const text = JSON.stringify({ Records: records });
  const { events, problems } = parseEvents({
    kind: 'text',
    text,
    place: { channel: 'file', name: file, readAt: Date.now() },
  });
  const calls = events.map(toApiCall);
  const id = pickCall(records);
  const call = calls.find((one) => one.id === id) ?? calls[0];
  if (call === undefined) throw new Error(`Expected a record in ${file}, got none: ${problems[0]?.reason ?? 'empty'}`);
  const brief = toBrief(call, Date.now(), addCalls(EMPTY_BOOK, calls));
  return toNote([{ call, brief }], toNoteOptions(DEFAULT_SETTINGS)).text.trim();
}
