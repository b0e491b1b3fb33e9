import type { Format } from '../../../../src/notes/formats/note-formats.ts';
import type { NoteEntry } from '../../../../src/notes/note.ts';
import { toBlocks } from '../../../../src/notes/note-content.ts';
import type { NoteOptions } from '../../../../src/notes/note-options.ts';
import { toNote } from '../../../../src/notes/to-note.ts';
import { readHtml } from './read-html.ts';
import { readJira } from './read-jira.ts';
import { MARKDOWN_READERS } from './read-markdown.ts';
import { findUnseen, readPlain } from './read-plain.ts';
import { readSlack } from './read-slack.ts';
import { findDifference, type Rendering, toExpectedRendering } from './rendering.ts';

export const PROSE = ['Rich text', 'Markdown', 'Plain text', 'Jira', 'Slack'] as const satisfies readonly Format[];

/** What is wrong with a note of prose: what its format's readers show that it must not, or do not show that they should. */
export function findProseFault(
  entries: readonly NoteEntry[],
  options: NoteOptions & { format: (typeof PROSE)[number] },
): string | undefined {
  const { text, html = '' } = toNote(entries, options);
  const expected = toExpectedRendering(toBlocks(entries, options));
  const unseen = findUnseen(text) ?? findUnseen(html);
  if (unseen !== undefined) return unseen;
  switch (options.format) {
    case 'Rich text':
      return findDifference(readHtml(html, 'div'), expected) ?? findDifference(readPlain(text), toPlain(expected));
    case 'Plain text':
      return findDifference(readPlain(text), toPlain(expected));
    case 'Jira':
      return findDifference(readJira(text), expected);
    case 'Slack':
      return findDifference(
        readSlack(text),
        change(expected, (shown) => shown.replaceAll('`', '\\u0060')),
      );
    case 'Markdown':
      for (const [name, read] of Object.entries(MARKDOWN_READERS)) {
        const difference = findDifference(read(text), expected);
        if (difference !== undefined) return `${name} ${difference}`;
      }
      return undefined;
  }
}

/** Plain text has no links: addresses stand behind their labels. Nor can it quote: a bar within a cell is an escape. */
function toPlain(expected: Rendering): Rendering {
  let links = expected.links;
  const withAddress = (shown: string): string => {
    const [link] = links;
    if (!link || !shown.startsWith(link.text)) return shown;
    links = links.slice(1);
    return `${link.text}: ${link.href}${shown.slice(link.text.length)}`;
  };
  const plain = change(expected, withAddress, (cell) => withAddress(cell.replaceAll('|', '\\u007c')));
  return { ...plain, links: [] };
}

function change(
  { blocks, links, foreign }: Rendering,
  ofText: (shown: string) => string,
  ofCell: (shown: string) => string = ofText,
): Rendering {
  return {
    links,
    foreign,
    blocks: blocks.map((block) => {
      if (block.kind === 'text') return { ...block, text: ofText(block.text) };
      if (block.kind === 'fields') return { ...block, lines: block.lines.map(ofText) };
      return { ...block, rows: block.rows.map((cells) => cells.map(ofCell)) };
    }),
  };
}
