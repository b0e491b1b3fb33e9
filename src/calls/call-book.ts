import type { ApiCall } from '../model/api-call.ts';
import { findMeant, type ShownCall } from './shown-call.ts';

/** Calls by id, each once. Replaced, never mutated, so that whoever shows it sees a change as a new book. */
export type CallBook = ReadonlyMap<string, ApiCall>;

export const EMPTY_BOOK: CallBook = new Map();

/** The book with these calls: a whole record wins over a partial one, the first of two whole ones stays. */
export function addCalls(book: CallBook, calls: readonly ApiCall[]): CallBook {
  const next = new Map(book);
  let changed = false;
  for (const call of calls) {
    const known = next.get(call.id);
    if (known && (!known.partial || call.partial)) continue;
    next.set(call.id, call);
    changed = true;
  }
  if (!changed) return book;
  return dropOvertaken(next);
}

/** A partial call without an id of its own goes when the whole one is there. */
function dropOvertaken(book: Map<string, ApiCall>): CallBook {
  const strays = [...book.values()].filter(({ partial, hasOwnId }) => partial && !hasOwnId);
  for (const stray of strays) if (findMeant(toShown(stray), book.values()).length > 0) book.delete(stray.id);
  return book;
}

/** What a partial call knows of itself: what its row shows. */
function toShown({ action, time, identity, service, requestId }: ApiCall): ShownCall {
  return {
    action,
    ms: time?.ms,
    userName: identity.userName,
    source: service.source,
    accessKeyId: identity.accessKey?.id,
    requestId,
  };
}
