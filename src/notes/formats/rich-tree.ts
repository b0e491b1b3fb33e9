import type { Span, SpanStyle } from '../brief.ts';
import { isHarmless } from '../harmless.ts';
import type { Block, Piece, Table } from '../note-blocks.ts';
import { toVisibleLine } from '../visible.ts';

/** Rich text before it is HTML on the clipboard or nodes of the preview: elements of this list alone, and text. */
export interface RichElement {
  tag: 'div' | 'p' | 'b' | 'i' | 'code' | 'a' | 'ul' | 'li' | 'table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td';
  /** Of a link: an address of ours. */
  href?: string;
  children: readonly RichNode[];
}

export type RichNode = RichElement | string;

const TAGS: Partial<Record<SpanStyle, 'b' | 'i'>> = {
  act: 'b',
  'act-value': 'b',
  actor: 'b',
  target: 'b',
  secret: 'i',
  remark: 'i',
};

/** Styles of which the text may be the record's; such text is set as code unless it is harmless prose. */
const THEIRS: ReadonlySet<SpanStyle> = new Set(['actor', 'act-value', 'target', 'code', 'value']);

/** A note as a tree. */
export function toRichTree(blocks: readonly Block[]): RichElement {
  return element('div', blocks.flatMap(toNodes));
}

/** A block as it stands in the note's element. */
export function toNodes(block: Block): RichElement[] {
  switch (block.kind) {
    case 'text':
      return [element('p', block.value.map(toNode))];
    case 'lines':
      return block.lines.map((line) => element('p', line.map(toNode)));
    case 'fields':
      return [
        element('p', [element('b', [block.title])]),
        block.rows.some(({ label }) => label !== undefined)
          ? table(block.rows.map(({ label, value }) => [label ? [label] : [], value]))
          : element(
              'ul',
              block.rows.map(({ value }) => element('li', value.map(toNode))),
            ),
      ];
    case 'table':
      return [table(block.rows, block.head)];
  }
}

function table(rows: Table['rows'], head: readonly string[] = []): RichElement {
  const top = head.length === 0 ? [] : [element('thead', [toHeadRow(head)])];
  return element('table', [...top, element('tbody', rows.map(toRow))]);
}

/** The names of a table's columns. */
export function toHeadRow(names: readonly string[]): RichElement {
  return element(
    'tr',
    names.map((text) => element('th', [text])),
  );
}

/** A row of a table. */
export function toRow(cells: Table['rows'][number]): RichElement {
  return element(
    'tr',
    cells.map((value) => element('td', value.map(toNode))),
  );
}

function toNode(piece: Piece): RichNode {
  return 'href' in piece ? { tag: 'a', href: piece.href, children: [piece.label] } : toStyled(piece);
}

function toStyled({ text, style }: Span): RichNode {
  const shown = toVisibleLine(text);
  const inside = style === 'code' || (THEIRS.has(style) && !isHarmless(text)) ? element('code', [shown]) : shown;
  const tag = TAGS[style];
  return tag === undefined ? inside : element(tag, [inside]);
}

function element(tag: RichElement['tag'], children: readonly RichNode[]): RichElement {
  return { tag, children };
}
