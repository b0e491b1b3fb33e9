/**
 * Marks that AWS leaves where it removed a value. A bare `*` is a wildcard, not a mark.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
const OF_AWS =
  /^(?:HIDDEN_DUE_TO_SECURITY_REASONS|<sensitiveDataRemoved>|\*{2,}|\*{2,3} ?(?:redacted|sensitive(?: data redacted)?) ?\*{2,3}|\[?REDACTED\]?)$/i;

/** Marks of tools: Terraform's `(sensitive value)`, Rails' `[FILTERED]`, `<redacted>`, `{{REDACTED}}`. */
const OF_TOOL =
  /^(?:[<[({«‹*_#-]{1,3} ?(?:(?:data|value|content) )?(?:redacted|removed|masked|hidden|filtered|sanitized|scrubbed|sensitive)(?: ?(?:data|value|content)(?: removed| redacted| hidden)?| by [\w -]{1,40})? ?[>\])}»›*_#-]{1,3}|redacted by [\w -]{1,40}|•{3,}|●{3,})$/i;

/** The longest mark, in characters. */
const MAX_MARK = 80;

/** Who put a mark in the place of a value, or `undefined` where the value stands. */
export function redactedBy(text: string): 'AWS' | 'a tool' | undefined {
  if (text.length > MAX_MARK || !BEGINS.has(text.charCodeAt(0))) return undefined;
  if (OF_AWS.test(text)) return 'AWS';
  return OF_TOOL.test(text) ? 'a tool' : undefined;
}

/** The first characters of all marks: everything else cannot be one, and most values are not. */
const BEGINS = new Set([...'HhRr<[({«‹*_#-•●'].map((character) => character.charCodeAt(0)));

/** Whether a mark stands where a value was. */
export function isRedacted(text: string): boolean {
  return redactedBy(text) !== undefined;
}

/** What is said of a value that is not there: `redacted by AWS`. `undefined` where there is one. */
export function toRedaction(text: string): string | undefined {
  const by = redactedBy(text);
  return by === undefined ? undefined : by === 'AWS' ? 'redacted by AWS' : 'redacted before it was recorded or read';
}
