import type { Span, SpanStyle } from './brief.ts';
import type { Block } from './note-content.ts';
import { toVisibleLine } from './visible.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const TAGS: Partial<Record<SpanStyle, string>> = {
  act: 'b',
  'act-value': 'b',
  actor: 'b',
  target: 'b',
  code: 'code',
  secret: 'i',
  remark: 'i',
};
const CELL = 'border:1px solid #b6bec9;padding:2px 8px;text-align:left;vertical-align:top';

/** HTML for `text/html` on the clipboard: what pastes well into Slack, Jira, Docs and mail. Every text is escaped. */
export function writeHtml(blocks: readonly Block[]): string {
  return `<div>${blocks.map(writeBlock).join('')}</div>`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'lead':
    case 'text':
      return `<p>${toHtml(block.value)}</p>`;
    case 'fields':
      return `<p><b>${escapeHtml(block.title)}</b></p>${table(block.rows.map(({ label, value }) => [escapeHtml(label), toHtml(value)]))}`;
    case 'table':
      return table(
        block.rows.map((cells) => cells.map(toHtml)),
        block.head,
      );
    case 'link':
      return `<p><a href="${escapeHtml(block.href)}">${escapeHtml(block.label)}</a></p>`;
  }
}

function table(rows: string[][], head: string[] = []): string {
  const cells = (tag: string, texts: string[]) =>
    `<tr>${texts.map((text) => `<${tag} style="${CELL}">${text}</${tag}>`).join('')}</tr>`;
  const top = head.length === 0 ? '' : `<thead>${cells('th', head.map(escapeHtml))}</thead>`;
  return `<table style="border-collapse:collapse">${top}<tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
}

function toHtml(value: readonly Span[]): string {
  return value
    .map(({ text, style }) => {
      const tag = TAGS[style];
      return tag === undefined ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`;
    })
    .join('');
}

function escapeHtml(text: string): string {
  return toVisibleLine(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}
