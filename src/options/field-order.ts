import { NOTE_FIELDS, type NoteField } from '../notes/note.ts';

/** One line of the list: a field and whether notes have it. */
export interface FieldChoice {
  field: NoteField;
  chosen: boolean;
}

/** Chosen fields first, in their order; then the others in theirs. `undefined` chooses all. */
export function toFieldChoices(fields: readonly NoteField[] | undefined): FieldChoice[] {
  const chosen = fields ?? NOTE_FIELDS;
  const others = NOTE_FIELDS.filter((field) => !chosen.includes(field));
  return [...chosen.map((field) => ({ field, chosen: true })), ...others.map((field) => ({ field, chosen: false }))];
}

/** The fields with one more at the end, or without one. */
export function switchField(fields: readonly NoteField[] | undefined, field: NoteField): NoteField[] {
  const chosen = fields ?? NOTE_FIELDS;
  return chosen.includes(field) ? chosen.filter((other) => other !== field) : [...chosen, field];
}

/** The fields with one of them moved up (-1) or down (1); the same at an end. */
export function moveField(fields: readonly NoteField[] | undefined, field: NoteField, by: -1 | 1): NoteField[] {
  const moved = [...(fields ?? NOTE_FIELDS)];
  const at = moved.indexOf(field);
  const other = moved[at + by];
  if (at < 0 || other === undefined) return moved;
  moved[at + by] = field;
  moved[at] = other;
  return moved;
}
