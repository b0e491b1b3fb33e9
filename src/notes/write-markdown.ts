import type { Span, SpanStyle } from './brief.ts';
import type { Block } from './note-content.ts';
import { toVisibleLine } from './visible.ts';

/** Words of ours; everything else may be text from the record. */
const OWN: ReadonlySet<SpanStyle> = new Set(['plain', 'act', 'dim', 'remark', 'secret']);

/** Prose that no Markdown renderer can read as anything else: no mark, no address, no mention. */
const HARMLESS = /^(?!.*www\.)[A-Za-z0-9][A-Za-z0-9 .,:()'-]*$/i;

/**
 * GitHub-flavoured Markdown. Text from the record stands in code spans, where nothing is markup, a link or a mention; in
 * tables the one character that still counts there, `|`, is escaped.
 * Source: https://github.github.com/gfm/#code-spans and https://github.github.com/gfm/#tables-extension-
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(writeBlock).join('\n\n')}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'lead':
    case 'text':
      return toMarkdown(block.value, false);
    case 'fields':
      return [
        `**${block.title}**`,
        '',
        ...block.rows.map(
          ({ label, value }) => `- ${label === '' ? '' : `${toLabel(label)}: `}${toMarkdown(value, false)}`,
        ),
      ].join('\n');
    case 'table':
      return [
        `| ${block.head.join(' | ')} |`,
        `|${block.head.map(() => ' --- |').join('')}`,
        ...block.rows.map((cells) => `| ${cells.map((cell) => toMarkdown(cell, true)).join(' | ')} |`),
      ].join('\n');
    case 'link':
      return `[${block.label}](<${block.href}>)`;
  }
}

/** A label is a word of ours, or a path whose names a caller may have chosen. */
function toLabel(label: string): string {
  return /^[A-Z][\w ()]*$/.test(label) ? label : toCode(label, false);
}

function toMarkdown(value: readonly Span[], inTable: boolean): string {
  return value
    .map(({ text, style }) =>
      OWN.has(style) ? toOwn(text, style) : style === 'value' && HARMLESS.test(text) ? text : toCode(text, inTable),
    )
    .join('');
}

function toOwn(text: string, style: SpanStyle): string {
  if (style !== 'act') return escapeOwn(text);
  const core = text.trim();
  if (core === '') return text;
  const start = text.indexOf(core);
  return `${text.slice(0, start)}**${escapeOwn(core)}**${text.slice(start + core.length)}`;
}

function escapeOwn(text: string): string {
  return toVisibleLine(text).replace(/[\\`*_{}[\]<>|#~@&]/g, '\\$&');
}

/** A code span whose fence is longer than any run of backticks inside. */
function toCode(text: string, inTable: boolean): string {
  const line = toVisibleLine(text);
  if (line.trim() === '') return '` `';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || (line.startsWith(' ') && line.endsWith(' ')) ? ' ' : '';
  return `${fence}${pad}${inTable ? line.replaceAll('|', '\\|') : line}${pad}${fence}`;
}
