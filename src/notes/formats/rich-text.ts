import type { RichElement, RichNode } from './rich-tree.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const CELL = 'border:1px solid #b6bec9;padding:2px 8px;text-align:left;vertical-align:top';
const STYLES: Partial<Record<RichElement['tag'], string>> = { table: 'border-collapse:collapse', th: CELL, td: CELL };

/** HTML for `text/html` on the clipboard: what pastes well into Slack, Jira, Docs and mail. Every text is escaped. */
export function writeHtml(node: RichNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, href, children } = node;
  const style = STYLES[tag];
  const attributes = `${href === undefined ? '' : ` href="${escapeHtml(href)}"`}${style === undefined ? '' : ` style="${style}"`}`;
  return `<${tag}${attributes}>${children.map(writeHtml).join('')}</${tag}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}
