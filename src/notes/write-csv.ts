import { toJsonNote } from './json-text.ts';
import type { NoteEntry, NoteOptions } from './note.ts';
import { type Datum, toData } from './note-columns.ts';
import { toVisibleLine } from './visible.ts';

/**
 * Cells that a spreadsheet may take for a formula, also behind spaces or apostrophes of their own.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

/**
 * CSV by RFC 4180: a header, then a row for each call. A cell that begins like a formula has an apostrophe before it: whoever
 * reads the values back takes it off. A cell never breaks its row: line breaks, tabs and unseen characters show as escapes.
 * `request` and `response` are JSON text, from which their values read back as they were.
 * Source: https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(entries: readonly NoteEntry[], options: NoteOptions): string {
  return `${writeCsvHead(entries, options)}${writeCsvRows(entries, options)}`;
}

/** The header: its names are the same for all calls. */
export function writeCsvHead([first]: readonly NoteEntry[], options: NoteOptions): string {
  return toLine(first ? toData(first, undefined, options).map(([name]) => name) : []);
}

/** The rows alone. `before`: the entry that stands before the first of these, in another part of the note. */
export function writeCsvRows(entries: readonly NoteEntry[], options: NoteOptions, before?: NoteEntry): string {
  return entries
    .map((entry, at) => toData(entry, at === 0 ? before : entries[at - 1], options))
    .map((row) => toCsvRow(row.map(([, value]) => value)))
    .join('');
}

/** One row of values, with its line break: quoted, and harmless to a spreadsheet. */
export function toCsvRow(values: readonly Datum[]): string {
  return toLine(values.map(toCell));
}

function toLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

function toCell(value: Datum): string {
  const text = toText(value);
  const cell = FORMULA.test(text) ? `'${text}` : text;
  return /[",;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function toText(value: Datum): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return toVisibleLine(String(value));
  // Lists are of texts; everything else is an object.
  return Array.isArray(value) ? value.map((one) => toText(one)).join('; ') : toJsonNote(JSON.stringify(value));
}
