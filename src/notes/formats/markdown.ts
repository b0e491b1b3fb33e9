import type { Span, SpanStyle } from '../brief.ts';
import { isHarmless } from '../harmless.ts';
import type { Piece } from '../note-blocks.ts';
import { toVisibleLine } from '../visible.ts';
import type { ProseFormat } from './note-format.ts';

/** Words of ours; everything else may be text from the record. */
const OWN: ReadonlySet<SpanStyle> = new Set(['plain', 'act', 'dim', 'remark', 'secret']);

/**
 * GitHub-flavoured Markdown. Text from the record stands in code spans, where nothing is markup, a link or a mention; in
 * tables the one character that still counts there, `|`, stands between two of them, escaped: a backslash before it inside of
 * one is read in as many ways as there are renderers.
 * Source: https://github.github.com/gfm/#code-spans and https://github.github.com/gfm/#tables-extension-
 */
export const MARKDOWN: ProseFormat = {
  kind: 'prose',
  ending: 'md',
  mimeType: 'text/markdown',
  head: '',
  gap: '\n\n',
  tail: '\n',
  lineBreak: '  \n',
  text: (value) => toMarkdown(value),
  fields: (title, rows) => {
    const lines = rows.map(
      ({ label, value }) => `- ${label === undefined ? '' : `${toSpan(label)}: `}${toMarkdown(value)}`,
    );
    return [`**${title}**`, '', ...lines].join('\n');
  },
  tableHead: (names) => `| ${names.join(' | ')} |\n|${names.map(() => ' --- |').join('')}`,
  tableRow: (cells) => `\n| ${cells.map((cell) => toMarkdown(cell, true)).join(' | ')} |`,
  tableTail: '',
};

function toMarkdown(value: readonly Piece[], inTable = false): string {
  // Two code spans in a row would be one with another fence.
  return value
    .map((piece) => ('href' in piece ? `[${piece.label}](<${piece.href}>)` : toSpan(piece, inTable)))
    .reduce((text, next) => `${text}${text.endsWith('`') && next.startsWith('`') ? ' ' : ''}${next}`, '');
}

function toSpan({ text, style }: Span, inTable = false): string {
  if (style === 'act') return toBold(text, inTable);
  if (OWN.has(style)) return escapeOwn(text);
  return style === 'value' && isHarmless(text) ? text : toCode(text, inTable);
}

/** An act is told in our words, but a service that we have no table of lends the name of its operation. */
function toBold(text: string, inTable: boolean): string {
  const core = text.trim();
  if (core === '') return text;
  const start = text.indexOf(core);
  const words = isHarmless(core) ? core : toCode(core, inTable);
  return `${text.slice(0, start)}**${words}**${text.slice(start + core.length)}`;
}

function escapeOwn(text: string): string {
  return toVisibleLine(text).replace(/[\\`*_{}[\]<>|#~@&]/g, '\\$&');
}

function toCode(text: string, inTable: boolean): string {
  const line = toVisibleLine(text);
  if (!inTable || !line.includes('|')) return toFenced(line);
  const parts = line.split('|').map((part) => (part === '' ? '' : toFenced(part)));
  return parts.join('\\|');
}

/** A code span whose fence is longer than any run of backticks inside. */
function toFenced(line: string): string {
  if (line.trim() === '') return `\`${line || ' '}\``;
  let longest = 0;
  for (const run of line.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
