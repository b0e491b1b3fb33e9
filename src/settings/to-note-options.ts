import type { NoteOptions } from '../notes/note-options.ts';
import { findNoteZone, type Settings } from './settings.ts';

/** How a note is written when nothing else is chosen beside it. Redaction needs its pseudonyms: whoever has them adds them. */
export function toNoteOptions(settings: Settings): NoteOptions {
  const { format, length, defang, fields } = settings;
  const timeZone = findNoteZone(settings);
  return {
    format,
    length,
    defang,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(fields === undefined ? {} : { fields }),
  };
}
