import type { Rendering } from './rendering.ts';

/** A stretch of a line: code has no marks inside. */
interface Stretch {
  text: string;
  code: boolean;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const MARKS: Record<string, string> = { '*': 'bold', _: 'italic', '~': 'struck out' };

/** What Slack makes something of in text that is not code: emoji, names (`link_names`), addresses with and without a scheme. */
const LIVE: [name: string, pattern: RegExp][] = [
  ['emoji', /:(?:[+-]1|100|1234|\d*[a-z][\w+'-]*):/iy],
  ['mention', /@\w/y],
  ['channel', /#[a-z\d]/iy],
  ['address', /(?:https?|ftp|slack|mailto|tel):\S/iy],
  ['domain', /(?:[a-z\d-]+\.)+[a-z]{2,}\b/iy],
];

/**
 * Slack's mrkdwn by its documentation, read as generously as its clients may.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function readSlack(text: string): Rendering {
  const rendering: Rendering = { blocks: [], links: [], foreign: [] };
  const inline = (line: string) => readLine(line, rendering);
  const plain = (line: string) =>
    inline(line)
      .map((stretch) => stretch.text)
      .join('');
  const lines = text.replace(/\n$/, '').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const titled = lines[at] === '' && lines[at + 2]?.startsWith('• ');
    const line = titled ? (lines[++at] ?? '') : (lines[at] ?? '');
    const items: string[] = [];
    while (lines[at + 1]?.startsWith('• ')) items.push((lines[++at] ?? '').slice(2));
    if (titled) rendering.blocks.push({ kind: 'fields', title: plain(line), lines: items.map(plain) });
    else if (items.length > 0)
      rendering.blocks.push({
        kind: 'table',
        head: toCells(inline(line)),
        rows: items.map((item) => toCells(inline(item))),
      });
    else rendering.blocks.push({ kind: 'text', text: plain(line) });
  }
  return rendering;
}

function toCells(stretches: readonly Stretch[]): string[] {
  const cells = [''];
  for (const { text, code } of stretches) {
    const [first = '', ...others] = code ? [text] : text.split(' | ');
    cells[cells.length - 1] += first;
    cells.push(...others);
  }
  return cells;
}

function readLine(line: string, { links, foreign }: Rendering): Stretch[] {
  if (/^(?:>|&gt;)/.test(line)) foreign.push('quote');
  const stretches: Stretch[] = [];
  let plain = '';
  const closing: Record<number, true> = {};
  for (let at = 0; at < line.length; ) {
    const char = line[at] ?? '';
    const before = line[at - 1] ?? ' ';
    if (line.startsWith('```', at)) foreign.push('code block');
    const end = line.indexOf('`', at + 1);
    if (
      char === '`' &&
      end > at + 1 &&
      !/\w/.test(before) &&
      line[at + 1] !== ' ' &&
      !/\w/.test(line[end + 1] ?? ' ')
    ) {
      stretches.push({ text: plain, code: false }, { text: decode(line.slice(at + 1, end)), code: true });
      plain = '';
      at = end + 1;
      continue;
    }
    const close = char === '<' ? line.indexOf('>', at) : -1;
    if (close > at) {
      const [href = '', label] = line.slice(at + 1, close).split('|');
      if (/^https:/.test(href) && label !== undefined) links.push({ href: decode(href), text: decode(label) });
      else foreign.push(`a control sequence ${line.slice(at, close + 1)}`);
      plain += decode(label ?? href);
      at = close + 1;
      continue;
    }
    const mark = MARKS[char];
    const shut = mark === undefined ? -1 : findShut(line, at, char);
    if (closing[at]) {
      at += 1;
      continue;
    }
    if (mark !== undefined && shut > 0 && !/\w/.test(before)) {
      if (mark !== 'bold') foreign.push(mark);
      closing[shut] = true;
      at += 1;
      continue;
    }
    if (!/\w/.test(before)) foreign.push(...findLive(line, at));
    const entity = /^&(?:amp|lt|gt);/.exec(line.slice(at, at + 5))?.[0];
    plain += entity === undefined ? char : decode(entity);
    at += entity?.length ?? 1;
  }
  return [...stretches, { text: plain, code: false }];
}

function findShut(line: string, at: number, mark: string): number {
  if (/\s/.test(line[at + 1] ?? ' ') || line[at + 1] === mark) return -1;
  for (let shut = line.indexOf(mark, at + 2); shut > 0; shut = line.indexOf(mark, shut + 1))
    if (!/\s/.test(line[shut - 1] ?? ' ') && !/\w/.test(line[shut + 1] ?? ' ')) return shut;
  return -1;
}

function findLive(line: string, at: number): string[] {
  return LIVE.flatMap(([name, pattern]) => {
    pattern.lastIndex = at;
    return pattern.test(line) ? [`${name} ${line.slice(at, at + 40)}`] : [];
  });
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
