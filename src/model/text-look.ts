import { COMMAND_PIECES } from './command-secrets.ts';
import { FORMAT_PIECES } from './secret-formats.ts';
import { TELLING_PIECES } from './telling-names.ts';

/** What a text may hold, as bits. Every text of every record is asked, so it is read once, and no pattern tried that cannot match. */
export const MAY = {
  /** A mark that may stand between a name and its value. */
  mark: 1,
  /** A telling name. */
  telling: 2,
  /** A secret that its own form tells. */
  format: 4,
  /** An address, or Oracle's way to write one. */
  address: 8,
  /** A command line. */
  command: 16,
  /** Nothing but Base64. */
  base64: 32,
} as const;

const TABLE_SIZE = 0x10000;
/** For each three characters in a row, mixed: which bits they set. Others may mix to the same: then a pattern is tried in vain. */
const PIECES = new Uint8Array(TABLE_SIZE);
/** Kinds of characters: a mark, one that separates words, one of Base64. */
const KINDS = new Uint8Array(128);
const SEPARATOR = 1 << 7;

function addPieces(pieces: readonly string[], bit: number): void {
  for (const piece of pieces) {
    const [first = 0, second = 0, third = 0] = [...piece.toLowerCase()].map(
      (character) => character.charCodeAt(0) | 0x20,
    );
    const at = mix(first, second, third);
    PIECES[at] = (PIECES[at] ?? 0) | bit;
  }
}

function mix(first: number, second: number, third: number): number {
  return ((first << 10) ^ (second << 5) ^ third) & (TABLE_SIZE - 1);
}

addPieces(TELLING_PIECES, MAY.telling);
addPieces(FORMAT_PIECES, MAY.format);
addPieces(COMMAND_PIECES, MAY.command);
for (const character of '=:%>"\'') KINDS[character.charCodeAt(0)] = MAY.mark;
for (const character of ' \t\n",\'[(=') {
  const code = character.charCodeAt(0);
  KINDS[code] = (KINDS[code] ?? 0) | SEPARATOR;
}
const NOT_BASE64 = 1 << 6;
for (let code = 0; code < KINDS.length; code++)
  if (!/[\w+/=]/.test(String.fromCharCode(code))) KINDS[code] = (KINDS[code] ?? 0) | NOT_BASE64;

const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const WIDE = 0xff00;

let last = '';
let foundInLast = 0;

/** Which of the above a text may hold. What was looked at last is not looked at again: rows ask for form and words one after the other. */
export function lookAt(text: string): number {
  if (text !== last) {
    foundInLast = look(text);
    last = text;
  }
  return foundInLast;
}

function look(text: string): number {
  let found = 0;
  let kinds = 0;
  let first = 0;
  let second = 0;
  let kindBefore = SEPARATOR;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Beyond ASCII there are marks of full width, and dashes and quotes of print.
    const kind = code < 128 ? (KINDS[code] ?? 0) : code >= WIDE ? MAY.mark | NOT_BASE64 : NOT_BASE64;
    kinds |= kind;
    const low = code | 0x20;
    found |= PIECES[mix(first, second, low)] ?? 0;
    if (code === DASH && kindBefore & SEPARATOR) found |= MAY.command;
    else if (code === SLASH && second === (SLASH | 0x20) && first === (COLON | 0x20)) found |= MAY.address;
    first = second;
    second = low;
    kindBefore = kind;
  }
  return found | (kinds & MAY.mark) | (kinds & NOT_BASE64 ? 0 : MAY.base64);
}
