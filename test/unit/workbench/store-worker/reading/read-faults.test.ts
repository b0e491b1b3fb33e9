import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readInputs } from '../../../../../src/workbench/store-worker/reading/read-inputs.ts';
import { generateRecords } from '../../../../bench/generate-records.ts';
import { CollectingSink } from '../../../../corpus/collect.ts';
import { eventIds } from './read-given.ts';

const texts = [...generateRecords(3_000, 21)];
const trail = `{"Records":[${texts.join(',')}]}`;
const ids = texts.map((text) => (JSON.parse(text) as { eventID?: unknown }).eventID);
const reasons = (sink: CollectingSink) => sink.problems.map(({ reason }) => reason);

/** A file that is there for a while. */
class VanishingFile extends File {
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const bytes = new TextEncoder().encode(trail);
    let at = 0;
    return new ReadableStream({
      pull(controller) {
        if (at > bytes.length / 2) controller.error(new DOMException('gone', 'NotReadableError'));
        else controller.enqueue(bytes.slice(at, at + 65_536));
        at += 65_536;
      },
    });
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('gone', 'NotFoundError'));
  }
}

test.each([trail, 'small'])('a file that vanishes: what was read stays', async (content) => {
  const sink = new CollectingSink();
  const file = new VanishingFile([content], 'a');
  const other = new File([texts[0] ?? ''], 'b');
  const inputs = [file, other].map((each) => ({ kind: 'file' as const, file: each, path: each.name }));
  await readInputs(inputs, sink, new AbortController().signal);
  const found = eventIds(sink);
  expect(found.at(-1)).toBe(ids[0]);
  expect(found.slice(0, -1)).toEqual(ids.slice(0, found.length - 1));
  if (content === trail) expect(found.length).toBeGreaterThan(1_000);
  expect(reasons(sink)).toContain(
    'Expected the file to stay as it was while it is read, got one that was moved, changed or removed',
  );
  expect([...sink.digests.keys()]).toEqual([1]);
});

test('cancelled: it ends at once, and what was read stays', async () => {
  const sink = new CollectingSink();
  const controller = new AbortController();
  const add = sink.addPart.bind(sink);
  sink.addPart = (part) => {
    add(part);
    controller.abort();
  };
  const inputs = [trail, trail].map((text) => ({ kind: 'file' as const, file: new File([text], 'a'), path: 'a' }));
  await readInputs(inputs, sink, controller.signal);
  expect(sink.rows).toBeGreaterThan(0);
  expect(sink.rows).toBeLessThan(texts.length);
  expect(eventIds(sink)).toEqual(ids.slice(0, sink.rows));
  expect(reasons(sink)).toContain('Expected to read on, got stopped: what was read up to there stays');
  expect(sink.digests.size).toBe(0);
});

test('cancelled in the second: the first, which was read to its end, has its digest', async () => {
  const sink = new CollectingSink();
  const controller = new AbortController();
  const add = sink.addPart.bind(sink);
  sink.addPart = (part) => {
    add(part);
    if (part.source.id === 1) controller.abort();
  };
  const pasted = texts[0] ?? '';
  const file = { kind: 'file' as const, file: new File([trail], 'a'), path: 'a' };
  await readInputs([{ kind: 'text', text: pasted }, file], sink, controller.signal);
  expect([...sink.digests]).toEqual([[0, createHash('sha256').update(pasted).digest('hex')]]);
});
