/**
 * Marks that AWS leaves where it removed a value. A bare `*` is a wildcard, not a mark.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
const MARK = /^(?:HIDDEN_DUE_TO_SECURITY_REASONS|\*{2,}|\*{2,3} ?redacted ?\*{2,3}|\[?REDACTED\]?)$/i;

export function isRedactedByAws(text: string): boolean {
  const first = text.charCodeAt(0);
  // H h * [ R r: everything else cannot be a mark, and most values are not.
  return (
    (first === 42 || first === 72 || first === 104 || first === 91 || first === 82 || first === 114) && MARK.test(text)
  );
}
