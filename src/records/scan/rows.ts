import { type Column, Dictionary } from './dictionary.ts';
import { COLUMNS, type ColumnName, spanOf } from './members.ts';
import type { RecordReader } from './record-reader.ts';

const EVENT_ID = spanOf('eventID');
const AGGREGATED_ID = spanOf('eventId');
const MESSAGE = spanOf('errorMessage');

/** Where each row lies and what its columns hold. */
export interface Rows {
  count: number;
  /** Where the record begins (its brace) and ends (after its brace), in bytes. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Position in its list, from 0; or minus the line, from 1, of a record that stands by itself. */
  positions: Int32Array;
  columns: Record<ColumnName, Column>;
  /** Where the text of `eventID` lies (else `eventId`, as aggregated events write it); 0 and 0 when there is none. */
  idStarts: Uint32Array;
  idEnds: Uint32Array;
  /** 1 where the record has an `errorMessage` that is a text. */
  hasErrorMessage: Uint8Array;
}

/** Collects rows while their number is not known. */
export class RowsBuilder {
  count = 0;
  #bytes: Uint8Array;
  #room: number;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #positions: Int32Array;
  #idStarts: Uint32Array;
  #idEnds: Uint32Array;
  #hasErrorMessage: Uint8Array;
  #codes: Uint32Array[];
  #dictionaries = COLUMNS.map(() => new Dictionary());

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    // Of many small files each has but a few records.
    const room = Math.min(8192, Math.max(8, bytes.length >> (bytes.length > 2 ** 19 ? 10 : 9)));
    this.#room = room;
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
    this.#idStarts = new Uint32Array(room);
    this.#idEnds = new Uint32Array(room);
    this.#positions = new Int32Array(room);
    this.#hasErrorMessage = new Uint8Array(room);
    this.#codes = COLUMNS.map(() => new Uint32Array(room));
  }

  /** Takes the object that was read last. */
  add(reader: RecordReader, start: number, end: number, position: number): void {
    if (this.count === this.#room) this.#grow();
    const row = this.count++;
    const { spans } = reader;
    this.#starts[row] = start;
    this.#ends[row] = end;
    this.#positions[row] = position;
    const own = spans[EVENT_ID];
    const id = own && own.start > 0 ? own : spans[AGGREGATED_ID];
    this.#idStarts[row] = id?.start ?? 0;
    this.#idEnds[row] = id && id.start > 0 ? id.end : 0;
    this.#hasErrorMessage[row] = (spans[MESSAGE]?.start ?? 0) > 0 ? 1 : 0;
    for (let column = 0; column < COLUMNS.length; column++) {
      const span = spans[column];
      const codes = this.#codes[column];
      const dictionary = this.#dictionaries[column];
      if (span && codes && dictionary) codes[row] = dictionary.codeOf(this.#bytes, span);
    }
  }

  /** Forgets all rows from `count` on. */
  truncate(count: number): void {
    this.count = count;
  }

  toRows(): Rows {
    const { count } = this;
    const columns = COLUMNS.map((name, at): [ColumnName, Column] => [
      name,
      {
        codes: this.#codes[at]?.subarray(0, count) ?? new Uint32Array(count),
        values: this.#dictionaries[at]?.toValues() ?? [''],
      },
    ]);
    return {
      count,
      starts: this.#starts.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      positions: this.#positions.subarray(0, count),
      // One entry for each name of the list.
      columns: Object.fromEntries(columns) as Record<ColumnName, Column>,
      idStarts: this.#idStarts.subarray(0, count),
      idEnds: this.#idEnds.subarray(0, count),
      hasErrorMessage: this.#hasErrorMessage.subarray(0, count),
    };
  }

  #grow(): void {
    this.#room *= 2;
    const larger = (from: Uint32Array) => {
      const to = new Uint32Array(this.#room);
      to.set(from);
      return to;
    };
    this.#starts = larger(this.#starts);
    this.#ends = larger(this.#ends);
    this.#idStarts = larger(this.#idStarts);
    this.#idEnds = larger(this.#idEnds);
    this.#codes = this.#codes.map(larger);
    const positions = new Int32Array(this.#room);
    positions.set(this.#positions);
    this.#positions = positions;
    const marks = new Uint8Array(this.#room);
    marks.set(this.#hasErrorMessage);
    this.#hasErrorMessage = marks;
  }
}
