import { signedAt } from '../../calls/table/columns.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { toApiCall } from '../../model/to-api-call.ts';
import type { CloudTrailRecord } from '../../records/cloudtrail-record.ts';
import { parseRecord } from '../../records/parse-record.ts';
import type { ReadEvent } from '../../records/read-event.ts';
import { isObject } from '../../records/record-shape.ts';
import type { EventLabels, Place } from '../../sources/raw-event.ts';
import { findJson } from '../../values/read-json.ts';
import { NO_POSITION, type RecordShelf, type ShelfSource } from './record-shelf.ts';

/** The call of a row: read, checked and put in our words now. Throws with words that can be shown. */
export function readCall(shelf: RecordShelf, row: number): ApiCall {
  const call = toApiCall(readEvent(shelf, row));
  const { sha256 } = shelf.partOf(row).source;
  if (sha256 !== undefined) call.evidence.sha256 = sha256;
  return call;
}

/** The checked record of a text that the scan has found to be one. */
export function readRecord(text: string): CloudTrailRecord {
  const value = findJson(text)?.value;
  if (!isObject(value)) throw new Error('Expected a record as JSON, got text that is not JSON');
  return parseRecord(value).record;
}

function readEvent(shelf: RecordShelf, row: number): ReadEvent {
  const { source, labels } = shelf.partOf(row);
  const text = shelf.textOf(row);
  const place = toPlace(source);
  const position = signedAt(shelf.positions, row);
  const spot = position >= 0 ? { index: position } : position === NO_POSITION ? {} : { line: -position };
  // Labels were written by us, see `Intake.takeLabels`.
  if (labels) return { kind: 'labels', labels: JSON.parse(text) as EventLabels, place, ...spot };
  return {
    kind: 'whole',
    record: readRecord(text),
    place,
    text: () => text,
    ...spot,
  };
}

function toPlace({ name, readAt }: ShelfSource): Place {
  return name === undefined ? { channel: 'paste', readAt } : { channel: 'file', name, readAt };
}
