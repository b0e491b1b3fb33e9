/** Marks of a quoted mail at the beginning of its lines. */
const QUOTED_LINES = /(^|\n)[ \t]*(?:>[ \t]?)+/g;

/** The text of a quoted mail without the marks before its lines. JSON has no line that begins so. */
export function withoutQuoteMarks(text: string): string {
  return text.replace(QUOTED_LINES, '$1');
}
