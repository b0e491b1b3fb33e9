import type { CallTable, RowDetails } from '../../calls/table/call-table.ts';
import { at } from '../../calls/table/columns.ts';
import { toCategory } from '../../model/category.ts';
import { toFindings } from '../../model/findings.ts';
import { findSpecialSentence } from '../../model/special-sentences.ts';
import { readRecord } from './read-call.ts';
import type { RecordShelf } from './record-shelf.ts';
import { BEYOND_ASCII, ODD_ESCAPES } from './text/find-word.ts';

/** Reads the record of a row for what its columns do not tell: targets, flags, the result, and what its text is made of. */
export function readDetails(table: CallTable, shelf: RecordShelf, row: number): void {
  const text = shelf.textOf(row);
  shelf.forms[row] = toForms(text, at(shelf.ends, row) - at(shelf.starts, row));
  table.setDetails(row, toDetails(table, text, row));
}

function toDetails(table: CallTable, text: string, row: number): RowDetails {
  try {
    const record = readRecord(text);
    const { targets, flags, outcome } = toFindings(record);
    const special = findSpecialSentence(record, toCategory(record));
    return {
      targets: targets.map(({ arn, name }) => arn ?? name),
      flags: flags.map(({ kind }) => kind),
      // CloudTrail's own events are no calls that could succeed or fail.
      result: special ? 'not-said' : outcome.kind,
    };
  } catch {
    // What one hostile record makes fail is left as its columns say; opening it says what is wrong.
    return { targets: [], flags: [], result: table.resultOf(row) };
  }
}

/** `length`: of the text in bytes. */
function toForms(text: string, length: number): number {
  const escaped = text.includes('\\');
  const odd = escaped && /\\u00[0-7]|\\\//.test(text) ? ODD_ESCAPES : 0;
  return odd | (length !== text.length || (escaped && text.includes('\\u')) ? BEYOND_ASCII : 0);
}
