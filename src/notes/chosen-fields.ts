import type { Brief, Row } from './brief.ts';
import type { NoteField } from './note.ts';
import { type Block, type FieldLine, toEffects, toFields, toFlags, toLine, toLink } from './note-blocks.ts';

/** The fields that a person wants in a note, in their order. What the call does not have is left out. */
export function toChosenBlocks(brief: Brief, fields: readonly NoteField[]): Block[] {
  const blocks: Block[] = [];
  let lines: FieldLine[] = [];
  const endLines = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'fields', title: 'Details', rows: lines });
    lines = [];
  };
  for (const field of fields) {
    const whole = findWhole(brief, field);
    if (whole === undefined) {
      for (const row of rowsOf(brief, field)) lines.push(toLine(row));
      continue;
    }
    if (whole.length === 0) continue;
    endLines();
    blocks.push(...whole);
  }
  endLines();
  if (fields.includes('evidence')) blocks.push(...toLink(brief));
  return blocks;
}

/** Rows of a named field: a call may have several targets. */
export function rowsOf({ sections, outcome: { text } }: Brief, field: NoteField): Row[] {
  // It has a place of its own in a brief, and no row.
  if (field === 'outcome')
    return [{ kind: 'field', name: field, label: 'Result', text, style: 'value', depth: 0, long: false }];
  return sections.flatMap(({ rows }) => rows.filter(({ kind, name }) => kind === 'field' && name === field));
}

/** What is no row: `undefined` for the fields that are. */
function findWhole(brief: Brief, field: NoteField): Block[] | undefined {
  switch (field) {
    case 'effect':
      return toEffects(brief);
    case 'flag':
      return toFlags(brief);
    case 'request':
    case 'response':
      return brief.sections.filter(({ kind }) => kind === field).flatMap((section) => toFields(section));
    default:
      return undefined;
  }
}
