import { toJsonNote } from '../json-text.ts';
import type { NoteEntry, ValueOptions } from '../note.ts';
import { toData } from '../note-columns.ts';
import type { DataFormat } from './note-format.ts';

/**
 * An array with one object a call: our words, then the record as it was, secrets masked. `masked_values` says how many were; it
 * is there whenever the record is.
 */
export const JSON_ARRAY: DataFormat = {
  kind: 'data',
  ending: 'json',
  mimeType: 'application/json',
  head: () => '[\n',
  rows: (entries, options, before) =>
    entries
      .map((entry, at) => {
        const previous = at === 0 ? before : entries[at - 1];
        return `${previous ? ',\n' : ''}${writeEntry(entry, previous, options)}`;
      })
      .join(''),
  tail: '\n]\n',
};

function writeEntry(entry: NoteEntry, before: NoteEntry | undefined, options: ValueOptions): string {
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
