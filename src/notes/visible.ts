/**
 * Characters that change how the text around them is read, or that cannot be seen: controls, all of Unicode's format characters
 * (bidirectional marks, zero-width ones, tags) and all that it says are shown as nothing where they are not known (selectors of
 * variants, fillers, joiners), line separators, blanks of Braille and of music, lone surrogates.
 * Source: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
export const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u2800\u{1d159}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}]/gu;

/** The text with such characters as visible escapes (`\u202e`); line breaks and tabs stay. */
export function toVisible(text: string): string {
  return text.replace(UNSEEN, escapeChar);
}

/** The same on one line: line breaks and tabs are escapes as well. */
export function toVisibleLine(text: string): string {
  return toVisible(text).replace(/[\n\r\t]/g, (char) => (char === '\n' ? '\\n' : char === '\r' ? '\\r' : '\\t'));
}

function escapeChar(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
