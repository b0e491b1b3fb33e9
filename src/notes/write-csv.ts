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
  const rows = entries.map((entry, at) => toData(entry, entries[at - 1], options));
  const head = rows[0]?.map(([name]) => name) ?? [];
  return `${[head, ...rows.map((row) => row.map(([, value]) => toCell(value)))].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
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
