import { COMMAND_PIECES } from './command-secrets.ts';
import { FORMAT_PIECES, MIN_FORMAT } from './secret-formats.ts';
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
  /** The id of an access key. */
  key: 64,
} as const;

const TABLE_SIZE = 0x8000;
/** For each three characters in a row, mixed: which bits they set. Others may mix to the same: then a pattern is tried in vain. */
const PIECES = new Uint8Array(TABLE_SIZE);
/** Kinds of characters: a mark, one that is none of Base64. */
const KINDS = new Uint8Array(128);
const NOT_BASE64 = 1 << 7;

/** The characters before with one more, without regard to case; more than three are forgotten. */
function mix(before: number, code: number): number {
  return ((before << 5) ^ (code | 0x20)) & (TABLE_SIZE - 1);
}

function addPieces(pieces: readonly string[], bit: number): void {
  for (const piece of pieces) {
    let at = 0;
    for (const character of piece.toLowerCase()) at = mix(at, character.charCodeAt(0));
    PIECES[at] = (PIECES[at] ?? 0) | bit;
  }
}

addPieces(TELLING_PIECES, MAY.telling);
addPieces(FORMAT_PIECES, MAY.format);
addPieces(COMMAND_PIECES, MAY.command);
addPieces(['://'], MAY.address);
// `AKIA`, `ASIA`.
addPieces(['kia', 'sia'], MAY.key);
for (const character of '=:%>"\'') KINDS[character.charCodeAt(0)] = MAY.mark;
for (let code = 0; code < KINDS.length; code++)
  if (!/[\w+/=]/.test(String.fromCharCode(code))) KINDS[code] = (KINDS[code] ?? 0) | NOT_BASE64;

const DASH = 0x2d;
const WIDE = 0xff00;
/** What may stand before the dash of an option. */
const SEPARATORS = new Set(' \t\n",\'[(=');

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

/** Nothing that could stand between a name and its value. */
const WORD = /^[\w.-]*$/;
export const UUID_LENGTH = '12345678-1234-1234-1234-123456789012'.length;
const ID = /^[\da-f-]+$/;

/** Whether a text can hold none of them: most values are short words, or ids, and a pattern over all characters is faster than a loop. */
function isPlain(text: string): boolean {
  const { length } = text;
  return length < MIN_FORMAT ? WORD.test(text) : length === UUID_LENGTH && ID.test(text);
}

function look(text: string): number {
  if (isPlain(text)) return 0;
  let found = 0;
  let kinds = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Beyond ASCII there are marks of full width, and dashes and quotes of print.
    kinds |= code < 128 ? (KINDS[code] ?? 0) : code >= WIDE ? MAY.mark | NOT_BASE64 : NOT_BASE64;
    before = mix(before, code);
    found |= PIECES[before] ?? 0;
    if (code === DASH && (at === 0 || SEPARATORS.has(text[at - 1] ?? ''))) found |= MAY.command;
  }
  return found | (kinds & MAY.mark) | (kinds & NOT_BASE64 ? 0 : MAY.base64);
}
