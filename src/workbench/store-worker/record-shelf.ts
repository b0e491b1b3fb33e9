import { at, largerTo } from '../../calls/table/columns.ts';
import type { ReadSource } from './reading/read-sink.ts';

/** A source with its digest, once that is known. */
export interface ShelfSource extends ReadSource {
  sha256?: string;
}

/** Bytes that hold records, and where they come from. */
export interface ShelfPart {
  source: ShelfSource;
  bytes: Uint8Array;
  /** The rows in it are labels of a table, as JSON of ours: partial calls. */
  labels: boolean;
}

/** Where one record lies. */
export interface Spot {
  start: number;
  end: number;
  /** Between the quotes of its id; 0 and 0 when it has none. */
  idStart: number;
  idEnd: number;
  /** Position in its list, from 0; or minus the line, from 1; `NO_POSITION` when it stood alone. */
  position: number;
}
export const NO_POSITION = -(2 ** 31);

/** The bytes of all records and where each row lies in them. Nothing is parsed here. */
export class RecordShelf {
  readonly parts: ShelfPart[] = [];
  parted = new Uint32Array();
  starts = new Uint32Array();
  ends = new Uint32Array();
  idStarts = new Uint32Array();
  idEnds = new Uint32Array();
  positions = new Int32Array();
  /** What the text of a row is made of: see `find-word.ts`; `UNKNOWN_FORMS` until it has been looked at. */
  forms = new Uint8Array();
  #room = 0;

  addPart(part: ShelfPart): number {
    return this.parts.push(part) - 1;
  }

  /** For a part of which no row was put. */
  dropLastPart(): void {
    this.parts.pop();
  }

  put(row: number, part: number, { start, end, idStart, idEnd, position }: Spot): void {
    if (row >= this.#room) this.#grow(Math.max(1024, Math.ceil(row * 1.5)));
    this.parted[row] = part;
    this.starts[row] = start;
    this.ends[row] = end;
    this.idStarts[row] = idStart;
    this.idEnds[row] = idEnd;
    this.positions[row] = position;
    this.forms[row] = UNKNOWN_FORMS;
  }

  partOf(row: number): ShelfPart {
    const part = this.parts[at(this.parted, row)];
    if (!part) throw new Error(`Expected call ${row} to be one that was read`);
    return part;
  }

  textOf(row: number): string {
    return decoder.decode(this.partOf(row).bytes.subarray(at(this.starts, row), at(this.ends, row)));
  }

  #grow(room: number): void {
    this.parted = largerTo(this.parted, new Uint32Array(room));
    this.starts = largerTo(this.starts, new Uint32Array(room));
    this.ends = largerTo(this.ends, new Uint32Array(room));
    this.idStarts = largerTo(this.idStarts, new Uint32Array(room));
    this.idEnds = largerTo(this.idEnds, new Uint32Array(room));
    this.forms = largerTo(this.forms, new Uint8Array(room));
    const positions = new Int32Array(room);
    positions.set(this.positions);
    this.positions = positions;
    // At last: when there is no memory for one of them, the next row tries again with all.
    this.#room = room;
  }
}

const UNKNOWN_FORMS = 0xff;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
