/**
 * The one message shape between the page's own world and the extension's isolated world.
 *
 * The isolated script runs first and listens once for `HELLO` on `document`; the script in the page's world
 * dispatches it once, before any script of the page runs, with a random name as its string detail. From then on:
 * - page's world → isolated: `CustomEvent(name, {detail: kind + '\n' + text})`, kind one of `MessageKind`;
 * - isolated → page's world: `CustomEvent(name + '?')`, "send the text of code editors now", and `CustomEvent(name + '!')`,
 *   "nobody listens any more": from then on no answer is read.
 * Details are strings only: they cross the worlds in both browsers without a copy of an object.
 * Whatever arrives is untrusted: a page can forge it through its own answers.
 */
export const HELLO = 'trailbrief-hello';

/**
 * Dispatched on the document of the topmost same-origin CloudTrail page by the script in a frame below it, at that
 * frame's start: "look at your frames now". It carries nothing; a page that forges it makes us look, no more.
 */
export const FRAME = 'trailbrief-frame';

/** `answer`: the body of one of the page's own answers. `editor`: the full text of a code editor in the page. */
export type MessageKind = 'answer' | 'editor';

/** A longer text is not read: 50 events of the greatest size, escaped, are below it. In characters, of a body in bytes. */
export const MAX_LENGTH = 16_000_000;
