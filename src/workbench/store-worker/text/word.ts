import { BACKSLASH } from '../../../records/scan/json-bytes.ts';

/** One word that is looked for, made ready for the search in bytes. */
export interface Word {
  /** As JSON writes it, its letters in lower and in upper case. Absent: it has letters beyond ASCII. */
  lower?: Uint8Array;
  upper?: Uint8Array;
  /** By `toPair` of two neighbouring bytes: how many pairs of the word there are up to that one; `SOME_PAIR`; 0: it has none of that. Absent: it has one byte. */
  pairs?: Uint8Array;
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

/** The pair stands in the word more than once, or so far behind that it was not counted. */
export const SOME_PAIR = 255;
const PAIR_BITS = 12;

/** Where `Word.pairs` has two neighbouring bytes; it has others there, too: fewer entries stay where processors have them at hand. */
export function toPair(first: number, second: number): number {
  return ((first << 5) ^ second) & ((1 << PAIR_BITS) - 1);
}

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
    return { ...shared, ...(part ? { part: toWord(part) } : {}) };
  }
  const written = JSON.stringify(word).slice(1, -1);
  const lower = new TextEncoder().encode(written);
  const upper = lower.map((byte, at) => (byte >= 0x61 && byte <= 0x7a && !isEscape(lower, at) ? byte - 32 : byte));
  return { ...shared, lower, upper, ...(lower.length > 1 ? { pairs: toPairs(lower, upper) } : {}) };
}

function toPairs(lower: Uint8Array, upper: Uint8Array): Uint8Array {
  const pairs = new Uint8Array(1 << PAIR_BITS);
  const bothCases = (at: number): Set<number> => new Set([lower[at] ?? 0, upper[at] ?? 0]);
  for (let at = 0; at + 1 < lower.length; at++)
    for (const first of bothCases(at))
      for (const second of bothCases(at + 1)) {
        const pair = toPair(first, second);
        pairs[pair] = pairs[pair] === 0 && at + 1 < SOME_PAIR ? at + 1 : SOME_PAIR;
      }
  return pairs;
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
