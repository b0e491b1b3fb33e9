import { type ContentKind, HEAD, toContentKind } from '../../../records/content-kind.ts';
import type { Place } from '../../../sources/raw-event.ts';
import { MemoryFault, toFault } from '../../protocol/fault.ts';
import { nextTurn } from '../next-turn.ts';
import type { Unpack } from './connect-unpacker.ts';
import { EntryReader } from './entry-reader.ts';
import { gunzip } from './gunzip.ts';
import { SourceNotes } from './notes-of-source.ts';
import { PartReader } from './part-reader.ts';
import type { ReadSink, ReadSource } from './read-sink.ts';
import { type Chunks, type Given, readHead, toChunks } from './source-chunks.ts';
import { TableReader } from './table-reader.ts';
import { fromUtf16 } from './to-utf8.ts';

/** A source may bring large chunks: between pieces of this size it can be stopped. In bytes. */
const PIECE = 2 ** 18;
/** How long the worker may be deaf to messages. In milliseconds. */
const BREATH = 40;
/** Up to here it listens after each piece: what is read first is asked for, and shown before more is read. In bytes, unpacked. */
const BEGINNING = 3 * 2 ** 20;
/** Up to here the browser's stream for unpacking costs more than it saves. In bytes, packed. */
const SMALL_PACKED = 2 ** 16;
/** A packed file may be packed again, and its text in UTF-16; nothing is wrapped more often. */
const MAX_WRAPPINGS = 3;

/**
 * Reads one source to its end. What it is, its content says. Never rejects: a fault becomes a problem of the source.
 *
 * @returns false: memory ran out.
 */
export async function readSource(
  source: ReadSource,
  given: Given,
  sink: ReadSink,
  signal: AbortSignal,
  unpack?: Unpack,
): Promise<boolean> {
  const { name, readAt } = source;
  const place: Place = {
    channel: name === undefined ? 'paste' : 'file',
    readAt,
    ...(name === undefined ? {} : { name }),
  };
  const notes = new SourceNotes();
  const entries = new EntryReader(source, place, sink, notes);
  const tell = (reason: string) => entries.addProblem({ place, reason, lost: false });
  let parts: PartReader | undefined;
  let table: TableReader | undefined;
  const end = () => {
    parts?.end(notes, !signal.aborted);
    table?.end();
    entries.flush();
    notes.tell(sink, source);
  };
  try {
    const advance = (bytes: number) => sink.advance(source, bytes);
    const content = await openContent(toChunks(given, advance), source.bytes <= SMALL_PACKED, (onGiven) =>
      unpack?.(given.blob, (bytes) => {
        onGiven(bytes);
        advance(bytes);
      }),
    );
    if ('name' in content) {
      tell(`Expected CloudTrail records, got ${content.name}`);
      return true;
    }
    if (content.kind === 'table') table = new TableReader(place, entries);
    else parts = new PartReader(source, place, sink, entries, mayHoldText(content.kind, place));
    let breath = performance.now();
    let pushed = 0;
    for await (const chunk of content.chunks()) {
      for (let at = 0; at < chunk.length && !signal.aborted; at += PIECE) {
        (table ?? parts)?.push(chunk.subarray(at, at + PIECE));
        pushed += PIECE;
        const isBeginning = source.id === 0 && pushed <= BEGINNING;
        if (!isBeginning && performance.now() - breath < BREATH) continue;
        await nextTurn();
        await sink.rest?.();
        breath = performance.now();
      }
      if (signal.aborted) break;
    }
    end();
    if (signal.aborted) tell('Expected to read on, got stopped: what was read up to there stays');
    else if (entries.problems === 0 && entries.count === 0 && (parts?.count ?? 0) === 0)
      tell(`Expected CloudTrail records, got ${content.kind === 'text' ? 'text without any' : 'none of them'}`);
  } catch (error) {
    const fault = toFault(error);
    tell(fault.message);
    // Without room for what had been cut out of the source there is none to read it now.
    if (fault instanceof MemoryFault) return false;
    try {
      end();
    } catch {
      // What had been cut out of the source but not read yet is what the fault is about: it was named just now.
    }
  }
  if (!signal.aborted) sink.advance(source, source.bytes);
  return true;
}

/** Pasted JSON may stand between words. */
const mayHoldText = (kind: ContentKind['kind'], { channel }: Place): boolean =>
  kind === 'text' || (kind === 'json' && channel === 'paste');

type Content = { kind: 'json' | 'strings' | 'text' | 'table'; chunks: Chunks } | { name: string };

/** Takes the wrappings off: gzip, UTF-16. */
async function openContent(chunks: Chunks, isSmall: boolean, unpack: Parameters<typeof gunzip>[2]): Promise<Content> {
  let inner = chunks;
  for (let wrapping = 0; wrapping <= MAX_WRAPPINGS; wrapping++) {
    const packed = inner;
    const { head, all, close } = await readHead(packed, HEAD);
    const content = toContentKind(head);
    const { kind } = content;
    if (kind === 'json' || kind === 'strings' || kind === 'text' || kind === 'table') return { kind, chunks: all };
    await close();
    if (kind === 'foreign') return { name: content.name };
    if (kind === 'empty') return { name: wrapping === 0 ? 'an empty file' : 'a file with nothing in it' };
    // Read anew from its beginning.
    if (kind === 'gzip') inner = () => gunzip(packed, isSmall, wrapping === 0 ? unpack : undefined);
    else inner = () => fromUtf16(packed, content.bigEndian);
  }
  return { name: 'a file packed too often' };
}
