/**
 * Characters that change how the text around them is read, or that cannot be seen: controls, all of Unicode's format characters
 * (bidirectional marks, zero-width ones, tags), fillers, line separators, selectors of variants, lone surrogates.
 */
export const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is looked for alone.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2028\u2029\u2065\u3164\uffa0]|\p{Cf}|\p{Cs}|[\u{e0000}-\u{e01ef}]/gu;

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
