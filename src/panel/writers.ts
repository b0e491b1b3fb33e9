import type { ApiCall } from '../model/api-call.ts';
import type { Brief, CallRow } from '../notes/brief.ts';
import type { NoteEntry, NotePayload } from '../notes/note.ts';
import type { NoteOptions } from '../notes/note-options.ts';

/** How calls become words. The panel draws them and writes none itself. */
export interface Writers {
  toBrief(call: ApiCall, now: number, book: ReadonlyMap<string, ApiCall>): Brief;
  toCallRow(call: ApiCall): CallRow;
  /** At once where the writers are at hand; in a page of others the background writes. Then it may reject. */
  toNote(entries: readonly NoteEntry[], options: NoteOptions): NotePayload | Promise<NotePayload>;
}

/** `undefined`: the call could not be written. One such call must not take the others and the panel with it. */
export function findBrief(
  writers: Pick<Writers, 'toBrief'>,
  call: ApiCall,
  now: number,
  book: ReadonlyMap<string, ApiCall>,
): Brief | undefined {
  try {
    return writers.toBrief(call, now, book);
  } catch {
    return undefined;
  }
}
