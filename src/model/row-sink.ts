import type { Parameter, ParameterList } from './api-call.ts';
import { toDigits } from './count-words.ts';

/** Rows of one part, and characters in them: what is over is counted, and stands in the whole record only. */
const MAX_ROWS = 5000;
const MAX_CHARACTERS = 2_000_000;
/** Characters of one row. */
const MAX_TEXT = 20_000;

/** Where the rows of one part are put. */
export interface RowSink {
  rows: Parameter[];
  characters: number;
  /** How many more there would be. */
  more: number;
  /** Is told what each masked row stands for. Given by whoever shows it in the panel; nothing else may. */
  onSecret?(path: string, value: string): void;
}

export function newRowSink(): RowSink {
  return { rows: [], characters: 0, more: 0 };
}

/** The rows of a part, and how many values were too many. */
export function toParameterList({ rows, more }: RowSink): ParameterList {
  return more === 0 ? { rows } : { rows, remark: `and ${toDigits(more)} more values: see the whole record` };
}

/** Adds a row, cut where it is too long, or counts it. `secret` is what a masked row stands for. */
export function addRow(sink: RowSink, row: Parameter, secret?: string): void {
  const { path, name, text } = row;
  if (secret !== undefined) sink.onSecret?.(path, secret);
  const shown =
    text.length > MAX_TEXT
      ? `${text.slice(0, MAX_TEXT)}… (${toDigits(text.length - MAX_TEXT)} more characters: see the whole record)`
      : text;
  sink.characters += path.length + name.length + shown.length;
  if (sink.rows.length >= MAX_ROWS || sink.characters > MAX_CHARACTERS) sink.more++;
  else sink.rows.push(shown === text ? row : { ...row, text: shown });
}
