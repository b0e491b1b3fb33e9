import type { Block, FieldLine, Piece } from '../../../../src/notes/note-blocks.ts';
import { toVisibleLine } from '../../../../src/notes/visible.ts';

/** What a reader of a note sees: text without marks, in the shape that the note gives it. */
export type RenderedBlock =
  | { kind: 'text'; text: string }
  | { kind: 'fields'; title: string; lines: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

/** A note as its format's own reader renders it. */
export interface Rendering {
  blocks: RenderedBlock[];
  /** Every link with its text. */
  links: { href: string; text: string }[];
  /** Whatever no note has: images, mentions, emoji, headings, elements, attributes. */
  foreign: string[];
}

/** What a note must show and nothing else, from the blocks that it was written of. */
export function toExpectedRendering(blocks: readonly Block[]): Rendering {
  const links = blocks.flatMap(piecesOf).flatMap((piece) => ('href' in piece ? [toLink(piece)] : []));
  return { blocks: blocks.flatMap(toShown), links, foreign: [] };
}

/** Why a rendering is not the expected one; `undefined` when it is. Spaces do not count: marks may need one beside them. */
export function findDifference(rendered: Rendering, expected: Rendering): string | undefined {
  if (rendered.foreign.length > 0) return `renders ${rendered.foreign.slice(0, 3).join(', ')}`;
  if (JSON.stringify(rendered.links) !== JSON.stringify(expected.links))
    return `links to ${JSON.stringify(rendered.links).slice(0, 300)}, not to ${JSON.stringify(expected.links).slice(0, 300)}`;
  const [is, should] = [rendered.blocks, expected.blocks].map((blocks) => blocks.map((block) => withoutSpaces(block)));
  for (let at = 0; at < Math.max(is?.length ?? 0, should?.length ?? 0); at++)
    if (is?.[at] !== should?.[at])
      return `shows ${String(is?.[at]).slice(0, 400)}, not ${String(should?.[at]).slice(0, 400)}`;
  return undefined;
}

function withoutSpaces(block: RenderedBlock): string {
  // Slack's code spans cannot begin or end with one: there it is an escape.
  return JSON.stringify(block).replace(/\s|\\\\u0020/g, '');
}

function toLink({ href, label }: { href: string; label: string }): { href: string; text: string } {
  return { href, text: label };
}

function piecesOf(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'text':
      return block.value;
    case 'lines':
      return block.lines.flat();
    case 'fields':
      return block.rows.flatMap(({ value }) => value);
    case 'table':
      return block.rows.flat(2);
  }
}

function toShown(block: Block): RenderedBlock[] {
  switch (block.kind) {
    case 'text':
      return [{ kind: 'text', text: textOf(block.value) }];
    case 'lines':
      return block.lines.map((line) => ({ kind: 'text', text: textOf(line) }));
    case 'fields':
      return [{ kind: 'fields', title: block.title, lines: block.rows.map(toLine) }];
    case 'table':
      return [{ kind: 'table', head: [...block.head], rows: block.rows.map((cells) => cells.map(textOf)) }];
  }
}

function toLine({ label, value }: FieldLine): string {
  return `${label === undefined ? '' : `${textOf([label])}: `}${textOf(value)}`;
}

function textOf(value: readonly Piece[]): string {
  return value.map((piece) => ('href' in piece ? piece.label : toVisibleLine(piece.text))).join('');
}
