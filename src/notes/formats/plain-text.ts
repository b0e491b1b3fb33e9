import type { Block, Piece } from '../note-blocks.ts';
import { toVisibleLine } from '../visible.ts';

/** Plain text: nothing in it is markup; line breaks in values are visible escapes, so that no value can fake a line. */
export function writePlain(blocks: readonly Block[]): string {
  return `${blocks.map(writeBlock).join('\n')}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `${block.value.some((piece) => 'href' in piece) ? '\n' : ''}${toText(block.value)}`;
    case 'fields':
      return [
        '',
        block.title,
        ...block.rows.map(
          ({ label, value }) => `  ${label === undefined ? '' : `${toVisibleLine(label.text)}: `}${toText(value)}`,
        ),
      ].join('\n');
    case 'table':
      return [block.head.join(' | '), ...block.rows.map((cells) => `- ${cells.map(toCell).join(' | ')}`)].join('\n');
  }
}

function toText(value: readonly Piece[]): string {
  return value.map((piece) => ('href' in piece ? `${piece.label}: ${piece.href}` : toVisibleLine(piece.text))).join('');
}

/** What stands between cells is shown as an escape inside of one. */
function toCell(value: readonly Piece[]): string {
  return toText(value).replaceAll('|', '\\u007c');
}
