import { type ComponentChild, h } from 'preact';
import type { RichElement, RichNode } from '../../notes/formats/rich-tree.ts';

/** What an element costs beside its text, in characters. */
const OF_ELEMENT = 10;

/** Rich text as nodes, no more than can be drawn at once: about so many characters. */
export function RichText({ rich, most }: { rich: RichElement; most: number }) {
  return <div class="rich">{toNode(rich, { characters: most })}</div>;
}

/** The beginning of a text. */
export function toDrawn(text: string, most: number): string {
  // A cut between the two halves of a character would show a broken one.
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

/** `left` is what may still be drawn. */
function toNode(node: RichNode, left: { characters: number }): ComponentChild {
  if (left.characters <= 0) return null;
  if (typeof node === 'string') {
    const drawn = toDrawn(node, left.characters);
    left.characters -= node.length;
    return drawn;
  }
  left.characters -= OF_ELEMENT;
  const { tag, href, children } = node;
  const attributes = href === undefined ? null : { href, target: '_blank', rel: 'noopener noreferrer' };
  return h(tag, attributes, ...children.map((child) => toNode(child, left)));
}
