import { toJsonNote } from '../json-text.ts';
import type { NoteEntry, NoteOptions } from '../note.ts';
import { toData } from '../note-columns.ts';

/**
 * An array with one object a call: our words, then the record as it was, secrets masked. `masked_values` says how many were; it
 * is there whenever the record is.
 */
export function writeJson(entries: readonly NoteEntry[], options: NoteOptions): string {
  return `[\n${writeJsonObjects(entries, options)}\n]\n`;
}

/** The objects alone. `before`: the entry that stands before the first of these, in another part of the note. */
export function writeJsonObjects(entries: readonly NoteEntry[], options: NoteOptions, before?: NoteEntry): string {
  return entries.map((entry, at) => writeEntry(entry, at === 0 ? before : entries[at - 1], options)).join(',\n');
}

function writeEntry(entry: NoteEntry, before: NoteEntry | undefined, options: NoteOptions): string {
  const words = toData(entry, before, options).filter(([, value]) => value !== undefined && !isEmptyList(value));
  const { text, masked } = entry.call.recordText();
  const members = [...words, ...(text === '' ? [] : [['masked_values', masked] as const])].map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`,
  );
  // The record's own text, as it may hold numbers that JavaScript has no number for.
  if (text !== '') members.push(`  "record": ${text.replaceAll('\n', '\n  ')}`);
  return toJsonNote(`{\n${members.join(',\n')}\n}`);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
