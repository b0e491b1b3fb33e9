import type { ReadInput } from '../../protocol/reading.ts';
import type { Unpack } from './connect-unpacker.ts';
import { toDigest } from './digest.ts';
import type { ReadSink, ReadSource } from './read-sink.ts';
import { readSource } from './read-source.ts';
import { type Given, readAhead, toGiven } from './source-chunks.ts';

/** So many small files are asked for ahead of their turn. */
const AHEAD = 8;

/**
 * Reads files and pasted text, one after the other, and puts what is in them into the sink; then the digest of each. Never
 * rejects: what cannot be read becomes a problem of its source. When the signal ends, reading stops at once; what was read
 * stays.
 *
 * @param unpack unpacks on another thread. Absent: there is none.
 */
export async function readInputs(
  inputs: readonly ReadInput[],
  sink: ReadSink,
  signal: AbortSignal,
  unpack?: Unpack,
): Promise<void> {
  const all = inputs.map(toWork);
  const read: ((typeof all)[number] & { isWhole: boolean })[] = [];
  for (const [at, { given, source }] of all.entries()) {
    if (signal.aborted) break;
    for (const next of all.slice(at, at + AHEAD)) readAhead(next.given);
    await sink.rest?.();
    if (signal.aborted) break;
    source.readAt = Date.now();
    const hadRoom = await readSource(source, given, sink, signal, unpack);
    // The bytes are let go; the digest reads them again.
    delete given.whole;
    // What was read to its end is evidence also when reading was stopped later.
    read.push({ given, source, isWhole: !signal.aborted });
    if (!hadRoom) {
      refuse(
        all.slice(at + 1).map((one) => one.source),
        sink,
      );
      break;
    }
  }
  for (const { source, given, isWhole } of read) {
    if (signal.aborted && !isWhole) continue;
    await sink.rest?.();
    try {
      sink.setDigest(source, await toDigest(given.blob, signal));
    } catch {
      // A file that is gone has no digest any more; that it went was said when it was read, or nothing of it was missed.
    }
  }
}

/** To go on would take the last room from what was read, and with it the whole page. */
function refuse([first, ...more]: readonly ReadSource[], sink: ReadSink): void {
  if (first === undefined) return;
  const { name, readAt } = first;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  const reason = `Expected room in memory for this file${others}, got none: not read`;
  const channel = name === undefined ? 'paste' : 'file';
  sink.addProblem(first, { place: { channel, readAt, ...(name === undefined ? {} : { name }) }, reason, lost: false });
}

function toWork(input: ReadInput, id: number): { given: Given; source: ReadSource } {
  const given = toGiven(input);
  const name = input.kind === 'file' ? { name: input.path } : {};
  return { given, source: { id, bytes: given.blob.size, readAt: 0, ...name } };
}
