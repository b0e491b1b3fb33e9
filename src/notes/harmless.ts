/** Words with plain punctuation. No digit: `GH-1` is a reference to some, and so is what looks like a commit. */
const WORDS = /^[A-Za-z](?:[A-Za-z ,()'-]|[.?](?= |$))*$/;
const COMMIT = /\b[0-9a-f]{7,}\b/i;
const UTC_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? UTC$/;

/**
 * Prose that no renderer reads as anything else, wherever in a line it stands: no mark, address, mention, emoji, reference or
 * heading. All other text of a record needs a code span or an escape.
 */
export function isHarmless(text: string): boolean {
  return (WORDS.test(text) && !COMMIT.test(text)) || UTC_TIME.test(text);
}
