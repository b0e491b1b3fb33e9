import type { RichElement, RichNode } from '../../notes/formats/rich-tree.ts';
import type { NoteEntry, NoteOptions, NotePayload } from '../../notes/note.ts';
import { startNoteParts } from '../../notes/note-parts.ts';
import { createKnownValues } from '../../notes/redact/known-values.ts';
import { MOST_WRITTEN, type NoteBeginning, type NoteRequest } from '../protocol/call-store.ts';
import type { RecordShelf } from './record-shelf.ts';
import { writeFrom } from './write-note.ts';

/** Calls in a beginning. */
const MOST_SHOWN = 25;
/** Characters of a beginning of several calls. */
const LONGEST_SHOWN = 20_000;
/** Characters that cross to the page of one call's note, which is not cut after a call. */
const LONGEST_SENT = 100_000;

/** How the note over rows, which come oldest first, begins. `undefined` when it is cancelled. */
export async function writeBeginning(
  shelf: RecordShelf,
  rows: Uint32Array,
  request: NoteRequest,
  now: number,
  signal: AbortSignal,
): Promise<NoteBeginning | undefined> {
  const tried = rows.length > MOST_WRITTEN ? rows.subarray(0, MOST_SHOWN) : rows;
  try {
    const { payload, entries, options, pseudonyms } = await writeFrom(shelf, tried, request, now, signal);
    const calls = entries.length;
    const beginning = toBeginning(payload, entries, options, tried.length < rows.length);
    return { ...beginning, calls, left: tried.length - calls, characters: payload.text.length, pseudonyms };
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** A note cut after one of its calls, if it is long or `cut` anyway. */
function toBeginning(
  { text, rich }: NotePayload,
  entries: readonly NoteEntry[],
  options: NoteOptions,
  cut: boolean,
): Pick<NoteBeginning, 'payload' | 'shown'> {
  let shown = Math.min(entries.length, MOST_SHOWN);
  const isWhole = !cut && shown === entries.length;
  let end = isWhole ? text.length : findEnd(text, entries.slice(0, shown), options);
  while (end > LONGEST_SHOWN && shown > 1) {
    shown = Math.ceil(shown / 2);
    end = findEnd(text, entries.slice(0, shown), options);
  }
  const tree = rich && (cut || shown < entries.length ? cutRows(rich, shown) : rich);
  return { payload: { text: text.slice(0, Math.min(end, LONGEST_SENT)), ...(tree && { rich: tree }) }, shown };
}

/** Where these calls end in the text of the whole note, which has their rows one after the other. */
function findEnd(text: string, entries: readonly NoteEntry[], options: NoteOptions): number {
  const format = options.format === 'Rich text' ? 'Plain text' : options.format;
  const rows = startNoteParts({ ...options, format }, createKnownValues()).write(entries);
  const at = text.indexOf(rows);
  return at < 0 ? text.length : at + rows.length;
}

/** Up to a row of the table of calls, which is the note's first. */
function cutRows(rich: RichElement, shown: number): RichElement {
  const at = rich.children.findIndex((child) => isElement(child, 'table'));
  const children = rich.children.slice(0, at + 1).map((child): RichNode => {
    if (!isElement(child, 'table')) return child;
    const parts = child.children.map((part) =>
      isElement(part, 'tbody') ? { ...part, children: part.children.slice(0, shown) } : part,
    );
    return { ...child, children: parts };
  });
  return { ...rich, children };
}

function isElement(node: RichNode, tag: RichElement['tag']): node is RichElement {
  return typeof node !== 'string' && node.tag === tag;
}
