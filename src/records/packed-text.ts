import { unpackGzip } from './gzip.ts';

/** Bytes that may still be unpacked out of one document. */
export interface Room {
  left: number;
}

/** CloudWatch Logs and Firehose send at most a few MB at once. */
export const newRoom = (): Room => ({ left: 64 * 2 ** 20 });

/** Shorter texts hold no record. In characters. */
const SHORTEST = 24;
const BASE64 = /^[\w+/\s-]+={0,2}\s*$/;
/** Base64 of the first bytes of any gzip. */
const PACKED = 'H4sI';

/** What a packed text held, and what was wrong with it, in words. */
export interface Unpacked {
  text: string;
  fault?: string;
}

/** The text of which a text is the Base64, packed with gzip or not; `undefined` when it is something else. */
export function findPacked(text: string, room: Room): Unpacked | undefined {
  if (text.length < SHORTEST || !BASE64.test(text)) return undefined;
  let bytes = fromBase64(text);
  let fault: string | undefined;
  for (let layer = 0; layer < MAX_LAYERS && bytes?.[0] === 0x1f && bytes[1] === 0x8b; layer++) {
    const unpacked = unpackGzip(bytes, Math.min(room.left, FREE + bytes.length * MAX_RATIO));
    if (unpacked.bytes === undefined) return { text: '', fault: TOO_LARGE };
    bytes = unpacked.bytes;
    room.left -= bytes.length;
    if (unpacked.fault !== undefined) fault = DAMAGED;
  }
  if (fault !== undefined) return { text: new TextDecoder().decode(bytes), fault };
  const inner = bytes && toText(bytes);
  return inner !== undefined && (inner.includes('{') || inner.startsWith(PACKED)) ? { text: inner } : undefined;
}

/** Up to here any ratio is good. In bytes. */
const FREE = 2 ** 20;
/** Records shrink to a twentieth, lines that repeat each other to a hundredth. */
const MAX_RATIO = 100;
/** Firehose packs what CloudWatch Logs has packed. */
const MAX_LAYERS = 3;
const TOO_LARGE = 'Expected packed records of a few MB, got more than is unpacked out of one document';
const DAMAGED = 'Expected the whole packed text, got one that is cut off or damaged: what could be unpacked was read';

/** Lines of one width are one text, broken at that width; others are each a text of its own. */
function fromBase64(text: string): Uint8Array | undefined {
  const lines = text.trim().replaceAll('-', '+').replaceAll('_', '/').split(/\s+/);
  const width = lines[0]?.length ?? 0;
  const isBroken = lines.every((line, at) => line.length === width || (at === lines.length - 1 && line.length < width));
  const texts = isBroken && !lines[0]?.endsWith('=') ? [lines.join('')] : lines;
  try {
    return Uint8Array.from(texts.map(decode).join(''), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** One letter that is left over when a text was cut off says nothing. */
function decode(text: string): string {
  const letters = text.replace(/=+$/, '');
  return atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
