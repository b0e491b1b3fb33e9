import type { Chunks } from './source-chunks.ts';

/** Text in UTF-16, as PowerShell writes it, in UTF-8. */
export async function* fromUtf16(chunks: Chunks, bigEndian: boolean): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le');
  const encoder = new TextEncoder();
  for await (const chunk of chunks()) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
