import { findRelated, findServerName, findThread } from '../../calls/server-thread.ts';
import { type CallTable, MADE_FOR_CUSTOMER, OWN_CALL } from '../../calls/table/call-table.ts';
import { at, byteAt, timeAt } from '../../calls/table/columns.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { readCall } from './read-call.ts';
import type { RecordShelf } from './record-shelf.ts';
import { hasWord } from './text/find-word.ts';
import { toWords } from './text/word.ts';

/** More than a person reads beside one call. */
const MOST = 300;
/** What is read to find them, at most: a server whose name is in every record must not hold everything up. */
const MOST_READ = 3000;
/** What a call sets off in other services is done within this time, in milliseconds (see `server-thread.ts`). */
const NEAR_MS = 6 * 3600 * 1000;

/** The same server's calls, and what OpsWorks CM made on account of this one, itself included; nearest in time when there are too many. */
export function findAround(table: CallTable, shelf: RecordShelf, row: number): ApiCall[] {
  const call = readCall(shelf, row);
  const server = findServerName(call);
  if (server === undefined) return [];
  const time = timeAt(table.times, row);
  const [word] = toWords(server);
  const candidates: number[] = [];
  for (let other = 0; other < table.count; other++) {
    const scope = byteAt(table.scope, other);
    const isNear = Math.abs(timeAt(table.times, other) - time) <= NEAR_MS;
    if (scope !== OWN_CALL && (scope !== MADE_FOR_CUSTOMER || !isNear)) continue;
    const { bytes } = shelf.partOf(other);
    const found =
      !word || hasWord(bytes, at(shelf.starts, other), at(shelf.ends, other), word, byteAt(shelf.forms, other));
    if (found) candidates.push(other);
  }
  const distance = (other: number) => Math.abs(timeAt(table.times, other) - time) || 0;
  const near = candidates.sort((one, other) => distance(one) - distance(other)).slice(0, MOST_READ);
  const book = new Map<string, ApiCall>([[call.id, call]]);
  for (const other of near) {
    try {
      const read = readCall(shelf, other);
      if (!book.has(read.id)) book.set(read.id, read);
    } catch {
      // One that cannot be read tells nothing about this one.
    }
  }
  const around = new Set([call, ...findThread(book, call), ...findRelated(book, call).map((related) => related.call)]);
  return [...around].slice(0, MOST);
}
