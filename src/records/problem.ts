import type { Place } from '../sources/raw-event.ts';

/** Something that could not be read. It names its place and never carries record contents. */
export interface Problem {
  place: Place;
  /** Position of the record in its container, from 0. Absent when the whole text is meant. */
  index?: number;
  /** Line of the text, from 1, when the text is read line by line or the fault has a line. */
  line?: number;
  /** Path inside the record, with dots. Absent when the whole record is meant. */
  path?: string;
  /** *Expected X to be Y, got Z*, or what the text is instead of a record. */
  reason: string;
  /** `true` when a record was lost over it; `false` when the record is there but a part of it could not be read. */
  lost: boolean;
}
