import type { Span } from './brief.ts';
import type { Block } from './note-content.ts';
import { toVisibleLine } from './visible.ts';

/** Plain text: nothing in it is markup; line breaks in values are visible escapes, so that no value can fake a line. */
export function writePlain(blocks: readonly Block[]): string {
  return `${blocks.map(writeBlock).join('\n')}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'lead':
    case 'text':
      return toText(block.value);
    case 'fields':
      return [
        '',
        block.title,
        ...block.rows.map(({ label, value }) => `  ${label === '' ? '' : `${toVisibleLine(label)}: `}${toText(value)}`),
      ].join('\n');
    case 'table':
      return block.rows.map((cells) => `- ${cells.map(toText).join(' | ')}`).join('\n');
    case 'link':
      return `\n${block.label}: ${block.href}`;
  }
}

function toText(value: readonly Span[]): string {
  return toVisibleLine(value.map(({ text }) => text).join(''));
}
