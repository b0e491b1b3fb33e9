/** What would be hard to see or would end the line in an editor: such texts are written as code points. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text as a literal of Trino's SQL, which Athena and CloudTrail Lake speak: the quote is doubled, and nothing else has a meaning.
 * Source: https://trino.io/docs/current/language/types.html#varchar
 */
export function quoteSql(text: string): string {
  if (PLAIN.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `U&'${[...text].map(toUnicode).join('')}'`;
}

function toUnicode(char: string): string {
  if (char === "'") return "''";
  if (char === '\\') return '\\\\';
  if (PLAIN.test(char)) return char;
  const code = char.codePointAt(0) ?? 0;
  // Trino takes no lone half of a pair: the sign for what could not be read stands for it, as in AWS's own files.
  if (code >= 0xd800 && code <= 0xdfff) return '\\FFFD';
  return code > 0xffff
    ? `\\+${code.toString(16).toUpperCase().padStart(6, '0')}`
    : `\\${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
