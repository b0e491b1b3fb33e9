import { toCount } from '../model/count-words.ts';
import type { Span } from './brief.ts';

/** Characters of one value in a note; AWS Incident Manager takes 12,000 for the whole. */
const MAX_VALUE = 600;
/** What is left of a longer one. */
const KEPT = 320;

/** Words of ours. */
export function own(text: string): Span {
  return { text, style: 'plain' };
}

/** The value as a note of prose holds it: of a long one the beginning and its length. */
export function shorten({ text, style }: Span): Span {
  return text.length <= MAX_VALUE
    ? { text, style }
    : { style, text: `${text.slice(0, KEPT)}… (${toCount(text.length, 'character')})` };
}
