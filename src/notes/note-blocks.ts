import type { Brief, Row, Section, Span } from './brief.ts';
import { isHarmless } from './harmless.ts';
import { own, shorten } from './note-text.ts';

/** A link of ours, back to the evidence: the only one that a note may hold. */
export interface NoteLink {
  label: string;
  href: string;
}

export type Piece = Span | NoteLink;

/** A label's `code` says that a caller may have chosen it. */
export interface FieldLine {
  label?: Span;
  value: readonly Piece[];
}

/** A note before it has a format: every writer of prose renders the same blocks. */
export type Block =
  | { kind: 'text'; value: readonly Piece[] }
  | Lines
  | { kind: 'fields'; title: string; rows: readonly FieldLine[] }
  | Table;

/** Texts that stand close together, a line each. */
export interface Lines {
  kind: 'lines';
  lines: readonly (readonly Piece[])[];
}

/** A row has a cell for each name in `head`. */
export interface Table {
  kind: 'table';
  head: readonly string[];
  rows: readonly (readonly (readonly Piece[])[])[];
}

/** Rows of one request or answer in a note. */
const MAX_ROWS = 60;

export function toEffects({ effects }: Pick<Brief, 'effects'>): Block[] {
  return effects.map(({ value }) => ({ kind: 'text', value: [own('Effect: '), ...value] }));
}

/** All but that the call did not succeed, which a note's first line says; that it was a routine probe is more. */
export function toFlags({ flags }: Pick<Brief, 'flags'>): Block[] {
  const told = flags.filter(({ kind, severity }) => (kind !== 'failed' && kind !== 'denied') || severity === 'info');
  return told.map(({ text, path }) => ({
    kind: 'text',
    value: [own(`Flag: ${text} (`), { text: path, style: 'code' }, own(')')],
  }));
}

/** A section's rows as they stand in a note. */
export function toFields({ title, rows, remark }: Section, local?: string): Block[] {
  const shown = rows.filter(isShown);
  const lines = shown.slice(0, MAX_ROWS).map((row) => toLine(row, local));
  if (remark !== undefined) lines.unshift({ value: [own(remark)] });
  if (shown.length > MAX_ROWS)
    lines.push({ value: [own(`and ${shown.length - MAX_ROWS} more values: see the whole record`)] });
  return lines.length === 0 ? [] : [{ kind: 'fields', title, rows: lines }];
}

/** A row as a line of a note. */
export function toLine(row: Row, local?: string): FieldLine {
  const beside = row.kind === 'field' && row.name === 'time' && local !== undefined ? [own(` (${local})`)] : [];
  const label = toLabel(row);
  return { ...(label.text === '' ? {} : { label }), value: [shorten(row), ...beside] };
}

/** A row that only counts what lies below it says nothing in a note: the paths do. */
export function isShown({ kind, style, text }: Row): boolean {
  return !((kind === 'param' || kind === 'response') && style === 'dim' && /^\d+ (?:items?|members?)$/.test(text));
}

function toLabel({ kind, name, label }: Row): Span {
  if (kind === 'param' || kind === 'response') return { text: name, style: 'code' };
  return { text: label, style: isHarmless(label) ? 'plain' : 'code' };
}

/** The way back to the event. */
export function toLink({ link }: Pick<Brief, 'link'>): Block[] {
  if (!link) return [];
  const label = link.expired ? 'In the console (no longer in Event history: older than 90 days)' : 'In the console';
  return [{ kind: 'text', value: [{ label, href: link.href }] }];
}
