import { sha256 } from '@noble/hashes/sha2.js';

/** The browser's own SHA-256 takes a file as a whole. In bytes. */
const MAX_WHOLE = 256 * 2 ** 20;

/** SHA-256 in hex of a file's or text's bytes. Rejects when it can no longer be read or the signal ends. */
export async function toDigest(given: Blob, signal: AbortSignal): Promise<string> {
  if (given.size <= MAX_WHOLE)
    return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await given.arrayBuffer())));
  const sum = sha256.create();
  const reader = given.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      signal.throwIfAborted();
      sum.update(piece.value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
  return toHex(sum.digest());
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
