import type { Piece } from '../note-blocks.ts';
import { toVisibleLine } from '../visible.ts';
import type { ProseFormat } from './note-format.ts';

/** Plain text: nothing in it is markup; line breaks in values are visible escapes, so that no value can fake a line. */
export const PLAIN_TEXT: ProseFormat = {
  kind: 'prose',
  ending: 'txt',
  mimeType: 'text/plain',
  head: '',
  gap: '\n',
  tail: '\n',
  lineBreak: '\n',
  text: (value) => `${value.some((piece) => 'href' in piece) ? '\n' : ''}${toText(value)}`,
  fields: (title, rows) => {
    const lines = rows.map(
      ({ label, value }) => `  ${label === undefined ? '' : `${toVisibleLine(label.text)}: `}${toText(value)}`,
    );
    return ['', title, ...lines].join('\n');
  },
  tableHead: (names) => names.join(' | '),
  tableRow: (cells) => `\n- ${cells.map(toCell).join(' | ')}`,
  tableTail: '',
};

function toText(value: readonly Piece[]): string {
  return value.map((piece) => ('href' in piece ? `${piece.label}: ${piece.href}` : toVisibleLine(piece.text))).join('');
}

/** What stands between cells is shown as an escape inside of one. */
function toCell(value: readonly Piece[]): string {
  return toText(value).replaceAll('|', '\\u007c');
}
