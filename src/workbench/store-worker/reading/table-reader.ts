import Papa from 'papaparse';
import { type TableRow, toRowReader } from '../../../records/table-rows.ts';
import type { Place } from '../../../sources/raw-event.ts';
import type { EntryReader } from './entry-reader.ts';
import { isQuoteError, readLineByLine, type ToRow } from './torn-table.ts';

/** How much text is split into cells at once. In characters. */
const PIECE = 2 ** 20;
/** No cell is as long as this: a quotation mark is missing somewhere. In characters. */
const MAX_OPEN = 4 * 2 ** 20;

/** Reads a table of events (CSV): the head first, then the rows, a piece at a time. */
export class TableReader {
  #place: Place;
  #entries: EntryReader;
  #decoder = new TextDecoder();
  #text = '';
  /** Whether `#text` up to `#looked` ends inside quotation marks, and the last line break outside of them. */
  #isQuoted = false;
  #looked = 0;
  #cut = 0;
  #delimiter = '';
  #toRow: ToRow | undefined;
  #row = 0;

  constructor(place: Place, entries: EntryReader) {
    this.#place = place;
    this.#entries = entries;
  }

  push(chunk: Uint8Array): void {
    this.#text += this.#decoder.decode(chunk, { stream: true });
    if (this.#text.length < PIECE) return;
    this.#findCut();
    if (this.#cut > 0) this.#readPiece(this.#cut);
    else if (this.#text.length > MAX_OPEN) {
      this.#readPiece(this.#text.lastIndexOf('\n') + 1 || this.#text.length);
      // What is left begins a line, so nothing is open.
      this.#isQuoted = false;
      this.#looked = 0;
    }
  }

  end(): void {
    this.#text += this.#decoder.decode();
    if (this.#text.trim() !== '') this.#readPiece(this.#text.length);
  }

  /** Finds the last end of a row. */
  #findCut(): void {
    const text = this.#text;
    for (let at = this.#looked; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) this.#isQuoted = !this.#isQuoted;
      else if (code === NEWLINE && !this.#isQuoted) this.#cut = at + 1;
    }
    this.#looked = text.length;
  }

  #readPiece(end: number): void {
    const piece = this.#text.slice(0, end);
    const { data, errors, meta } = Papa.parse<string[]>(piece, { delimiter: this.#delimiter, skipEmptyLines: true });
    this.#delimiter = meta.delimiter;
    this.#text = this.#text.slice(end);
    this.#looked = Math.max(0, this.#looked - end);
    this.#cut = 0;
    if (this.#text === '') this.#isQuoted = false;
    const isHead = !this.#toRow;
    const toRow = this.#toRow ?? toRowReader(data[0] ?? [], data[1] ?? []);
    this.#toRow = toRow;
    const rows = errors.some(isQuoteError) ? undefined : data.slice(isHead ? 1 : 0).map(toRow);
    const sound = rows?.every(({ kind }) => kind !== 'torn') ? rows : undefined;
    for (const row of sound ?? readLineByLine(piece, meta.delimiter, isHead, toRow)) this.#addRow(row);
    this.#entries.flush();
  }

  #addRow(row: TableRow): void {
    const index = this.#row++;
    if (row.kind === 'labels')
      this.#entries.addLabels({ kind: 'labels', labels: row.labels, place: this.#place, index });
    else if (row.kind === 'record') this.#entries.readText(row.text, { index });
    else this.#entries.addProblem({ place: this.#place, index, reason: row.reason, lost: true });
  }
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
