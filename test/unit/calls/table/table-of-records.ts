import { addPart } from '../../../../src/calls/table/add-part.ts';
import { CallTable } from '../../../../src/calls/table/call-table.ts';
import type { ApiCall } from '../../../../src/model/api-call.ts';
import { toApiCall } from '../../../../src/model/to-api-call.ts';
import { parseEvents } from '../../../../src/records/parse-events.ts';
import { scanRecords } from '../../../../src/records/scan-records.ts';

const PLACE = { channel: 'file', name: 'records.json', readAt: 0 } as const;

/** The call of one record's text, by way of the schema and the model. */
function toCall(text: string): ApiCall {
  const [event] = parseEvents({ kind: 'text', text, place: PLACE }).events;
  if (!event) throw new Error('Expected a record, got none');
  return toApiCall(event);
}

/** A table of records, with their details, and the same calls by way of the model. */
export function toTable(texts: readonly string[], detailed = true): { table: CallTable; calls: ApiCall[] } {
  const bytes = new TextEncoder().encode(texts.join('\n'));
  const { rows } = scanRecords(bytes, PLACE);
  const calls = Array.from({ length: rows.count }, (_, index) =>
    toCall(new TextDecoder().decode(bytes.subarray(rows.starts[index], rows.ends[index]))),
  );
  const table = new CallTable();
  const first = table.addRows(rows.count);
  const own = Int32Array.from({ length: rows.count }, (_, index) => first + index);
  addPart(table, rows, own, (index) => calls[index]);
  if (detailed)
    for (const [row, { targets, flags, outcome }] of calls.entries())
      table.setDetails(row, { targets, flags, outcome, result: outcome.kind });
  return { table, calls };
}
