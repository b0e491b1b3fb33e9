import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { RenderedBlock, Rendering } from './rendering.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

const ALLOWED = new Set([
  'p',
  'b',
  'strong',
  'i',
  'em',
  'code',
  'a',
  'ul',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]);

/** References that a renderer of GitHub's kind makes links or pictures of, in text that is neither code nor a link. */
const REFERENCES =
  /(?<![\w/])@[a-z\d]|(?<!\w)#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|:(?:[+-]1|100|1234|\d*[a-z][\w+-]*):|\b[A-Z]{2,}-\d|www\.|:\/\//i;

/** HTML as a browser reads it. `outside` says which elements stand around the blocks. */
export function readHtml(html: string, around: 'div' | 'none'): Rendering {
  const rendering: Rendering = { blocks: [], links: [], foreign: [] };
  let nodes = parseFragment(html).childNodes.filter((node) => !isBlank(node));
  if (around === 'div') {
    const [div] = nodes;
    if (nodes.length === 1 && div && isElement(div) && div.tagName === 'div') nodes = div.childNodes;
    else rendering.foreign.push('something beside the note');
  }
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node || isBlank(node)) continue;
    if (!isElement(node)) {
      rendering.foreign.push(`a bare ${node.nodeName}`);
      continue;
    }
    // Markdown's own line breaks part the lines of a paragraph; rich text has none.
    const lines = around === 'none' && node.tagName === 'p' ? linesIn(node) : [node];
    if (lines.length > 1) {
      for (const line of lines) {
        check(line, rendering, false);
        rendering.blocks.push({ kind: 'text', text: textOf(line).replace(/^\n/, '') });
      }
      continue;
    }
    check(node, rendering, false);
    const next = nodes.slice(at + 1).find((one) => !isBlank(one));
    const title = node.tagName === 'p' ? findTitle(node) : undefined;
    if (title !== undefined && next && isElement(next) && (next.tagName === 'ul' || isFieldTable(next))) {
      check(next, rendering, false);
      rendering.blocks.push({ kind: 'fields', title, lines: linesOf(next) });
      at = nodes.indexOf(next);
    } else rendering.blocks.push(toBlock(node));
  }
  return rendering;
}

function toBlock(node: Element): RenderedBlock {
  if (node.tagName !== 'table') return { kind: 'text', text: textOf(node) };
  const [head = [], ...rows] = all(node, 'tr').map((row) => row.childNodes.filter(isElement).map(textOf));
  return { kind: 'table', head, rows };
}

/** The lines of a paragraph, each as a paragraph of its own. */
function linesIn(node: Element): Element[] {
  const lines: Element[] = [{ ...node, childNodes: [] }];
  for (const child of node.childNodes)
    if (isElement(child) && child.tagName === 'br') lines.push({ ...node, childNodes: [] });
    else lines.at(-1)?.childNodes.push(child);
  return lines;
}

/** A paragraph that is one bold text is the title of what follows. */
function findTitle({ childNodes: [only, ...others] }: Element): string | undefined {
  const bold = only && isElement(only) && (only.tagName === 'b' || only.tagName === 'strong');
  return bold && others.length === 0 && only.childNodes.every((node) => node.nodeName === '#text')
    ? textOf(only)
    : undefined;
}

function isFieldTable(node: Element): boolean {
  return node.tagName === 'table' && all(node, 'th').length === 0;
}

function linesOf(node: Element): string[] {
  if (node.tagName === 'ul') return node.childNodes.filter(isElement).map(textOf);
  return all(node, 'tr').map((row) => {
    const [label = '', ...values] = row.childNodes.filter(isElement).map(textOf);
    return `${label === '' ? '' : `${label}: `}${values.join('')}`;
  });
}

function check(node: Element, rendering: Rendering, quoted: boolean): void {
  if (!ALLOWED.has(node.tagName)) rendering.foreign.push(`<${node.tagName}>`);
  for (const { name, value } of node.attrs) {
    const own = (name === 'href' && node.tagName === 'a') || (name === 'style' && /^[\w#:;\s-]+$/.test(value));
    if (!own) rendering.foreign.push(`${node.tagName}[${name}]`);
  }
  if (node.tagName === 'a')
    rendering.links.push({ href: node.attrs.find(({ name }) => name === 'href')?.value ?? '', text: textOf(node) });
  const inside = quoted || node.tagName === 'code' || node.tagName === 'a';
  for (const child of node.childNodes) {
    if (isElement(child)) check(child, rendering, inside);
    else if (child.nodeName !== '#text') rendering.foreign.push(child.nodeName);
    else if (!inside && REFERENCES.test(textOf(child)))
      rendering.foreign.push(`a reference: ${REFERENCES.exec(textOf(child))?.[0]}`);
  }
}

function all(node: Element, tag: string): Element[] {
  return node.childNodes
    .filter(isElement)
    .flatMap((child) => [...(child.tagName === tag ? [child] : []), ...all(child, tag)]);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isBlank(node: Node): boolean {
  return 'value' in node && node.value.trim() === '';
}
