import type { Span, SpanStyle } from '../brief.ts';
import { isHarmless } from '../harmless.ts';
import type { Piece } from '../note-blocks.ts';
import { toVisibleLine } from '../visible.ts';
import type { ProseFormat } from './note-format.ts';

const OWN: ReadonlySet<SpanStyle> = new Set(['plain', 'dim', 'remark', 'secret']);
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Marks of mrkdwn, and what it makes mentions, channels and emoji of. */
const MARKS = /[*~`@#]|(?<!\w)_|_(?!\w)|:(?:[+-]1|100|1234|\d*[a-z][\w+-]*):/i;

/**
 * Slack's mrkdwn, for its API and workflows. Text from the record stands in code spans, which have no marks, mentions, links or
 * emoji inside. Nothing can end one: a backtick inside is a visible escape, as mrkdwn has no other way to write it.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export const SLACK: ProseFormat = {
  kind: 'prose',
  ending: 'txt',
  mimeType: 'text/plain',
  head: '',
  gap: '\n',
  tail: '\n',
  lineBreak: '\n',
  text: (value) => toSlack(value),
  fields: (title, rows) => {
    const lines = rows.map(
      ({ label, value }) => `• ${label === undefined ? '' : `${toSlack([label])}: `}${toSlack(value)}`,
    );
    return ['', `*${title}*`, ...lines].join('\n');
  },
  tableHead: (names) => `*${names.join(' | ')}*`,
  tableRow: (cells) => `\n• ${cells.map(toSlack).join(' | ')}`,
  tableTail: '',
};

function toSlack(value: readonly Piece[]): string {
  return value
    .map((piece) => ('href' in piece ? `<${escapeSlack(piece.href)}|${piece.label}>` : toSpan(piece)))
    .reduce((text, next) => `${text}${isJoined(text, next) ? ' ' : ''}${next}`, '');
}

/** A code span that touches a word or another one is none. */
function isJoined(text: string, next: string): boolean {
  return (next.startsWith('`') && /[\w`*]$/.test(text)) || (text.endsWith('`') && /^[\w*]/.test(next));
}

function toSpan({ text, style }: Span): string {
  const line = toVisibleLine(text);
  if (OWN.has(style) && !MARKS.test(line)) return escapeSlack(line);
  if (style === 'act' && isHarmless(line.trim())) return line.replace(/\S.*\S|\S/, '*$&*');
  return style === 'value' && isHarmless(line) ? line : toCode(line);
}

/** Spaces at the ends show as escapes too: a code span that begins with one is none. */
function toCode(line: string): string {
  const core = line.replaceAll('`', '\\u0060').replace(/^ | $/g, '\\u0020');
  return `\`${escapeSlack(core) || '\\u0020'}\``;
}

function escapeSlack(text: string): string {
  return text.replace(/[&<>]/g, (char) => ESCAPES[char] ?? '');
}
