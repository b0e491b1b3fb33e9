import { withoutLineNumbers } from './line-numbers.ts';
import { findUnescaped } from './page-texts-escaped.ts';
import type { ShownText } from './page-texts-shown.ts';
import { withoutQuoteMarks } from './quoted-mail.ts';
import { findRepaired } from './record-around.ts';

/** An object in a text, wrapped `level` times in strings of JSON. */
export interface Span {
  start: number;
  end: number;
  level: number;
}

/** Pieces before a record of which the first line's number may be one. */
const PIECES_BEFORE = 3;
/** Characters before an object that are looked at. */
const LOOK_BACK = 300;
/** What stands before a value inside an object or a list: its key, or the list's own signs; also when the value is a string. */
const INSIDE = /(?:"\s*:|\[|(?:[}\]"\d]|\b(?:true|false|null))\s*,)\s*\\*"?$/;

/** Which piece holds the character at this place. */
function toPieceAt({ starts }: ShownText, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text of a span without the line numbers that stand between its lines; `undefined` when there are none. */
function findUnnumbered(shown: ShownText, { start, end }: Span): string | undefined {
  const first = toPieceAt(shown, start);
  const from = Math.max(0, first - PIECES_BEFORE);
  const texts = withoutLineNumbers(shown.pieces.slice(from, toPieceAt(shown, end - 1) + 1));
  if (!texts) return undefined;
  const before = texts.slice(0, first - from).join('').length;
  const at = shown.starts[first] ?? 0;
  const text = texts.join('').slice(before + start - at);
  const numbered = shown.text.slice(start, end);
  // What follows the object in its last piece is cut off: by its length, as that piece is no number.
  const last = toPieceAt(shown, end - 1);
  const rest = (shown.starts[last] ?? 0) + (shown.pieces[last]?.text.length ?? 0) - end;
  return numbered === '' ? undefined : text.slice(0, text.length - rest);
}

/** What an object in the text says, as JSON: unwrapped, and with undone what pages do to JSON. `undefined`: it is not JSON. */
export function findJsonText(shown: ShownText, span: Span): string | undefined {
  const forms = [() => shown.text.slice(span.start, span.end), () => findUnnumbered(shown, span)];
  for (const toForm of forms) {
    const form = toForm();
    const plain = form === undefined ? undefined : findUnescaped(form, span.level);
    if (plain === undefined) continue;
    const found =
      findRepaired(plain) ??
      findRepaired(withoutQuoteMarks(plain)) ??
      // Lines broken at a width, also in the middle of a word.
      findRepaired(plain.replace(/[\r\n]+/g, ''));
    if (found) return found.text;
  }
  return undefined;
}

/** What is left of an object that is not JSON: unwrapped where that can be done. */
export function toBrokenText(shown: ShownText, span: Span): string {
  const raw = shown.text.slice(span.start, span.end);
  return findUnescaped(raw, span.level) ?? raw;
}

/** Whether the object that begins at `start` plainly stands inside another object or list. Nothing before `floor` is looked at. */
export function isInside(shown: ShownText, start: number, floor: number): boolean {
  const from = Math.max(floor, start - LOOK_BACK);
  if (INSIDE.test(shown.text.slice(from, start).trimEnd())) return true;
  // Numbers of lines stand between a list and its members.
  let unnumbered = '';
  for (let at = toPieceAt(shown, from); at < shown.pieces.length; at++) {
    const { text = '', markup = '' } = shown.pieces[at] ?? {};
    const begin = shown.starts[at] ?? 0;
    if (begin >= start) break;
    if (markup === '') unnumbered += text.slice(Math.max(0, from - begin), start - begin);
  }
  return INSIDE.test(unnumbered.trimEnd());
}
