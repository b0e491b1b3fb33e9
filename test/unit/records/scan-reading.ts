import { parseRecord } from '../../../src/records/parse-record.ts';
import { isRecordShape } from '../../../src/records/record-shape.ts';
import { COLUMNS } from '../../../src/records/scan/members.ts';
import { type RecordScan, scanRecords } from '../../../src/records/scan-records.ts';
import { findJson } from '../../../src/values/read-json.ts';

/** What a scan says of one record, in the form that two readings are compared in. */
export type Reading = Record<string, string | boolean | undefined>;

export const place = { channel: 'file', name: 'records.json', readAt: 0 } as const;

export const scanText = (text: string): RecordScan => scanRecords(new TextEncoder().encode(text), place);

/** Every record of a text as the scan reads it. */
export function toReadings(text: string, { rows }: RecordScan = scanText(text)): Reading[] {
  const bytes = new TextEncoder().encode(text);
  const slice = (start = 0, end = 0) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end));
  return Array.from({ length: rows.count }, (_, row) => ({
    text: slice(rows.starts[row], rows.ends[row]),
    eventID: rows.idStarts[row] ? JSON.parse(`"${slice(rows.idStarts[row], rows.idEnds[row])}"`) : undefined,
    errorMessage: rows.hasErrorMessage[row] === 1,
    ...Object.fromEntries(
      COLUMNS.map((name) => {
        const { codes, values } = rows.columns[name];
        const code = codes[row] ?? 0;
        return [name, code === 0 ? undefined : values[code]];
      }),
    ),
  }));
}

/** Columns for which true and false count as well as a text. */
const FLAGS: readonly string[] = ['readOnly', 'sessionCredentialFromConsole'];

/** The same of one record's text by way of JSON.parse and the schema; `undefined` when it is no plain record. */
export function toSchemaReading(text: string): Reading | undefined {
  const value = findJson(text)?.value;
  if (!isRecordShape(value)) return undefined;
  const { record } = parseRecord(value);
  return {
    text,
    eventID: record.eventID ?? record.eventId ?? undefined,
    errorMessage: typeof record.errorMessage === 'string',
    ...Object.fromEntries(
      COLUMNS.map((name) => {
        let at: unknown = record;
        for (const part of name.split('.')) at = typeof at === 'object' && at ? Reflect.get(at, part) : undefined;
        return [
          name,
          typeof at === 'string' || (FLAGS.includes(name) && typeof at === 'boolean') ? String(at) : undefined,
        ];
      }),
    ),
  };
}
