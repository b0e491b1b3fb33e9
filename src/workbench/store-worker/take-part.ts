import { addPart, LEFT_OUT } from '../../calls/table/add-part.ts';
import type { CallTable } from '../../calls/table/call-table.ts';
import { at, signedAt } from '../../calls/table/columns.ts';
import type { ApiCall } from '../../model/api-call.ts';
import type { RawLabels } from '../../sources/raw-event.ts';
import { IdIndex } from './id-index.ts';
import { readCall } from './read-call.ts';
import type { ScannedPart } from './reading/read-sink.ts';
import { NO_POSITION, RecordShelf, type ShelfSource } from './record-shelf.ts';
import { isSameEvent } from './same-event.ts';

/** Takes what reading hands over into the table and onto the shelf; of records of one event only the first. */
export class Intake {
  readonly shelf = new RecordShelf();
  duplicates = 0;
  /** Records with the id of another one that is a different event: both are there. */
  sharedIds = 0;
  /** Partial calls that are still no more than that, by row. */
  readonly partial = new Set<number>();
  /** Rows whose details have to be read, beyond the rows that are newer than those read last. */
  readonly renewed: number[] = [];
  readonly withoutId: number[] = [];
  readonly #ids = new IdIndex(this.shelf);
  readonly #table: CallTable;

  constructor(table: CallTable) {
    this.#table = table;
  }

  /** Returns the rows that hold another record than before. Throws when there is no room in memory: then no new row is kept. */
  takePart({ bytes, rows }: ScannedPart, source: ShelfSource): readonly number[] {
    const renewedBefore = this.renewed.length;
    const withoutIdBefore = this.withoutId.length;
    const first = this.#table.count;
    const part = this.shelf.addPart({ source, bytes, labels: false });
    try {
      const { places, added, kept } = this.#place(bytes, rows, part);
      if (kept) {
        this.#table.addRows(added);
        addPart(this.#table, rows, places, (index) => this.#findCall(signedAt(places, index)));
      } else this.shelf.dropLastPart();
    } catch (error) {
      // Half of a part would be calls with wrong values, and calls that are taken for duplicates when the file is given again.
      this.#table.dropRows(first);
      this.#ids.dropRows(first);
      this.withoutId.length = withoutIdBefore;
      if (this.renewed.length === renewedBefore) this.shelf.dropLastPart();
      throw error;
    }
    return this.renewed.slice(renewedBefore);
  }

  /** Puts the records of a part onto the shelf: gives for each its row, or `LEFT_OUT`, and whether any was not. */
  #place(
    bytes: Uint8Array,
    rows: ScannedPart['rows'],
    part: number,
  ): { places: Int32Array; added: number; kept: boolean } {
    const first = this.#table.count;
    const places = new Int32Array(rows.count);
    let added = 0;
    let kept = false;
    for (let index = 0; index < rows.count; index++) {
      const idStart = at(rows.idStarts, index);
      const idEnd = at(rows.idEnds, index);
      const hasId = idEnd > idStart;
      const here = { bytes, start: at(rows.starts, index), end: at(rows.ends, index) };
      const isMeant = (other: number): boolean => {
        if (this.partial.has(other) || this.#isSame(other, here)) return true;
        shared = true;
        return false;
      };
      let shared = false;
      const known = hasId ? this.#ids.findOrAdd(bytes, idStart, idEnd, first + added, isMeant) : -1;
      if (known < 0 && shared) this.sharedIds++;
      const row = known < 0 ? first + added : this.partial.has(known) ? known : LEFT_OUT;
      places[index] = row;
      if (row === LEFT_OUT) {
        this.duplicates++;
        continue;
      }
      kept = true;
      this.shelf.put(row, part, {
        start: here.start,
        end: here.end,
        idStart,
        idEnd,
        position: signedAt(rows.positions, index),
      });
      if (known >= 0) this.#makeWhole(row);
      else {
        added++;
        if (!hasId) this.withoutId.push(row);
      }
    }
    return { places, added, kept };
  }

  /** Partial calls are kept as JSON of their labels: as bytes, like everything that is searched. */
  takeLabels(events: readonly RawLabels[], source: ShelfSource): void {
    const texts = events.map(({ labels: { eventId, ...labels } }) =>
      JSON.stringify(eventId === undefined ? labels : { eventId, ...labels }),
    );
    const bytes = new TextEncoder().encode(texts.join('\n'));
    const part = this.shelf.addPart({ source, bytes, labels: true });
    let start = 0;
    for (const [index, text] of texts.entries()) {
      const end = start + new TextEncoder().encode(text).length;
      const event = events[index];
      const id = event?.labels.eventId;
      const idStart = id === undefined ? 0 : start + ID_BEGINS;
      const idEnd = id === undefined ? 0 : idStart + new TextEncoder().encode(JSON.stringify(id)).length - 2;
      const spot = { start, end, idStart, idEnd, position: event?.index ?? NO_POSITION };
      start = end + 1;
      const next = this.#table.count;
      if (idEnd > idStart && this.#ids.findOrAdd(bytes, idStart, idEnd, next) >= 0) {
        this.duplicates++;
        continue;
      }
      const row = this.#table.addRows(1);
      this.shelf.put(row, part, spot);
      this.partial.add(row);
      if (idEnd <= idStart) this.withoutId.push(row);
      const call = this.#findCall(row);
      if (call) this.#table.setCall(row, call);
    }
  }

  #isSame(row: number, other: { bytes: Uint8Array; start: number; end: number }): boolean {
    const { bytes } = this.shelf.partOf(row);
    try {
      return isSameEvent({ bytes, start: at(this.shelf.starts, row), end: at(this.shelf.ends, row) }, other);
    } catch {
      // The scan takes for a record what the parser does not: it is left as one, the id tells.
      return true;
    }
  }

  /** The row of an event id that a record has; -1: none. */
  findRow(eventId: string): number {
    const bytes = new TextEncoder().encode(eventId);
    return this.#ids.find(bytes, 0, bytes.length);
  }

  /** A whole record takes the place of a partial one. */
  #makeWhole(row: number): void {
    this.partial.delete(row);
    this.renewed.push(row);
    this.duplicates++;
  }

  #findCall(row: number): ApiCall | undefined {
    try {
      return readCall(this.shelf, row);
    } catch {
      // It stays as its columns say; opening it says what is wrong.
      return undefined;
    }
  }
}

/** `{"eventId":"` */
const ID_BEGINS = 12;
