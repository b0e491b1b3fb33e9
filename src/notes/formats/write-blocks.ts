import type { Block, Table } from '../note-blocks.ts';
import type { ProseFormat } from './note-format.ts';

/** A whole note. */
export function writeBlocks(format: ProseFormat, blocks: readonly Block[]): string {
  return `${format.head}${blocks.map((block) => writeBlock(format, block)).join(format.gap)}${format.tail}`;
}

/** A note up to the last of the table's rows: more rows may follow, and then `writeClosing`. */
export function writeOpening(format: ProseFormat, above: readonly Block[], { head, rows }: Table): string {
  const before = above.map((block) => `${writeBlock(format, block)}${format.gap}`).join('');
  return `${format.head}${before}${format.tableHead(head)}${writeRows(format, rows)}`;
}

/** Rows of a table that is open. */
export function writeRows(format: ProseFormat, rows: Table['rows']): string {
  return rows.map((cells) => format.tableRow(cells)).join('');
}

/** The end of a table and of its note. */
export function writeClosing(format: ProseFormat, below: readonly Block[]): string {
  const after = below.map((block) => `${format.gap}${writeBlock(format, block)}`).join('');
  return `${format.tableTail}${after}${format.tail}`;
}

function writeBlock(format: ProseFormat, block: Block): string {
  switch (block.kind) {
    case 'text':
      return format.text(block.value);
    case 'lines':
      // A format may set a text with a link apart: here it is a line like the others.
      return block.lines.map((line) => format.text(line).trimStart()).join(format.lineBreak);
    case 'fields':
      return format.fields(block.title, block.rows);
    case 'table':
      return `${format.tableHead(block.head)}${writeRows(format, block.rows)}${format.tableTail}`;
  }
}
