import { toCount } from '../../model/count-words.ts';
import { MOST_WRITTEN } from '../protocol/note-writing.ts';

/** Characters of a note for the clipboard: more is more than chat windows hold. */
const LONGEST_COPIED = 5_000_000;

/** Why so many calls are not copied. `undefined`: they are. */
export function findTooMany(calls: number): string | undefined {
  return calls > MOST_WRITTEN ? `${toCount(calls, 'call')} are too many for the clipboard: download them.` : undefined;
}

/** Why so long a note is not copied. `undefined`: it is. */
export function findTooLong(calls: number, characters: number): string | undefined {
  return characters > LONGEST_COPIED
    ? `A note of ${toCount(calls, 'call')} is too long for the clipboard: download it.`
    : undefined;
}
