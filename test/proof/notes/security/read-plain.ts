import type { Rendering } from './rendering.ts';

/** Controls, format characters, line and paragraph separators, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/u;

/** What of a text cannot be seen or moves a terminal's cursor; lines may end in the way given. */
export function findUnseen(text: string, ending: RegExp = /\n/g): string | undefined {
  const found = UNSEEN.exec(text.replace(ending, ''));
  return found ? `holds U+${found[0].codePointAt(0)?.toString(16).padStart(4, '0')}` : undefined;
}

/** Plain text in its own shape: a title stands alone below an empty line, its lines are indented, cells have bars between. */
export function readPlain(text: string): Rendering {
  const rendering: Rendering = { blocks: [], links: [], foreign: [] };
  const lines = text.replace(/\n$/, '').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' && lines[at + 2]?.startsWith('  ')) {
      const title = lines[++at] ?? '';
      const fields: string[] = [];
      while (lines[at + 1]?.startsWith('  ')) fields.push((lines[++at] ?? '').slice(2));
      rendering.blocks.push({ kind: 'fields', title, lines: fields });
    } else if (lines[at + 1]?.startsWith('- ')) {
      const rows: string[][] = [];
      while (lines[at + 1]?.startsWith('- ')) rows.push((lines[++at] ?? '').slice(2).split(' | '));
      rendering.blocks.push({ kind: 'table', head: line.split(' | '), rows });
    } else rendering.blocks.push({ kind: 'text', text: line === '' ? (lines[++at] ?? '') : line });
  }
  return rendering;
}
