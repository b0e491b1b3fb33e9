import type { Instant } from '../model/api-call.ts';
import type { Span } from './brief.ts';
import { rowsOf } from './chosen-fields.ts';
import { findLocalTime } from './local-time.ts';
import type { NoteEntry, NoteField, NoteOptions } from './note.ts';
import { type Block, isShown, type Piece } from './note-blocks.ts';
import { own, shorten } from './note-text.ts';

/** Targets, and values of a request or an answer, in one cell. */
const MAX_IN_CELL = 5;

interface Column {
  head: string;
  cell(entry: NoteEntry, before: NoteEntry | undefined): readonly Piece[];
}

/** Many calls, a row for each, in the order given. */
export function toTimeline(entries: readonly NoteEntry[], options: NoteOptions): Block[] {
  return [toTimelineHead(entries.length, countPartial(entries)), toTimelineTable(entries, options)];
}

/** What stands over the rows. */
export function toTimelineHead(calls: number, partial: number): Block {
  const less = partial > 0 ? ` ${partial} of them partial: read from labels.` : '';
  return { kind: 'text', value: [own(`${calls} calls, oldest first, times in UTC.${less}`)] };
}

export function countPartial(entries: readonly NoteEntry[]): number {
  return entries.filter(({ brief }) => brief.partial).length;
}

/** The rows alone. `before`: the entry that stands before the first of these, in another part of the note. */
export function toTimelineTable(
  entries: readonly NoteEntry[],
  options: NoteOptions,
  before?: NoteEntry,
): Extract<Block, { kind: 'table' }> {
  const columns = toColumns(entries, options);
  const rows = entries.map((entry, at) =>
    columns.map(({ cell }) => {
      const pieces = cell(entry, at === 0 ? before : entries[at - 1]);
      return pieces.length === 0 ? [own('–')] : pieces.map((piece) => ('href' in piece ? piece : shorten(piece)));
    }),
  );
  return { kind: 'table', head: columns.map(({ head }) => head), rows };
}

function toColumns(entries: readonly NoteEntry[], { timeZone, fields }: NoteOptions): Column[] {
  const when: Column[] = [
    { head: 'Time', cell: (entry) => toTime(entry, timeZone) },
    { head: 'Since the one before', cell: ({ call }, before) => toGap(call.time, before?.call.time) },
  ];
  const remark: Column = {
    head: 'Remark',
    cell: ({ remark: text }) => (text === undefined || text.trim() === '' ? [] : [{ text, style: 'value' }]),
  };
  const what = fields
    ? [{ head: 'What', cell: ({ brief }: NoteEntry) => brief.sentence }, ...fields.map(toChosenColumn)]
    : USUAL;
  return [...when, ...what, ...(entries.some((entry) => remark.cell(entry, undefined).length > 0) ? [remark] : [])];
}

const USUAL: Column[] = [
  { head: 'Actor', cell: ({ call }) => [{ text: call.identity.actor, style: 'actor' }] },
  {
    head: 'Action',
    cell: ({ call }) => (call.action === undefined ? [own('not named')] : [{ text: call.action, style: 'code' }]),
  },
  { head: 'Target', cell: ({ call }) => toList(call.targets.map(({ name }) => ({ text: name, style: 'code' }))) },
  {
    head: 'Source',
    cell: ({ call }) => (call.origin.address === undefined ? [] : [{ text: call.origin.address, style: 'code' }]),
  },
  { head: 'Result', cell: ({ brief }) => brief.outcome.value },
  { head: 'Evidence', cell: toEvidence },
];

function toTime({ brief, call }: NoteEntry, timeZone: string | undefined): Span[] {
  if (brief.time === undefined) return [own('not known')];
  const local = timeZone === undefined || !call.time ? undefined : findLocalTime(call.time, timeZone);
  const utc: Span = { text: brief.time, style: 'value' };
  return local === undefined ? [utc] : [utc, own(` (${local})`)];
}

/** `+4 min 13 s`; nothing when one of the two times is not known. */
function toGap(time: Instant | undefined, before: Instant | undefined): Span[] {
  if (!time || !before) return [];
  const seconds = Math.round(Math.abs(time.ms - before.ms) / 1000);
  const units: [count: number, name: string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const first = units.findIndex(([count]) => count > 0);
  const shown = first < 0 ? units.slice(-1) : units.slice(first, first + 2).filter(([count]) => count > 0);
  const sign = time.ms < before.ms ? '-' : '+';
  return [own(`${sign}${shown.map(([count, name]) => `${count} ${name}`).join(' ')}`)];
}

function toEvidence({ brief, call }: NoteEntry): Piece[] {
  const { link } = brief;
  const label = link?.expired ? 'In the console (no longer in Event history)' : 'In the console';
  const rows = rowsOf(brief, 'evidence').map(({ text }): Span => ({ text, style: 'value' }));
  return [
    ...(link ? [{ label, href: link.href }, own(', ')] : []),
    ...(call.hasOwnId ? [{ text: call.id, style: 'code' } satisfies Span] : [own('no event id')]),
    ...rows.flatMap((row) => [own(', '), row]),
  ];
}

/** The first few, with commas between, and how many more. */
function toList(spans: readonly Span[]): Span[] {
  const shown = spans.slice(0, MAX_IN_CELL).flatMap((span, at) => (at === 0 ? [span] : [own(', '), span]));
  return spans.length > MAX_IN_CELL ? [...shown, own(` and ${spans.length - MAX_IN_CELL} more`)] : shown;
}

function toChosenColumn(field: NoteField): Column {
  const words = field.replaceAll('-', ' ').replace(/\b(?:ip|id|mfa)\b/g, (word) => word.toUpperCase());
  const head = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return { head, cell: (entry) => toChosenCell(entry, field) };
}

function toChosenCell(entry: NoteEntry, field: NoteField): readonly Piece[] {
  const { brief } = entry;
  switch (field) {
    case 'evidence':
      return toEvidence(entry);
    case 'effect':
      return brief.effects.flatMap(({ value }, at) => (at === 0 ? value : [own('; '), ...value]));
    case 'flag':
      return toList(brief.flags.map(({ text }) => ({ text, style: 'value' })));
    case 'request':
    case 'response': {
      const rows = brief.sections.find(({ kind }) => kind === field)?.rows.filter(isShown) ?? [];
      return toList(rows.map(({ name, text }) => ({ text: `${name}: ${text}`, style: 'code' })));
    }
    default:
      return toList(rowsOf(brief, field).map(({ text, style }) => ({ text, style })));
  }
}
