import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryReader } from '../../../../../src/workbench/store-worker/reading/entry-reader.ts';
import { SourceNotes } from '../../../../../src/workbench/store-worker/reading/notes-of-source.ts';
import { PartReader } from '../../../../../src/workbench/store-worker/reading/part-reader.ts';
import { generateRecords } from '../../../../bench/generate-records.ts';
import { CollectingSink } from '../../../../corpus/collect.ts';
import { eventIds, readFiles, readPasted, toOutcome } from './read-given.ts';

const texts = [...generateRecords(3_000, 21)];
const trail = `{"Records":[${texts.join(',')}]}`;
const ids = texts.map((text) => (JSON.parse(text) as { eventID?: unknown }).eventID);
const gzip = (content: string | Uint8Array) => new Uint8Array(gzipSync(content, { level: 1 }));

describe('a large file comes in parts', () => {
  test.each([
    ['a trail file', trail],
    ['lines', texts.join('\n')],
    ['a list over many lines', `[\n  ${texts.join(',\n  ')}\n]\n`],
  ])('with every record once: %s', async (_, text) => {
    const sink = await readFiles(text);
    expect(sink.parts.length).toBeGreaterThan(2);
    expect(sink.parts[0]?.bytes.length).toBeLessThan(text.length / 10);
    expect(sink.problems).toEqual([]);
    expect(eventIds(sink)).toEqual(ids);
    const places = [...sink.records()].map(({ index, line }) => index ?? line);
    expect(places).toEqual(ids.map((__, at) => (text.startsWith('{"eventVersion') ? at + 1 : at)));
  });

  test('of any size, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(trail.length), fc.boolean(), async (size, isPacked) => {
        const cut = new TextEncoder().encode(trail).subarray(0, size);
        const sink = await readFiles(isPacked ? gzip(cut) : cut);
        let end = '{"Records":['.length;
        const whole = texts.findIndex((text) => {
          end += new TextEncoder().encode(text).length + 1;
          return end - 1 > size;
        });
        expect(eventIds(sink)).toEqual(ids.slice(0, whole < 0 ? ids.length : whole));
        if (size < trail.length) expect(sink.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });

  test.each([true, false])('an entry larger than any record is named, the rest is read', (isList) => {
    const large = `{"eventVersion":"1.11","eventID":"large","requestParameters":"${'x'.repeat(3 * 2 ** 20)}"}`;
    const [first = '', ...rest] = texts;
    const all = [first, large, ...rest];
    const sink = new CollectingSink();
    const source = { id: 0, bytes: 1, readAt: 0 };
    const place = { channel: 'file', readAt: 0 } as const;
    const notes = new SourceNotes();
    const parts = new PartReader(source, place, sink, new EntryReader(source, place, sink, notes), false, 2 ** 20);
    parts.push(new TextEncoder().encode(isList ? `{"Records":[${all.join(',')}]}` : all.join('\n')));
    parts.end(notes, true);
    expect(eventIds(sink)).toEqual(ids);
    expect(toOutcome(sink).problems).toEqual([
      {
        index: isList ? 1 : undefined,
        line: isList ? undefined : 2,
        reason: 'Expected a record of at most 1 MB, got a larger one',
        lost: true,
      },
    ]);
    const places = [...sink.records()].map(({ index, line }) => index ?? (line ?? 0) - 1);
    expect(places.slice(0, 3)).toEqual([0, 2, 3]);
  });

  test('a record beyond what any brief is made of is named', async () => {
    const large = `{"eventVersion":"1.11","eventID":"large","requestParameters":"${'x'.repeat(3_000_000)}"}`;
    const sink = await readFiles(`[${texts[0]},${large}]`);
    expect(sink.rows).toBe(1);
    expect(sink.problems).toMatchObject([{ index: 1, reason: expect.stringContaining('over 2 MB'), lost: true }]);
  });
});

test('white space longer than the beginning that is looked at hides no record', async () => {
  expect(eventIds(await readFiles(`${' '.repeat(20_000)}\n${texts[0]}`))).toEqual([ids[0]]);
});

test('a table of messages whose first row is no record is a table all the same', async () => {
  const row = `2026-01-01 00:00:00.000,"${(texts[0] ?? '').replaceAll('"', '""')}"`;
  expect(eventIds(await readFiles(`@timestamp,@message\n2026-01-01 00:00:00.000,a note\n${row}\n`))).toEqual([ids[0]]);
});

test('many small files: each with its name, bytes and digest as given', async () => {
  const files = texts.slice(0, 200).map((text) => gzip(`{"Records":[${text}]}`));
  const sink = await readFiles(...files);
  expect(eventIds(sink)).toEqual(ids.slice(0, 200));
  expect([...sink.records()].map(({ source }) => [source.id, source.name, source.bytes])).toEqual(
    files.map((file, at) => [at, `folder/file-${at}`, file.length]),
  );
  expect([...sink.advanced.values()]).toEqual(files.map(({ length }) => length));
  expect([...sink.digests.values()]).toEqual(files.map((file) => createHash('sha256').update(file).digest('hex')));
});

test('pasted text has no name, and its digest is that of its UTF-8', async () => {
  const sink = await readPasted(texts[0] ?? '');
  const [{ source } = expect.fail('no record')] = [...sink.records()];
  expect(source).toMatchObject({ id: 0, bytes: Buffer.byteLength(texts[0] ?? '') });
  expect(source).not.toHaveProperty('name');
  expect(sink.digests.get(0)).toBe(
    createHash('sha256')
      .update(texts[0] ?? '')
      .digest('hex'),
  );
});

test('a file that is no record beside one that is', async () => {
  const sink = await readFiles('{"a":1}', texts[0] ?? '', 'nonsense', `${texts[1]}\nnonsense\n${texts[2]}`);
  expect(eventIds(sink)).toEqual(ids.slice(0, 3));
  expect(sink.problems.map(({ place, line, lost }) => [place.name, line, lost])).toEqual([
    ['folder/file-0', 1, true],
    ['folder/file-2', undefined, false],
    ['folder/file-3', 2, true],
  ]);
});

test.each(['[', '{', '[{', '{"Records":[', 'words [', '{"a":'])(
  '%j again and again costs no call stack',
  async (piece) => {
    for (const sink of [await readFiles(piece.repeat(20_000)), await readPasted(piece.repeat(20_000))]) {
      expect(sink.rows).toBe(0);
      expect(sink.problems.length).toBeGreaterThan(0);
    }
  },
);

test('any bytes: no rejection, and each source says something', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...texts.slice(0, 5), ...'{}[],:"\\\n', '\u001f\u008b\b', '"Records":['),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const sink = await readFiles(
        pieces.join(''),
        Uint8Array.from(pieces.join(''), (c) => c.charCodeAt(0)),
      );
      for (const id of [0, 1]) {
        const isThere = sink.parts.some(({ source }) => source.id === id) || sink.labels.length > 0;
        expect(isThere || sink.problems.some(({ place }) => place.name === `folder/file-${id}`)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
