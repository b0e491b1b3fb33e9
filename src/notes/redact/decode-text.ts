/** Encodings inside of one another. */
export const MAX_DECODINGS = 4;
const ENCODED = /%[0-9a-f]{2}|\\u[0-9a-f]{4}/i;
/** Long enough to hold a name that can be told from other words. */
const MIN_BASE64 = 16;
const BASE64 = new RegExp(`(?<![\\w+/-])[\\w+/-]{${MIN_BASE64},}={0,2}`, 'g');
/** Where it may begin behind a word or a path: how many places are tried. */
const MAX_BEGINNINGS = 12;

/** The text with percent signs and JSON's escapes decoded once; `undefined` when it has none. */
export function findDecoded(text: string): string | undefined {
  if (!ENCODED.test(text)) return undefined;
  const decoded = toDecoded(text);
  return decoded === text ? undefined : decoded;
}

/** Places in a text where Base64 stands for a text, also that of addresses, and what it says. */
export function* findBase64(text: string): Iterable<{ start: number; end: number; decoded: string }> {
  for (const { 0: run, index } of text.matchAll(BASE64)) {
    let from = 0;
    for (let tries = 0; tries < MAX_BEGINNINGS && run.length - from >= MIN_BASE64; tries++) {
      const found = beginsText(run, from) ? findText(run, from) : undefined;
      if (found) {
        yield { start: index + from, end: index + found.end, decoded: found.decoded };
        break;
      }
      const sign = run.slice(from).search(/[-+/_]/);
      if (sign < 0) break;
      from += sign + 1;
    }
  }
}

/** The text, and whatever is decoded of it or of a part of it, again and again. */
export function* toForms(text: string, depth = 0): Iterable<string> {
  yield text;
  if (depth >= MAX_DECODINGS) return;
  for (const { decoded } of findBase64(text)) yield* toForms(decoded, depth + 1);
  const decoded = findDecoded(text);
  if (decoded !== undefined) yield* toForms(decoded, depth + 1);
}

/** Each character by itself: one that cannot be decoded keeps none of the others from it. */
function toDecoded(text: string): string {
  return text
    .replace(ENCODED_CHARACTER, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        // Not UTF-8: each byte is a character, as older programs wrote them.
        return encoded.replace(/%(..)/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
      }
    })
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A character in UTF-8 by the length that its first byte tells, else one byte. */
const ENCODED_CHARACTER =
  /%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}|%[0-9a-f]{2}/gi;

/** To the end of the run, or to the next sign of a path. */
function findText(run: string, from: number): { decoded: string; end: number } | undefined {
  const slash = run.indexOf('/', from);
  for (const end of slash < 0 ? [run.length] : [run.length, slash]) {
    const decoded = decodeBase64(run.slice(from, end));
    if (decoded !== undefined) return { decoded, end };
  }
  return undefined;
}

function decodeBase64(base64: string): string | undefined {
  try {
    const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return NO_TEXT.test(text) ? undefined : text;
  } catch {
    // No Base64, or no text in it.
    return undefined;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_';
/** What each character stands for: `-` and `_` are the last two again. */
const SIX_BITS = new Map([...ALPHABET].map((char, at) => [char.charCodeAt(0), at < 64 ? at : at - 2]));
/** Bytes that are looked at: of random ones one run in a thousand goes on. */
const PEEKED = 9;

/** Whether the first bytes are those of a text: nearly every id and digest is told by them, at a small part of the time. */
function beginsText(run: string, from: number): boolean {
  let following = 0;
  for (let at = 0; at < PEEKED; at++) {
    const char = from + Math.floor((at * 4) / 3);
    const bits = (bitsAt(run, char) << 6) | bitsAt(run, char + 1);
    const byte = (bits >> (4 - 2 * (at % 3))) & 0xff;
    if (following > 0) {
      if (byte >> 6 !== 0b10) return false;
      following--;
    } else if (byte >= 0xc2 && byte <= 0xf4) following = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    else if (byte > 0x7e || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  }
  return true;
}

function bitsAt(run: string, at: number): number {
  return SIX_BITS.get(run.charCodeAt(at)) ?? 0;
}

/** What no text has: a number in Base64 nearly always does. */
const NO_TEXT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
