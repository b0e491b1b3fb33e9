import { defangEntries } from './defang.ts';
import { writeCsvHead, writeCsvRows } from './formats/csv.ts';
import { writeJira } from './formats/jira.ts';
import { writeJsonObjects } from './formats/json.ts';
import { writeMarkdown } from './formats/markdown.ts';
import { writePlain } from './formats/plain-text.ts';
import { writeHtml } from './formats/rich-text.ts';
import { toRichTree } from './formats/rich-tree.ts';
import { writeSlack } from './formats/slack.ts';
import { writeTimesketch } from './formats/timesketch.ts';
import type { NoteEntry, NoteOptions } from './note.ts';
import type { Block } from './note-blocks.ts';
import type { KnownValues } from './redact/known-values.ts';
import { createTextRedactor } from './redact/redact-text.ts';
import { rewriteEntry } from './rewrite/rewrite-entry.ts';
import { Timeline } from './timeline.ts';

/** A timeline that is too long to be held at once, written some calls at a time: rich text as HTML. */
export interface NoteParts {
  /** The next calls, oldest first, without remarks. */
  write(entries: readonly NoteEntry[]): string;
  /** What stands before the first part and after the last; to be asked when all is written. */
  ends(): { head: string; tail: string };
}

/** How one format writes its parts. */
interface PartWriter {
  write(entries: readonly NoteEntry[], before: NoteEntry | undefined): string;
  ends(): { head: string; tail: string };
}

/**
 * Begins a timeline in parts.
 *
 * @param known - what names somebody in any of the calls of all parts; used when `options.redact` is there.
 */
export function startNoteParts(options: NoteOptions, known: KnownValues): NoteParts {
  const { redact, defang } = options;
  const redactor = redact && createTextRedactor(known, redact);
  const writer = toWriter(options);
  let before: NoteEntry | undefined;
  return {
    write: (entries) => {
      const named = redactor ? entries.map((entry) => rewriteEntry(entry, redactor)) : entries;
      const shared = defang ? defangEntries(named) : named;
      const text = writer.write(shared, before);
      before = shared.at(-1) ?? before;
      return text;
    },
    ends: () => writer.ends(),
  };
}

function toWriter(options: NoteOptions): PartWriter {
  switch (options.format) {
    case 'Rich text':
      return toProse(options, (blocks) => writeHtml(toRichTree(blocks)), '</tbody></table></div>');
    case 'Markdown':
      return toProse(options, writeMarkdown);
    case 'Plain text':
      return toProse(options, writePlain);
    case 'Jira':
      return toProse(options, writeJira);
    case 'Slack':
      return toProse(options, writeSlack);
    case 'CSV':
      return toCsv(options);
    case 'JSON':
      return toJson(options);
    case 'Timesketch':
      return { write: writeTimesketch, ends: () => ({ head: '', tail: '' }) };
  }
}

/** `close`: how a note ends whose last block is a table. Its rows stand right before that. */
function toProse(options: NoteOptions, write: (blocks: readonly Block[]) => string, close = ''): PartWriter {
  const toOpen = (blocks: readonly Block[]): string => write(blocks).slice(0, -close.length || undefined);
  const timeline = new Timeline(options);
  return {
    write: (entries) => {
      const table = timeline.add(entries);
      return toOpen([table]).slice(toOpen([{ ...table, rows: [] }]).length);
    },
    ends: () => {
      const upToRows = [timeline.toHead(), timeline.add([])];
      const head = toOpen(upToRows);
      return { head, tail: write([...upToRows, ...timeline.toTail()]).slice(head.length) };
    },
  };
}

function toCsv(options: NoteOptions): PartWriter {
  let head: string | undefined;
  return {
    write: (entries, before) => {
      if (entries.length > 0) head ??= writeCsvHead(entries, options);
      return writeCsvRows(entries, options, before);
    },
    ends: () => ({ head: head ?? writeCsvHead([], options), tail: '' }),
  };
}

function toJson(options: NoteOptions): PartWriter {
  return {
    write: (entries, before) =>
      `${before && entries.length > 0 ? ',\n' : ''}${writeJsonObjects(entries, options, before)}`,
    ends: () => ({ head: '[\n', tail: '\n]\n' }),
  };
}
