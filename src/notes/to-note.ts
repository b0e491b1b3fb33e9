import type { DataFormat, ProseFormat } from './formats/note-format.ts';
import { NOTE_FORMATS } from './formats/note-formats.ts';
import { toRichTree } from './formats/rich-tree.ts';
import { writeBlocks, writeOpening } from './formats/write-blocks.ts';
import type { NoteEntry, NotePayload } from './note.ts';
import type { Block } from './note-blocks.ts';
import { toBlocks } from './note-content.ts';
import type { NoteOptions } from './note-options.ts';
import { startSharing } from './to-shared.ts';

/** A note of calls that are as they may be shared. */
export interface SharedNote {
  whole(): NotePayload;
  /** Its beginning, up to the row of the last of so many calls, without `html`. A note that has no rows of calls is whole. */
  upTo(calls: number): NotePayload;
}

/** One call as a note, or many as a timeline; give them oldest first. Rich text brings its plain twin in the same write. */
export function toNote(entries: readonly NoteEntry[], options: NoteOptions): NotePayload {
  const sharing = startSharing(options);
  for (const entry of entries) sharing.collect(entry);
  return toSharedNote(entries.map(sharing.share), options).whole();
}

/** The same of calls in which everything is replaced already: nothing is redacted or defanged here. */
export function toSharedNote(entries: readonly NoteEntry[], options: NoteOptions): SharedNote {
  const format = NOTE_FORMATS[options.format];
  return format.kind === 'data' ? ofData(format, entries, options) : ofProse(format, toBlocks(entries, options));
}

function ofData(format: DataFormat, entries: readonly NoteEntry[], options: NoteOptions): SharedNote {
  const head = format.head(options, entries[0]);
  return {
    whole: () => ({ text: `${head}${format.rows(entries, options)}${format.tail}` }),
    upTo: (calls) => ({ text: `${head}${format.rows(entries.slice(0, calls), options)}` }),
  };
}

function ofProse(format: ProseFormat, blocks: readonly Block[]): SharedNote {
  const whole = (): NotePayload => {
    if (!format.plain) return { text: writeBlocks(format, blocks) };
    return { text: writeBlocks(format.plain, blocks), html: writeBlocks(format, blocks), rich: toRichTree(blocks) };
  };
  return {
    whole,
    upTo: (calls) => {
      const at = blocks.findIndex(({ kind }) => kind === 'table');
      const table = blocks[at];
      if (table?.kind !== 'table') {
        const { html: _, ...rest } = whole();
        return rest;
      }
      const [above, cut] = [blocks.slice(0, at), { ...table, rows: table.rows.slice(0, calls) }];
      return {
        text: writeOpening(format.plain ?? format, above, cut),
        ...(format.plain && { rich: toRichTree([...above, cut]) }),
      };
    },
  };
}
