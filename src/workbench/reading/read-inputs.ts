import type { Place } from '../../sources/raw-event.ts';
import type { ReadInput } from '../store/call-store.ts';
import { toDigest } from './digest.ts';
import type { ReadSink, ReadSource } from './read-sink.ts';
import { readSource } from './read-source.ts';
import { toBlob } from './source-chunks.ts';

/**
 * Reads files and pasted text, one after the other, and puts what is in them into the sink; then the digest of each. Never
 * rejects: what cannot be read becomes a problem of its source. When the signal ends, reading stops at once; what was read
 * stays.
 */
export async function readInputs(inputs: readonly ReadInput[], sink: ReadSink, signal: AbortSignal): Promise<void> {
  const read: { source: ReadSource; given: Blob }[] = [];
  for (const [id, input] of inputs.entries()) {
    if (signal.aborted) break;
    const given = toBlob(input);
    const source: ReadSource = {
      id,
      bytes: given.size,
      readAt: Date.now(),
      ...(input.kind === 'file' ? { name: input.path } : {}),
    };
    const { name, readAt } = source;
    const place: Place = {
      channel: input.kind === 'file' ? 'file' : 'paste',
      readAt,
      ...(name === undefined ? {} : { name }),
    };
    await readSource(source, given, place, sink, signal);
    read.push({ source, given });
  }
  for (const { source, given } of read) {
    if (signal.aborted) return;
    try {
      sink.setDigest(source, await toDigest(given, signal));
    } catch {
      // A file that is gone has no digest any more; that it went was said when it was read, or nothing of it was missed.
    }
  }
}
