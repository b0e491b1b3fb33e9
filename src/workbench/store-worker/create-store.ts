import type { Filter, Sort } from '../../calls/filter.ts';
import type { RollUpFacet } from '../../calls/table/roll-up.ts';
import { rollUp } from '../../calls/table/roll-up.ts';
import { toWireCall } from '../../calls/wire-call.ts';
import type { CallStore } from '../protocol/call-store.ts';
import { type Range, type View, withinView } from '../protocol/list-view.ts';
import { findCopies } from './find-copies.ts';
import { readCall, readRecord } from './read-call.ts';
import type { ReadInputs } from './reading/read-sink.ts';
import { findSessionFilter } from './session-filter.ts';
import { StoreContent } from './store-content.ts';
import { findAround } from './surroundings-of.ts';
import { toListRow } from './to-list-row.ts';
import { writeBeginning } from './write-beginning.ts';
import { writeNote } from './write-note.ts';
import { writeNoteParts } from './write-note-parts.ts';

const NO_ROWS: Range = { from: 0, to: 0 };

/**
 * A store of calls, for a worker or a test: no DOM.
 *
 * @param now milliseconds since 1970.
 * @param longestPause how long reading waits at most for `goOn` after a view, in milliseconds.
 */
export function createCallStore(read: ReadInputs, now: () => number, longestPause = 0): CallStore {
  let content = new StoreContent(now, longestPause);
  let beginning = new AbortController();
  let watcher: ((view: View) => void) | undefined;
  const expectRow = (row: number): number => {
    if (!Number.isInteger(row) || row < 0 || row >= content.table.count)
      throw new Error(`Expected a call that was read, got row ${row} of ${content.table.count}`);
    return row;
  };
  const inView = (from: number, to: number): number[] => [
    ...content.view.rows.subarray(Math.max(0, from), Math.max(0, to)),
  ];
  return {
    read: async (inputs, onState) => content.read(read, inputs, onState),
    cancel: async () => content.cancel(),
    clear: async () => {
      const { revision } = content.view;
      beginning.abort();
      content.close();
      content = new StoreContent(now, longestPause);
      Object.assign(content.view, { watcher, revision });
    },
    show: async (filter: Filter, sort: Sort, seen = NO_ROWS) => {
      const view = await content.view.show(filter, sort);
      content.pauseForDrawing();
      const { from, to } = withinView(seen, view.count);
      return { ...view, seen: { from, rows: inView(from, to).map((row) => toListRow(content, row)) } };
    },
    goOn: async (revision) => content.goOn(revision),
    watch: async (onView) => {
      watcher = onView;
      content.view.watcher = onView;
    },
    rows: async (from, to) => inView(from, to).map((row) => toListRow(content, row)),
    find: async (eventId) => content.findPosition(eventId),
    open: async (row) => toWireCall(readCall(content.shelf, expectRow(row))),
    calls: async (from, to) => inView(from, to).map((row) => toWireCall(readCall(content.shelf, row))),
    around: async (row) => findAround(content.table, content.shelf, expectRow(row)).map(toWireCall),
    rollUp: async (by: RollUpFacet) => rollUp(content.table, by, content.view.rows),
    copies: async (row) => findCopies(content.table, expectRow(row)),
    note: async (request) => writeNote(content.shelf, content.view.oldestFirst(request.only), request, now()),
    beginning: async (request) => {
      beginning.abort();
      beginning = new AbortController();
      const rows = content.view.oldestFirst(request.only);
      return writeBeginning(content.shelf, rows, request, now(), beginning.signal);
    },
    endBeginning: async () => beginning.abort(),
    noteParts: async (request, onPart) =>
      writeNoteParts(content.shelf, content.view.oldestFirst(request.only), request, now(), onPart),
    sessionFilter: async (row) =>
      content.shelf.partOf(expectRow(row)).labels
        ? undefined
        : findSessionFilter(content.table, readRecord(content.shelf.textOf(row))),
  };
}
