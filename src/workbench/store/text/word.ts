import { BACKSLASH } from '../../../records/scan/json-bytes.ts';

/** One word that is looked for, made ready for the search in bytes. */
export interface Word {
  /** As JSON writes it, its letters in lower and in upper case. Absent: it has letters beyond ASCII. */
  lower?: Uint8Array;
  upper?: Uint8Array;
  /** By byte: how far to go on when it stands where the word's last byte would; 0 for that byte itself. */
  skip?: Uint8Array;
  /** How far to go on after a last byte that was not the word's. */
  step: number;
  /** Each of its characters in every case. */
  characters: readonly (readonly number[])[];
  /** By byte: 1 where its first character can begin, as it is or as an escape. */
  begins: Uint8Array;
  /** Of a word beyond ASCII its longest part within it: a record without that need not be walked through. */
  part?: Word;
  /** The same word written otherwise: either is it. Absent: there is one way. */
  other?: Word;
  /** It could stand between values, in the signs of JSON itself: then only a walk through the record can tell. */
  mayBeSign: boolean;
  /** It could be a part of a number, of true, false or null, which stand outside quotes. */
  mayBeLiteral: boolean;
}

const SIGNS = /[{}[\],]|^:/;
const LITERAL = /^(?:[-+.\de]+|t?r?u?e?|f?a?l?s?e?|n?u?l{0,2})$/;
const MAX_SKIP = 255;

/** The words of a filter's text, longest first: the rarest, most likely. */
export function toWords(text: string): Word[] {
  const words = [
    ...new Set(
      text
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ];
  return words.sort((one, other) => other.length - one.length).map(toWordOrOther);
}

/** The one capital letter whose small form is two characters: `İ`. */
const DOTTED = 'i\u0307';

function toWordOrOther(word: string): Word {
  const other = word.replaceAll(DOTTED, 'İ');
  return other === word ? toWord(word) : { ...toWord(word), other: toWord(other) };
}

function toWord(word: string): Word {
  const characters = Array.from(word, toCases);
  const begins = toBegins(characters[0] ?? []);
  const shared = { characters, begins, mayBeSign: SIGNS.test(word), mayBeLiteral: LITERAL.test(word) };
  if (!/^[\x21-\x7e]+$/.test(word)) {
    const [part] = word.split(/[^\x21-\x7e]+/).sort((one, other) => other.length - one.length);
    return { ...shared, step: 1, ...(part ? { part: toWord(part) } : {}) };
  }
  const written = JSON.stringify(word).slice(1, -1);
  const lower = new TextEncoder().encode(written);
  const upper = lower.map((byte, at) => (byte >= 0x61 && byte <= 0x7a && !isEscape(lower, at) ? byte - 32 : byte));
  const last = lower.length - 1;
  const skip = new Uint8Array(256).fill(Math.min(lower.length, MAX_SKIP));
  for (let at = Math.max(0, last - MAX_SKIP + 1); at < last; at++)
    for (const byte of [lower[at] ?? 0, upper[at] ?? 0]) skip[byte] = last - at;
  const ends = [lower[last] ?? 0, upper[last] ?? 0];
  const step = Math.min(...ends.map((byte) => skip[byte] ?? 1));
  for (const byte of ends) skip[byte] = 0;
  return { ...shared, lower, upper, skip, step };
}

/** The letter of an escape keeps its case: `\n` is not `\N`. */
function isEscape(written: Uint8Array, at: number): boolean {
  let before = 0;
  while (written[at - 1 - before] === 0x5c) before++;
  return before % 2 === 1;
}

function toBegins(points: readonly number[]): Uint8Array {
  const begins = new Uint8Array(256);
  begins[BACKSLASH] = 1;
  for (const point of points) {
    const [first = 0] = new TextEncoder().encode(String.fromCodePoint(point));
    begins[first] = 1;
  }
  return begins;
}

/** A character as code points: as it is, small, and large. */
function toCases(character: string): number[] {
  const forms = [character, character.toLowerCase(), character.toUpperCase()];
  const points = forms.flatMap((form) => {
    const [point, ...more] = Array.from(form, (one) => one.codePointAt(0) ?? 0);
    return point === undefined || more.length > 0 ? [] : [point];
  });
  return [...new Set(points)];
}
