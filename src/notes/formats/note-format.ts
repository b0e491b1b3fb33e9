import type { NoteEntry, ValueOptions } from '../note.ts';
import type { FieldLine, Piece } from '../note-blocks.ts';

/** What a note is as a file. */
interface FileKind {
  /** The end of the file's name, without the dot. */
  ending: string;
  /** Without a character set: it is always UTF-8. */
  mimeType: string;
  /** What a file needs around the note, where that is more than the note. */
  page?: { head: string; tail: string };
}

/**
 * A format for people. It says how each block of a note is written; a note is `head`, its blocks with `gap` between two of them, and
 * `tail`. All texts of a block may be the record's: the format escapes them.
 */
export interface ProseFormat extends FileKind {
  kind: 'prose';
  head: string;
  gap: string;
  tail: string;
  text(value: readonly Piece[]): string;
  /** Between two lines of one block. */
  lineBreak: string;
  fields(title: string, rows: readonly FieldLine[]): string;
  /** The names of a table's columns, which are words of ours, and what stands before its first row. */
  tableHead(names: readonly string[]): string;
  /** A row with what parts it from the one before it. */
  tableRow(cells: readonly (readonly Piece[])[]): string;
  tableTail: string;
  /** This format is `text/html` on the clipboard, and that one the `text/plain` beside it. */
  plain?: ProseFormat;
}

/** A format for programs: a row for each call, one alone as well as many. */
export interface DataFormat extends FileKind {
  kind: 'data';
  /** `first`: the first call of the note, if it has one. */
  head(options: ValueOptions, first: NoteEntry | undefined): string;
  /** The rows of some calls. `before`: the call before the first of them, when they are not the first of the note. */
  rows(entries: readonly NoteEntry[], options: ValueOptions, before?: NoteEntry): string;
  tail: string;
}

export type NoteFormat = ProseFormat | DataFormat;
