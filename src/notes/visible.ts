/**
 * Characters that change how the text around them is read, or that cannot be seen: controls, bidirectional marks, zero-width
 * characters, line separators, tags, lone surrogates.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|[\u{e0000}-\u{e007f}]/gu;

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
