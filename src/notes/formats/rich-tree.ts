import type { Span, SpanStyle } from '../brief.ts';
import { isHarmless } from '../harmless.ts';
import type { Block, Piece } from '../note-blocks.ts';
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

export function toRichTree(blocks: readonly Block[]): RichElement {
  return element('div', blocks.flatMap(toNodes));
}

function toNodes(block: Block): RichElement[] {
  switch (block.kind) {
    case 'text':
      return [element('p', block.value.map(toNode))];
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

function table(rows: readonly (readonly (readonly Piece[])[])[], head: readonly string[] = []): RichElement {
  const body = rows.map((cells) =>
    element(
      'tr',
      cells.map((value) => element('td', value.map(toNode))),
    ),
  );
  const top = element(
    'tr',
    head.map((text) => element('th', [text])),
  );
  return element('table', [...(head.length === 0 ? [] : [element('thead', [top])]), element('tbody', body)]);
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
