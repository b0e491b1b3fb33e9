import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import type { NoteEntry } from '../../../../src/notes/note.ts';
import { type Datum, toData } from '../../../../src/notes/note-columns.ts';
import type { NoteOptions } from '../../../../src/notes/note-options.ts';
import { toNote } from '../../../../src/notes/to-note.ts';
import { toVisibleLine } from '../../../../src/notes/visible.ts';
import { findUnseen } from './read-plain.ts';

const FORMULA = /^["\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Takes off what docs/security.md says to take off. */
function readCell(cell: string): string {
  return cell.replace(/(^|[,;])'(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g, '$1');
}

/** A cell that a spreadsheet takes for a formula, whichever of the usual signs separates its cells. */
function findFormula(text: string): string | undefined {
  for (const delimiter of [',', ';', '\t']) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' });
    const byQuotes = data.flat();
    const byEach = text.split('\r\n').flatMap((line) => (delimiter === ',' ? [] : line.split(delimiter)));
    const formula = [...byQuotes, ...byEach].find((cell) => FORMULA.test(cell));
    if (formula !== undefined) return formula;
  }
  return undefined;
}

/** What is wrong with a note in CSV: another reader must find the same values, and a spreadsheet no formula. */
export function findCsvFault(entries: readonly NoteEntry[], options: NoteOptions): string | undefined {
  const { text } = toNote(entries, { ...options, format: 'CSV' });
  const unseen = findUnseen(text, /\r\n/g);
  if (unseen !== undefined) return unseen;
  const rows: string[][] = parse(text, { record_delimiter: '\r\n', relax_column_count: true });
  if (rows.length !== entries.length + 1) return `has ${rows.length} rows for ${entries.length} calls`;
  const lines = text.split('\n').length - 1;
  if (lines !== rows.length) return `has ${lines} lines for ${rows.length} rows`;
  const formula = findFormula(text);
  if (formula !== undefined) return `has a formula: ${formula.slice(0, 60)}`;
  for (const [at, entry] of entries.entries()) {
    const data = toData(entry, entries[at - 1], options);
    const row = rows[at + 1] ?? [];
    if (row.length !== data.length) return `has ${row.length} cells for ${data.length} columns`;
    for (const [column, [name, value]] of data.entries()) {
      const text = row[column] ?? '';
      const cell = isJson(value) ? text : readCell(text);
      if (!isSame(cell, value)) return `has ${name} ${cell.slice(0, 200)}, not ${JSON.stringify(value)?.slice(0, 200)}`;
    }
  }
  return undefined;
}

function isJson(value: Datum): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(cell: string, value: Datum): boolean {
  if (value === undefined || value === null) return cell === '';
  if (Array.isArray(value)) return cell === value.map((one) => toVisibleLine(String(one))).join('; ');
  if (typeof value === 'object') return JSON.stringify(JSON.parse(cell)) === JSON.stringify(value);
  return cell === toVisibleLine(String(value));
}

/** What is wrong with a note in JSON: whatever reads it must get the call's own values back. */
export function findJsonFault(entries: readonly NoteEntry[], options: NoteOptions): string | undefined {
  const { text } = toNote(entries, { ...options, format: 'JSON' });
  const unseen = findUnseen(text);
  if (unseen !== undefined) return unseen;
  const objects: Record<string, unknown>[] = JSON.parse(text);
  if (objects.length !== entries.length) return `has ${objects.length} objects for ${entries.length} calls`;
  for (const [at, entry] of entries.entries()) {
    const object = objects[at] ?? {};
    const said = toData(entry, entries[at - 1], options).filter(([, value]) => value !== undefined);
    for (const [name, value] of said)
      if (JSON.stringify(object[name] ?? []) !== JSON.stringify(value ?? [])) return `has another ${name}`;
    const names = new Set([...said.map(([name]) => name), 'masked_values', 'record']);
    const more = Object.keys(object).find((name) => !names.has(name));
    if (more !== undefined) return `has a member ${more.slice(0, 60)}`;
    const fault = findRecordFault(object['record'], entry);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What is wrong with a note for Timesketch: a line for each call, with the fields that it requires. */
export function findTimesketchFault(entries: readonly NoteEntry[], options: NoteOptions): string | undefined {
  const { text } = toNote(entries, { ...options, format: 'Timesketch' });
  const unseen = findUnseen(text);
  if (unseen !== undefined) return unseen;
  const lines = text.trimEnd().split('\n');
  if (lines.length !== entries.length) return `has ${lines.length} lines for ${entries.length} calls`;
  for (const [at, entry] of entries.entries()) {
    const event: Record<string, unknown> = JSON.parse(lines[at] ?? '');
    for (const name of ['message', 'datetime', 'timestamp_desc', 'data_type', 'cloud_trail_event'])
      if (typeof event[name] !== 'string' || event[name] === '') return `has no ${name}`;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:\d\d$/.test(String(event['datetime'])))
      return `has the time ${event['datetime']}`;
    const record: unknown = JSON.parse(String(event['cloud_trail_event']));
    const fault = findRecordFault(entry.call.partial ? undefined : record, entry);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function findRecordFault(record: unknown, { call }: NoteEntry): string | undefined {
  const { text } = call.recordText();
  const is = text === '' ? undefined : JSON.parse(text);
  return JSON.stringify(record) === JSON.stringify(is) ? undefined : 'has another record';
}
