import type { Span } from '../notes/brief.ts';
import { toVisible } from '../notes/visible.ts';
import { toBreakable } from './breakable.tsx';

/** Longer text breaks anywhere: it would take more elements than it is worth. */
const SHORT = 320;

/**
 * Pieces of text, each set apart by what it is. Always text nodes: they may hold what an attacker chose. Characters that cannot
 * be seen or turn the reading around are shown as escapes.
 */
export function toPieces(spans: readonly Span[]) {
  return spans.map(toPiece);
}

function toPiece(span: Span) {
  const { style } = span;
  const text = toVisible(span.text);
  if (style === 'plain') return text;
  if (style === 'act' || style === 'act-value') return <b>{text}</b>;
  const broken = text.length > SHORT ? text : toBreakable(text);
  if (style === 'code') return <code>{broken}</code>;
  if (style === 'value') return broken;
  return <span class={style}>{text}</span>;
}
