import { findEntryEnd } from './scan/entry-end.ts';
import { byteAt, COMMA, OPEN, skipSpace } from './scan/json-bytes.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The texts of the entries of the first list of objects in a document, for documents that are broken as a whole: one bad
 * entry must not take the others with it. An entry ends where its braces balance, or where the next one plainly begins.
 *
 * @param cutOnly the text can only be cut off at its end, as an answer of AWS's is: then nothing inside an entry begins another,
 * so that a record which a caller planted in a parameter is never taken for one of its own.
 */
export function splitEntries(text: string, cutOnly: boolean): string[] {
  const start = /\[\s*\{/.exec(text);
  if (!start) return [];
  const bytes = new TextEncoder().encode(text.slice(start.index));
  const entries: string[] = [];
  for (let at = skipSpace(bytes, 1, bytes.length); at < bytes.length && byteAt(bytes, at) === OPEN; ) {
    const end = findEntryEnd(bytes, at, bytes.length, cutOnly ? 'balanced' : 'entry');
    entries.push(decoder.decode(bytes.subarray(at, end)));
    const next = skipSpace(bytes, end, bytes.length);
    at = next < bytes.length && byteAt(bytes, next) === COMMA ? skipSpace(bytes, next + 1, bytes.length) : next;
  }
  return entries;
}
