import Papa from 'papaparse';
import type { TableRow } from '../../../records/table-rows.ts';

/** Reads the cells of one row. */
export type ToRow = (cells: readonly string[]) => TableRow;

/** Whether a quotation mark is where none can be, or its pair is missing. */
export const isQuoteError = ({ type }: Papa.ParseError): boolean => type === 'Quotes';

const QUOTES = 'Expected quotation marks in pairs, got a row with one too many or too few: left out';

/**
 * Reads a piece of a table in which quotation marks do not match, so that a row may seem to go on over those after it. A row is
 * a line, or else the lines up to where its quotation marks are paired; where neither can be a row, that line alone is lost
 * and reading goes on with the next.
 *
 * @param hasHead whether the table's head comes first: it is passed over.
 */
export function* readLineByLine(piece: string, delimiter: string, hasHead: boolean, toRow: ToRow): Generator<TableRow> {
  const lines = toLines(piece);
  const read = (text: string): TableRow | undefined => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: true });
    if (errors.some(isQuoteError)) return { kind: 'torn', reason: QUOTES };
    const [cells] = data;
    return cells && data.length === 1 ? toRow(cells) : undefined;
  };
  let isHead = hasHead;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const paired = findPaired(lines, at);
    const whole = paired > at ? lines.slice(at, paired + 1).join('\n') : undefined;
    if (isHead) {
      isHead = false;
      at = Math.max(at, paired);
      continue;
    }
    const alone = read(line);
    const joined = alone?.kind === 'torn' && whole !== undefined ? read(whole) : undefined;
    if (joined && joined.kind !== 'torn') {
      yield joined;
      at = paired;
    } else if (alone) yield alone;
  }
}

/** Lines without their ends, whichever of the three kinds those are. */
const toLines = (piece: string): string[] => piece.split(piece.includes('\n') ? /\r?\n/ : '\r');

/** The line with which the quotation marks from this line on are paired; -1: none. Looks no further than the next odd one. */
function findPaired(lines: readonly string[], from: number): number {
  if (!hasOddQuotes(lines[from] ?? '')) return from;
  for (let at = from + 1; at < lines.length; at++) if (hasOddQuotes(lines[at] ?? '')) return at;
  return -1;
}

function hasOddQuotes(line: string): boolean {
  let isOdd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
