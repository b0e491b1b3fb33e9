import { toJsonNote } from '../json-text.ts';
import { type Datum, toData } from '../note-columns.ts';
import { toVisibleLine } from '../visible.ts';
import type { DataFormat } from './note-format.ts';

/**
 * The beginning of what a spreadsheet may take for a formula, also behind spaces, quotes or apostrophes of its own. Line breaks and
 * tabs stand in a cell as escapes.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const SIGNS = '=+\\-@\uff1d\uff0b\uff0d\uff20';
/** At the beginning of a cell, or where one begins for a spreadsheet whose separator is another: then the cell's quotes count for nothing. */
const FORMULA = new RegExp(`(^|[,;])(?=["'\\s]*[${SIGNS}])`, 'g');
/** The same in a string of JSON, whose opening quote may stand behind a comma. */
const IN_STRING = new RegExp(`((?:^|[,;])["'\\s\\\\]*)([${SIGNS}])`, 'g');
const JSON_STRING = /"(?:[^"\\]|\\.)*"/g;

/**
 * CSV by RFC 4180: a header, then a row for each call. What begins like a formula has an apostrophe before it, at the beginning of a cell
 * and behind each comma and semicolon in it, as many spreadsheets take a semicolon for the separator: whoever reads the values back
 * takes it off. A cell never breaks its row: line breaks, tabs and unseen characters show as escapes. `request` and `response` are
 * JSON text with JSON's own escapes instead, from which their values read back as they were.
 * Source: https://www.rfc-editor.org/rfc/rfc4180
 */
export const CSV: DataFormat = {
  kind: 'data',
  ending: 'csv',
  mimeType: 'text/csv',
  // The names are the same for all calls.
  head: (options, first) => toLine(first ? toData(first, undefined, options).map(([name]) => name) : []),
  rows: (entries, options, before) =>
    entries
      .map((entry, at) => toData(entry, at === 0 ? before : entries[at - 1], options))
      .map((row) => toCsvRow(row.map(([, value]) => value)))
      .join(''),
  tail: '',
};

/** One row of values, with its line break: quoted, and harmless to a spreadsheet. */
export function toCsvRow(values: readonly Datum[]): string {
  return toLine(values.map(toCell));
}

function toLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

function toCell(value: Datum): string {
  const cell = toText(value);
  return /[",;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function toText(value: Datum): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return withoutFormula(toVisibleLine(String(value)));
  if (!Array.isArray(value)) return toHarmlessJson(toJsonNote(JSON.stringify(value)));
  // Lists are of texts; everything else is an object.
  return withoutFormula(value.map((one) => toVisibleLine(String(one ?? ''))).join('; '));
}

function withoutFormula(text: string): string {
  return text.replace(FORMULA, "$1'");
}

function toHarmlessJson(json: string): string {
  return json.replace(JSON_STRING, (string) =>
    string.replace(IN_STRING, (_, before: string, sign: string) => `${before}${toEscape(sign)}`),
  );
}

function toEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
