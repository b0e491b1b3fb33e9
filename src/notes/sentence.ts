import type { ApiCall, Phrase } from '../model/api-call.ts';
import type { Span, SpanStyle } from './brief.ts';

const STYLES: Record<Phrase['kind'], SpanStyle> = {
  plain: 'plain',
  act: 'act',
  value: 'target',
  'act-value': 'act-value',
};

/** Who did what to what. Time, place and result have rows of their own. */
export function toSentence(call: ApiCall): Span[] {
  const spans: Span[] = [
    { text: call.identity.actor, style: 'actor' },
    { text: ' ', style: 'plain' },
  ];
  for (const { text, kind } of call.predicate) spans.push({ text, style: STYLES[kind] });
  return spans;
}

export function toSpans(phrases: readonly Phrase[]): Span[] {
  return phrases.map(({ text, kind }) => ({ text, style: STYLES[kind] }));
}

export function plainText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
