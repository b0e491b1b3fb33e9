import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { generateRecords } from '../../../../bench/generate-records.ts';
import type { CollectingSink } from '../../../../corpus/collect.ts';
import { eventIds, readFiles, toOutcome } from './read-given.ts';

const texts = [...generateRecords(3_000, 21)];
const trail = `{"Records":[${texts.join(',')}]}`;
const ids = texts.map((text) => (JSON.parse(text) as { eventID?: unknown }).eventID);
const gzip = (content: string | Uint8Array) => new Uint8Array(gzipSync(content, { level: 1 }));
const concat = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
const reasons = (sink: CollectingSink) => sink.problems.map(({ reason }) => reason);

const DAMAGED = 'Expected the whole packed file, got one that is cut off or damaged: what could be unpacked was read';
const FOLLOWED = 'Expected the packed file to end, got something else after it: left out';

describe('a small gzip file that is damaged gives what could be unpacked, as a large one does, and the damage is said', () => {
  const few = texts.slice(0, 12);
  const head = few.slice(0, 8);
  const tail = few.slice(8);
  const lines = (some: readonly string[]) => gzip(`${some.join('\n')}\n`);
  const packed = lines(few);
  const spoilt = (whole: Uint8Array<ArrayBuffer>, at: number) => {
    const copy = whole.slice();
    copy.fill(0xff, at, at + 12);
    return copy;
  };

  test.each<[string, Uint8Array<ArrayBuffer>, number, string]>([
    ['cut by one byte', packed.subarray(0, -1), 12, DAMAGED],
    ['cut by its end', packed.subarray(0, -8), 12, DAMAGED],
    ['cut by twelve bytes', packed.subarray(0, -12), 11, DAMAGED],
    ['cut in half', packed.subarray(0, packed.length / 2), 3, DAMAGED],
    ['a wrong sum', concat(packed.subarray(0, -8), new Uint8Array(8)), 12, DAMAGED],
    ['a page of NULs behind it', concat(packed, new Uint8Array(512)), 12, FOLLOWED],
    ['two bytes behind it', concat(packed, Uint8Array.of(13, 10)), 12, DAMAGED],
    ['words behind it', concat(packed, new TextEncoder().encode('-- end of file --')), 12, FOLLOWED],
    ['the second member cut in its head', concat(lines(head), lines(tail).subarray(0, 6)), 8, DAMAGED],
    ['the second member cut', concat(lines(head), lines(tail).subarray(0, -20)), 10, DAMAGED],
    ['the second member spoilt', concat(lines(head), spoilt(lines(tail), 20)), 8, DAMAGED],
    [
      'the second member with a wrong sum',
      concat(lines(head), lines(tail).subarray(0, -8), new Uint8Array(8)),
      12,
      DAMAGED,
    ],
    [
      'the first member with a wrong sum',
      concat(lines(head).subarray(0, -8), new Uint8Array(8), lines(tail)),
      12,
      DAMAGED,
    ],
    ['spoilt in its middle', spoilt(packed, packed.length * 0.6), 5, DAMAGED],
  ])('%s', async (_name, content, atLeast, said) => {
    const sink = await readFiles(content);
    expect(sink.rows).toBeGreaterThanOrEqual(atLeast);
    expect(eventIds(sink).slice(0, atLeast)).toEqual(ids.slice(0, atLeast));
    expect(reasons(sink)).toContain(said);
  });

  test('cut anywhere: the more bytes, the more records', async () => {
    let before = 0;
    for (let size = 20; size < packed.length; size += 37) {
      const sink = await readFiles(packed.subarray(0, size));
      expect(sink.rows).toBeGreaterThanOrEqual(before);
      expect(reasons(sink)).toContain(DAMAGED);
      before = sink.rows;
    }
    expect(before).toBeGreaterThanOrEqual(11);
  });
});

describe('a file packed with gzip', () => {
  test('is read through all its members', async () => {
    const half = Math.floor(trail.length / 2);
    const sink = await readFiles(concat(gzip(trail.slice(0, half)), gzip(trail.slice(half))));
    expect(toOutcome(sink)).toMatchObject({ problems: [], repairs: [] });
    expect(eventIds(sink)).toEqual(ids);
  });

  test('is read when it is packed twice, in UTF-16', async () => {
    const sink = await readFiles(gzip(gzip(concat(Uint8Array.of(0xff, 0xfe), Buffer.from(trail, 'utf16le')))));
    expect(eventIds(sink)).toEqual(ids);
    expect(sink.problems).toEqual([]);
  });

  test.each([10, 5_000])('that is cut off %i bytes before the end is read as far as it goes', async (missing) => {
    const packed = gzip(texts.join('\n'));
    const sink = await readFiles(packed.subarray(0, packed.length - missing));
    expect(sink.rows).toBeGreaterThan(texts.length * 0.8);
    expect(eventIds(sink)).toEqual(ids.slice(0, sink.rows));
    expect(reasons(sink)).toContain(
      'Expected the whole packed file, got one that is cut off or damaged: what could be unpacked was read',
    );
  });

  test('is read when something stands after it, which is named', async () => {
    const sink = await readFiles(concat(gzip(trail), new TextEncoder().encode('what is this?')));
    expect(eventIds(sink)).toEqual(ids);
    expect(reasons(sink)).toEqual(['Expected the packed file to end, got something else after it: left out']);
  });

  test('that is damaged in the middle is read up to there', async () => {
    const packed = gzip(texts.join('\n'));
    packed.fill(0xff, packed.length / 2, packed.length / 2 + 50);
    const sink = await readFiles(packed);
    expect(sink.rows).toBeGreaterThan(texts.length / 4);
    expect(eventIds(sink)).toEqual(ids.slice(0, sink.rows));
    expect(reasons(sink)).toContain(
      'Expected the whole packed file, got one that is cut off or damaged: what could be unpacked was read',
    );
  });

  test('that is a bomb is stopped, and what stood before the rest stays', async () => {
    const start = new TextEncoder().encode(`${texts.slice(0, 100).join('\n')}\n`);
    const bomb = new Uint8Array(gzipSync(concat(start, new Uint8Array(2 ** 27))));
    const sink = await readFiles(bomb);
    expect(sink.rows).toBe(100);
    expect(reasons(sink).join()).toContain('got a file that grows to over 300 times its size: stopped there');
    expect(sink.parts.reduce((size, { bytes }) => size + bytes.length, 0)).toBeLessThan(2 ** 27);
  });

  test('within what CloudWatch Logs sends is not unpacked when it is a small bomb', async () => {
    const data = Buffer.from(gzip(new Uint8Array(2 ** 26))).toString('base64');
    const sink = await readFiles(JSON.stringify({ awslogs: { data } }));
    expect(sink.rows).toBe(0);
    expect(sink.problems).toHaveLength(1);
  });
});
