/** Which way a text came to Trailbrief. */
export type Channel = 'page-answer' | 'page-text' | 'page-editor' | 'page-labels' | 'file' | 'paste';

/** Where and when a raw event was read: the part of its evidence that only the source knows. */
export interface Place {
  channel: Channel;
  /** Address of the page, or name of the file. Absent for pasted text. */
  name?: string;
  /** When it was read, in milliseconds since 1970 (UTC). */
  readAt: number;
}

/** A text that may hold one record or a container of many. Nothing in it has been checked. */
export interface RawText {
  kind: 'text';
  text: string;
  place: Place;
  /** On a detail page: only the record with this `eventID` may be taken from the text. */
  onlyEventId?: string;
}

/**
 * What a page shows of an event without its record: the values beside the labels, as text.
 * Everything may be absent; nothing is invented.
 */
export interface EventLabels {
  eventId?: string;
  eventName?: string;
  /** ISO 8601 in UTC, to the second, when the shown text could be read as a time without doubt. */
  eventTime?: string;
  /** The time exactly as the page shows it. */
  eventTimeText?: string;
  userName?: string;
  eventSource?: string;
  accessKeyId?: string;
  sourceIpAddress?: string;
  requestId?: string;
  region?: string;
  errorCode?: string;
  readOnly?: string;
  /** Only tables have this and the next; the console's details have no place for them. */
  userAgent?: string;
  /** The account in which it happened. */
  accountId?: string;
  resources?: { type?: string; name?: string }[];
}

/** An event known only from its labels on the page: a partial brief. */
export interface RawLabels {
  kind: 'labels';
  labels: EventLabels;
  place: Place;
  /** Position in its table, from 0. Absent on a page. */
  index?: number;
}

/** The first noun in the way of the data: raw, untrusted, unchecked. */
export type RawEvent = RawText | RawLabels;
