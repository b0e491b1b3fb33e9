import type { ProseFormat } from './note-format.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { type RichElement, type RichNode, toHeadRow, toNodes, toRow } from './rich-tree.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const CELL = 'border:1px solid #b6bec9;padding:2px 8px;text-align:left;vertical-align:top';
const STYLES: Partial<Record<RichElement['tag'], string>> = { table: 'border-collapse:collapse', th: CELL, td: CELL };

/**
 * HTML for `text/html` on the clipboard: what pastes well into Slack, Jira, Docs and mail. Every text is escaped. Saved, it is a page
 * that a browser opens with the right characters.
 */
export const RICH_TEXT: ProseFormat = {
  kind: 'prose',
  ending: 'html',
  mimeType: 'text/html',
  page: { head: '<!doctype html>\n<meta charset="utf-8">\n<title>Trailbrief</title>\n', tail: '\n' },
  head: '<div>',
  gap: '',
  tail: '</div>',
  lineBreak: '',
  text: (value) => writeAll(toNodes({ kind: 'text', value })),
  fields: (title, rows) => writeAll(toNodes({ kind: 'fields', title, rows })),
  tableHead: (names) => `${toTag('table')}${toTag('thead')}${writeHtml(toHeadRow(names))}</thead>${toTag('tbody')}`,
  tableRow: (cells) => writeHtml(toRow(cells)),
  tableTail: '</tbody></table>',
  plain: PLAIN_TEXT,
};

function writeAll(nodes: readonly RichNode[]): string {
  return nodes.map(writeHtml).join('');
}

function writeHtml(node: RichNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, href, children } = node;
  return `${toTag(tag, href)}${writeAll(children)}</${tag}>`;
}

function toTag(tag: RichElement['tag'], href?: string): string {
  const style = STYLES[tag];
  const attributes = `${href === undefined ? '' : ` href="${escapeHtml(href)}"`}${style === undefined ? '' : ` style="${style}"`}`;
  return `<${tag}${attributes}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}
