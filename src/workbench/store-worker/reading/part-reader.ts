import { newScanState, type ScanState } from '../../../records/scan/scan-state.ts';
import { scanPart, skipEntry } from '../../../records/scan-records.ts';
import type { Place } from '../../../sources/raw-event.ts';
import type { EntryReader } from './entry-reader.ts';
import type { SourceNotes } from './notes-of-source.ts';
import type { ReadSink, ReadSource } from './read-sink.ts';

/** The first part is small, so that there is something to see at once; then they grow. In bytes. */
const SIZES = [2 ** 18, 2 ** 20, 4 * 2 ** 20, 8 * 2 ** 20];
/** A single entry may be as large as this, then it is given up. In bytes. */
const MAX_ENTRY = 64 * 2 ** 20;

/** Cuts a stream of JSON into parts between its entries and hands their records on. */
export class PartReader {
  #source: ReadSource;
  #place: Place;
  #sink: ReadSink;
  #entries: EntryReader;
  #state: ScanState;
  #maxEntry: number;
  #buffer: Uint8Array;
  #used = 0;
  #parts = 0;
  /** Records found straight from the bytes. */
  count = 0;

  constructor(
    source: ReadSource,
    place: Place,
    sink: ReadSink,
    entries: EntryReader,
    prose: boolean,
    maxEntry = MAX_ENTRY,
  ) {
    this.#source = source;
    this.#place = place;
    this.#sink = sink;
    this.#entries = entries;
    this.#maxEntry = maxEntry;
    this.#state = newScanState(prose);
    // Packed or not, a small file needs no large buffer.
    this.#buffer = new Uint8Array(Math.min(SIZES[0] ?? 0, Math.max(1_024, source.bytes + 1)));
  }

  /** The bytes are copied. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#used === this.#buffer.length) this.#makeRoom();
      const taken = chunk.subarray(at, at + this.#buffer.length - this.#used);
      this.#buffer.set(taken, this.#used);
      this.#used += taken.length;
      at += taken.length;
    }
  }

  /** Nothing more comes: the input is over, or, with `isWhole` false, was left in the middle of an entry. */
  end(notes: SourceNotes, isWhole: boolean): void {
    this.#scan(isWhole);
    notes.add('line of text around the records left out', this.#state.proseLines);
    notes.add('comma between records left out', this.#state.looseCommas);
  }

  #makeRoom(): void {
    const size = SIZES[Math.min(this.#parts, SIZES.length - 1)] ?? 0;
    if (this.#buffer.length < size) return this.#grow(Math.min(size, this.#buffer.length * 4));
    if (this.#scan(false)) return;
    if (this.#buffer.length < this.#maxEntry) return this.#grow(this.#buffer.length * 2);
    const { within, index, line } = this.#state;
    const spot = within === 'list' || within === 'records' ? { index } : { line };
    const reason = `Expected a record of at most ${this.#maxEntry / 2 ** 20} MB, got a larger one`;
    this.#entries.addProblem({ place: this.#place, ...spot, reason, lost: true });
    skipEntry(this.#state);
    this.#scan(false);
  }

  #grow(size: number): void {
    const larger = new Uint8Array(size);
    larger.set(this.#buffer.subarray(0, this.#used));
    this.#buffer = larger;
  }

  /** Reads what is whole in the buffer. False: nothing was. */
  #scan(isLast: boolean): boolean {
    const bytes = this.#buffer.subarray(0, this.#used);
    const scan = scanPart(bytes, this.#place, this.#state, isLast);
    const { rows, next } = scan;
    // What was left over is read before the buffer is used anew.
    this.#entries.readLeft(bytes, scan);
    if (next === 0) return false;
    this.#parts++;
    const rest = bytes.subarray(next);
    if (rows.count === 0) {
      this.#buffer.copyWithin(0, next, this.#used);
      this.#used = rest.length;
    } else {
      const size = Math.max(SIZES[Math.min(this.#parts, SIZES.length - 1)] ?? 0, rest.length * 2);
      const isFull = next > this.#buffer.length * 0.75;
      const part = isFull ? bytes.subarray(0, next) : bytes.slice(0, next);
      const following = isLast ? new Uint8Array(0) : isFull ? new Uint8Array(size) : this.#buffer;
      if (!isLast) following.set(rest);
      this.#buffer = following;
      // Before the part is handed on: when there is no room for it, what comes next is still read from its beginning.
      this.#used = rest.length;
      this.#sink.addPart({ source: this.#source, bytes: part, rows });
      this.count += rows.count;
    }
    return true;
  }
}
