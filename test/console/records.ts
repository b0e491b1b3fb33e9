import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SampleRecord } from './to-lookup-event.ts';

function isObject(value: unknown): value is SampleRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members that name an event; no single one of them is in every real record. */
const MARKS = ['eventVersion', 'eventID', 'eventId', 'eventSource', 'eventName', 'eventTime', 'userIdentity'];

function isRecord(value: unknown): value is SampleRecord {
  if (!isObject(value)) return false;
  const source = value['eventSource'];
  // S3's notifications look alike; their source is `aws:s3`.
  if (typeof source === 'string') return source.endsWith('amazonaws.com');
  return MARKS.filter((name) => name in value).length >= 3;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The values that a container holds; an entry of LookupEvents gives its record. */
function toCandidates(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(toCandidates);
  if (!isObject(value)) return [value];
  if (Array.isArray(value['Records'])) return value['Records'].flatMap(toCandidates);
  if (Array.isArray(value['Events'])) return value['Events'].flatMap(toCandidates);
  if (typeof value['CloudTrailEvent'] === 'string') return [tryJson(value['CloudTrailEvent'])];
  return [value];
}

function toValues(text: string): unknown[] {
  const whole = tryJson(text);
  if (whole !== undefined) return toCandidates(whole);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => toCandidates(tryJson(line)));
}

/**
 * The CloudTrail records of a file: `{"Records":[…]}`, an array, NDJSON, one record, a LookupEvents answer; also gzipped.
 * Throws when one of its entries has too few members of a record, or when there is none.
 */
export function readRecordsFile(path: string): SampleRecord[] {
  const bytes = readFileSync(path);
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (zipped ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  const values = toValues(text);
  const wrong = values.findIndex((value) => !isRecord(value));
  if (values.length === 0 || wrong !== -1) {
    const got = values.length === 0 ? 'nothing' : `something else at entry ${wrong + 1} of ${values.length}`;
    throw new Error(
      `Expected ${basename(path)} to hold CloudTrail records ({"Records":[…]}, an array, NDJSON, one record or {"Events":[…]}), got ${got}`,
    );
  }
  return values.filter(isRecord);
}
