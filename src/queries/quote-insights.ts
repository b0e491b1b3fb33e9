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

/** A regular expression that finds the text as it is; upper and lower case count only if asked for. */
export function findsInsights(text: string): string {
  return `/(?i)${toPattern(text)}/`;
}

function toPattern(text: string): string {
  return [...text].map((char) => (/[A-Za-z0-9_ ]/.test(char) ? char : toCodePoint(char))).join('');
}

function toCodePoint(char: string): string {
  return `\\x{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
