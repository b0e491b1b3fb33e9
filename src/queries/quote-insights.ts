/** Characters that mean nothing in a text of Logs Insights and nothing in a regular expression but the dot and the plus. */
const PLAIN = /^[\w .:/@=+,-]*$/;

/**
 * The condition that a field has exactly this text. AWS describes no escapes for its quoted texts, so a value with any other
 * character than those that cannot matter becomes a regular expression of code points.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Filter.html
 */
export function equalsInsights(field: string, text: string): string {
  return PLAIN.test(text) ? `${field} = "${text}"` : `${field} like /^${toPattern(text)}$/`;
}

/** A regular expression that finds one of the texts as it is, in upper or lower case. */
export function findsInsights(texts: readonly string[]): string {
  const patterns = texts.map(toPattern);
  return `/(?i)${patterns.length === 1 ? patterns.join('') : `(${patterns.join('|')})`}/`;
}

/** A part of a regular expression that matches the text as it is. */
export function toPattern(text: string): string {
  return [...text].map((char) => (/[A-Za-z0-9_ ]/.test(char) ? char : toCodePoint(char))).join('');
}

function toCodePoint(char: string): string {
  return `\\x{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
