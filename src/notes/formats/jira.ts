import type { SpanStyle } from '../brief.ts';
import type { Piece } from '../note-blocks.ts';
import { toVisibleLine } from '../visible.ts';
import type { ProseFormat } from './note-format.ts';

/**
 * What stays as it is: words; marks between two digits (a time, an IPv4 address); a colon after a word; a hyphen between letters, where nothing is struck
 * out and no issue named; a slash between words; the end of a sentence, but of none that is `h1` or `bq`, which begin a block.
 */
const KEPT =
  /[A-Za-z0-9 ,\u00a1-\uffff]+|(?<=\d)[.:-](?=\d)|(?<=[A-Za-z\d])(?:-(?=[A-Za-z])|\/(?=[A-Za-z\d]))|(?<= )\/(?= )|(?<=[A-Za-z]):(?= )|(?<!\b(?:h\d|bq))\.(?= |$)/y;

const MARKS: Partial<Record<SpanStyle, [open: string, close: string]>> = {
  act: ['*', '*'],
  'act-value': ['*', '*'],
  actor: ['*', '*'],
  target: ['*', '*'],
  code: ['{{', '}}'],
  secret: ['_', '_'],
  remark: ['_', '_'],
};

/**
 * Jira's wiki markup, for Jira Server and Data Center. Every character of a text that could be a mark is written as a character
 * reference: the renderer reads it as the character and as nothing else. No backslash, as two of them are a line break, and
 * no `{code}` or `{noformat}`, which a text could end.
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export const JIRA: ProseFormat = {
  kind: 'prose',
  ending: 'txt',
  mimeType: 'text/plain',
  head: '',
  gap: '\n\n',
  tail: '\n',
  lineBreak: '\n',
  text: (value) => toJira(value),
  fields: (title, rows) => {
    const lines = rows.map(
      ({ label, value }) => `* ${label === undefined ? '' : `${toJira([label])}: `}${toJira(value)}`,
    );
    return [`*${title}*`, ...lines].join('\n');
  },
  tableHead: (names) => `||${names.map(escapeJira).join('||')}||`,
  tableRow: (cells) => `\n|${cells.map((cell) => toJira(cell) || ' ').join('|')}|`,
  tableTail: '',
};

function toJira(value: readonly Piece[]): string {
  return value
    .map((piece) => ('href' in piece ? `[${escapeJira(piece.label)}|${piece.href}]` : toMarked(piece)))
    .join('');
}

function toMarked({ text, style }: { text: string; style: SpanStyle }): string {
  const line = toVisibleLine(text);
  const core = line.trim();
  const [open, close] = MARKS[style] ?? ['', ''];
  if (core === '' || open === '') return escapeJira(line);
  const start = line.indexOf(core);
  return `${line.slice(0, start)}${open}${escapeJira(core)}${close}${line.slice(start + core.length)}`;
}

function escapeJira(line: string): string {
  let text = '';
  for (let at = 0; at < line.length; ) {
    KEPT.lastIndex = at;
    const kept = KEPT.exec(line)?.[0];
    if (kept !== undefined) {
      text += kept;
      at += kept.length;
    } else {
      text += `&#${line.charCodeAt(at)};`;
      at += 1;
    }
  }
  return text;
}
