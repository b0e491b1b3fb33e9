import type { Brief, Row, Section, SectionKind } from './brief.ts';
import { NOTE_FIELDS, type NoteField } from './note.ts';
import { type Block, type FieldLine, toEffects, toFields, toFlags, toLine, toLink } from './note-blocks.ts';

/** What of a brief stands in a note below its first line. */
export type TellablePart = Pick<Brief, 'effects' | 'flags' | 'sections' | 'around' | 'link'>;

/** The brief without what was not chosen, when the fields are in their usual order; `undefined` when they are in another. */
export function findUsualPart(brief: Brief, fields: readonly NoteField[]): TellablePart | undefined {
  const places = fields.map((field) => NOTE_FIELDS.indexOf(field));
  if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? -1))) return undefined;
  const chosen = new Set(fields);
  return {
    effects: chosen.has('effect') ? brief.effects : [],
    flags: chosen.has('flag') ? brief.flags : [],
    sections: brief.sections.flatMap((section) => toChosenPart(section, chosen) ?? []),
    // What OpsWorks CM did on account of the call is of its effects.
    ...(brief.around && chosen.has('effect') ? { around: brief.around } : {}),
    ...(brief.link && chosen.has('evidence') ? { link: brief.link } : {}),
  };
}

function toChosenPart(section: Section, chosen: ReadonlySet<NoteField>): Section | undefined {
  const { kind, rows } = section;
  if (kind === 'request' || kind === 'response') return chosen.has(kind) ? section : undefined;
  return { ...section, rows: rows.filter((row) => chosen.has(fieldOf(kind, row))) };
}

/** The fields that a person wants in a note, in an order of their own. What the call does not have is left out. */
export function toChosenBlocks(brief: Brief, fields: readonly NoteField[], local?: string): Block[] {
  const blocks: Block[] = [];
  let lines: { title: string; rows: FieldLine[] } | undefined;
  const add = (title: string, row: Row): void => {
    if (lines?.title !== title) {
      lines = { title, rows: [] };
      blocks.push({ kind: 'fields', ...lines });
    }
    lines.rows.push(toLine(row, local));
  };
  for (const field of fields) {
    const whole = findWhole(brief, field);
    if (whole === undefined) {
      if (field === 'outcome') for (const row of rowsOf(brief, field)) add('Result', row);
      for (const { kind, title, rows } of brief.sections)
        for (const row of rows) if (OF_SECTION[kind] && fieldOf(kind, row) === field) add(title, row);
    } else if (whole.length > 0) {
      lines = undefined;
      blocks.push(...whole);
    }
  }
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

/** Rows that have no name outside, by their labels: the field nearest in meaning, with which they are chosen. */
const NEAREST = new Map<string, NoteField>([
  ['Credentials', 'identity-type'],
  ['Role ARN', 'issuer'],
  ["Issuer's account", 'issuer'],
  ['Session since', 'session'],
  ['VPC endpoint', 'source-ip'],
  ['Engine', 'service'],
]);

/** The same for all others of a section, where a note tells its rows one by one. */
const OF_SECTION: Partial<Record<SectionKind, NoteField>> = {
  result: 'outcome',
  who: 'identity',
  from: 'origin',
  what: 'action',
  ids: 'event-id',
  evidence: 'evidence',
};

/** With which field a row is chosen. Each that a note tells has one. */
function fieldOf(section: SectionKind, { kind, name, label }: Row): NoteField {
  const own = kind === 'field' ? NOTE_FIELDS.find((field) => field === name) : undefined;
  return own ?? NEAREST.get(label) ?? OF_SECTION[section] ?? 'evidence';
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
