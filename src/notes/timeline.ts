import type { Instant } from '../values/instant.ts';
import type { Span } from './brief.ts';
import { rowsOf } from './chosen-fields.ts';
import { toFlagWords } from './flag-words.ts';
import { findLocalTime } from './local-time.ts';
import type { NoteEntry, NoteField } from './note.ts';
import { type Block, isShown, type Piece, type Table } from './note-blocks.ts';
import type { NoteOptions } from './note-options.ts';
import { own, shorten } from './note-text.ts';
import { toSpans } from './sentence.ts';
import { TimelineSources } from './timeline-sources.ts';
import { TimelineSummary } from './timeline-summary.ts';

/** Targets, and values of a request or an answer, in one cell. */
const MAX_IN_CELL = 5;

interface Column {
  head: string;
  cell(entry: NoteEntry, before: NoteEntry | undefined): readonly Piece[];
}

/** Many calls, a row for each, in the order given; below them where they were read. */
export function toTimeline(entries: readonly NoteEntry[], options: NoteOptions): Block[] {
  const timeline = new Timeline(options, entries.some(hasRemark));
  const table = timeline.toTable(entries);
  return [timeline.toHead(), table, ...timeline.toTail()];
}

/** A timeline whose calls may come some at a time. */
export class Timeline {
  readonly #columns: readonly Column[];
  readonly #summary = new TimelineSummary();
  readonly #sources = new TimelineSources();
  #before: NoteEntry | undefined;

  /** `remarks`: one of its calls has a remark. */
  constructor(options: NoteOptions, remarks: boolean) {
    this.#columns = [...toColumns(options, this.#sources), ...(remarks ? [REMARK] : [])];
  }

  /** The rows of the next calls, as a table. */
  toTable(entries: readonly NoteEntry[]): Table {
    this.#summary.add(entries);
    const rows = entries.map((entry) => {
      const cells = this.#columns.map(({ cell }) => {
        const pieces = cell(entry, this.#before);
        return pieces.length === 0 ? [own('–')] : pieces.map((piece) => ('href' in piece ? piece : shorten(piece)));
      });
      this.#before = entry;
      return cells;
    });
    return { kind: 'table', head: this.#columns.map(({ head }) => head), rows };
  }

  /** What stands over the rows; to be asked when all calls are there. */
  toHead(): Block {
    return this.#summary.toBlock();
  }

  /** What stands below them. */
  toTail(): Block[] {
    return this.#sources.toBlocks();
  }
}

function toColumns({ timeZone, fields, length }: NoteOptions, sources: TimelineSources): Column[] {
  if (length === 'Short') return [{ head: 'Time', cell: (entry) => toTime(entry, timeZone) }, ...SHORT];
  const when: Column[] = [
    { head: 'Time', cell: (entry) => toTime(entry, timeZone) },
    { head: 'Since the one before', cell: ({ call }, before) => toGap(call.time, before?.call.time) },
  ];
  const what = fields
    ? [
        { head: 'What', cell: ({ brief }: NoteEntry) => brief.sentence },
        ...fields.map((field) => toChosenColumn(field, sources)),
      ]
    : [...USUAL, { head: 'Evidence', cell: (entry: NoteEntry) => sources.toCell(entry) }];
  return [...when, ...what];
}

const REMARK: Column = {
  head: 'Remark',
  cell: (entry) => (hasRemark(entry) ? [{ text: entry.remark, style: 'value' }] : []),
};

function hasRemark(entry: NoteEntry): entry is NoteEntry & { remark: string } {
  return entry.remark !== undefined && entry.remark.trim() !== '';
}

/** What an incident's timeline needs; ids and evidence are the full one's. */
const SHORT: Column[] = [
  { head: 'Who', cell: ({ call }) => [{ text: call.identity.actor, style: 'actor' }] },
  { head: 'What', cell: toWhat },
  {
    head: 'From',
    cell: ({ call }) => (call.origin.address === undefined ? [] : [{ text: call.origin.address, style: 'code' }]),
  },
  {
    head: 'Result',
    cell: ({ brief, call }) => {
      const flags = toFlagWords(call);
      return flags.length === 0 ? brief.outcome.value : [...brief.outcome.value, own(` (${flags.join(', ')})`)];
    },
  },
];

const USUAL: Column[] = [
  { head: 'Actor', cell: ({ call }) => [{ text: call.identity.actor, style: 'actor' }] },
  { head: 'What', cell: toWhat },
  { head: 'Target', cell: ({ call }) => toList(call.targets.map(({ name }) => ({ text: name, style: 'code' }))) },
  {
    head: 'Source',
    cell: ({ call }) => (call.origin.address === undefined ? [] : [{ text: call.origin.address, style: 'code' }]),
  },
  { head: 'Result', cell: ({ brief }) => brief.outcome.value },
  { head: 'Flags', cell: ({ call }) => toWords(toFlagWords(call)) },
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

/** What the call did, the name of the operation where the words do not have it, and what it means where that is urgent. */
function toWhat({ brief, call: { predicate, action } }: NoteEntry): Span[] {
  const said = action === undefined || predicate.some(({ text }) => text === action);
  const name: Span[] = said ? [] : [own(' ('), { text: action, style: 'code' }, own(')')];
  const effects = brief.effects.filter(({ severity }) => severity !== 'info');
  return [
    ...toSpans(predicate),
    ...name,
    ...effects.flatMap(({ value }, at) => [own(at === 0 ? '. ' : ' '), ...value]),
  ];
}

function toWords(words: readonly string[]): Span[] {
  return words.length === 0 ? [] : [own(words.join(', '))];
}

/** The first few, with commas between, and how many more. */
function toList(spans: readonly Span[]): Span[] {
  const shown = spans.slice(0, MAX_IN_CELL).flatMap((span, at) => (at === 0 ? [span] : [own(', '), span]));
  return spans.length > MAX_IN_CELL ? [...shown, own(` and ${spans.length - MAX_IN_CELL} more`)] : shown;
}

function toChosenColumn(field: NoteField, sources: TimelineSources): Column {
  const words = field.replaceAll('-', ' ').replace(/\b(?:ip|id|mfa)\b/g, (word) => word.toUpperCase());
  const head = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return { head, cell: (entry) => toChosenCell(entry, field, sources) };
}

function toChosenCell(entry: NoteEntry, field: NoteField, sources: TimelineSources): readonly Piece[] {
  const { brief } = entry;
  switch (field) {
    case 'evidence':
      return sources.toCell(entry);
    case 'effect':
      return brief.effects.flatMap(({ value }, at) => (at === 0 ? value : [own('; '), ...value]));
    case 'flag':
      return toWords(toFlagWords(entry.call));
    case 'request':
    case 'response': {
      const rows = brief.sections.find(({ kind }) => kind === field)?.rows.filter(isShown) ?? [];
      return toList(rows.map(({ name, text }) => ({ text: `${name}: ${text}`, style: 'code' })));
    }
    default:
      return toList(rowsOf(brief, field).map(({ text, style }) => ({ text, style })));
  }
}
