import { NOTE_FORMATS } from './formats/note-formats.ts';
import { writeClosing, writeOpening, writeRows } from './formats/write-blocks.ts';
import type { NoteEntry } from './note.ts';
import type { NoteOptions } from './note-options.ts';
import { Timeline } from './timeline.ts';

/** A note of more calls than are held at once: `head()`, the texts of all `rows` and `tail()` are the note. Rich text is HTML. */
export interface NoteParts {
  /** The rows of the next calls, oldest first, without remarks. */
  rows(entries: readonly NoteEntry[]): string;
  /** To be asked when all rows are written, as it sums them up. */
  head(): string;
  /** To be asked when all rows are written. */
  tail(): string;
}

/** Begins a note in parts. The calls come as they may be shared: see `startSharing`. */
export function startNoteParts(options: NoteOptions): NoteParts {
  const format = NOTE_FORMATS[options.format];
  if (format.kind === 'data') {
    let first: NoteEntry | undefined;
    let before: NoteEntry | undefined;
    return {
      rows: (entries) => {
        const text = format.rows(entries, options, before);
        first ??= entries[0];
        before = entries.at(-1) ?? before;
        return text;
      },
      head: () => format.head(options, first),
      tail: () => format.tail,
    };
  }
  const timeline = new Timeline(options, false);
  return {
    rows: (entries) => writeRows(format, timeline.toTable(entries).rows),
    head: () => writeOpening(format, [timeline.toHead()], timeline.toTable([])),
    tail: () => writeClosing(format, timeline.toTail()),
  };
}
