import type { EventLabels, Place } from '../sources/raw-event.ts';
import type { CloudTrailRecord } from './cloudtrail-record.ts';
import type { Problem } from './problem.ts';

/** A whole record, checked, with where it was found. */
export interface ReadRecord {
  kind: 'whole';
  record: CloudTrailRecord;
  place: Place;
  /** Position in its container, from 0; absent when it stood alone. */
  index?: number;
  /** Line of the text, from 1, when it was read line by line. */
  line?: number;
  /** The record as JSON text, as it was found where that is possible. Made when asked for. */
  text(): string;
}

/** An event of which only labels are known. */
export interface ReadLabels {
  kind: 'labels';
  labels: EventLabels;
  place: Place;
  index?: number;
}

export type ReadEvent = ReadRecord | ReadLabels;

/** What a raw event gave: everything that could be read, and a problem for everything that could not. */
export interface ReadResult {
  events: ReadEvent[];
  problems: Problem[];
}
