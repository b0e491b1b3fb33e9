import { expect, test } from 'vitest';
import { isOutOfMemory, MemoryFault, toFault } from '../../../../../src/workbench/protocol/fault.ts';
import { readInputs } from '../../../../../src/workbench/store-worker/reading/read-inputs.ts';
import { generateRecords } from '../../../../bench/generate-records.ts';
import { CollectingSink } from '../../../../corpus/collect.ts';
import { eventIds } from './read-given.ts';

const texts = [...generateRecords(3_000, 21)];
const trail = `{"Records":[${texts.join(',')}]}`;
const ids = texts.map((text) => (JSON.parse(text) as { eventID?: unknown }).eventID);

/** What engines throw, by their names for it. */
const thrown = ['out of memory', new RangeError('Array buffer allocation failed')] as const;

const internal = Object.assign(new Error('allocation size overflow'), { name: 'InternalError' });
test.each([...thrown, internal, new DOMException('full', 'QuotaExceededError')])('%s is want of memory', (error) => {
  expect(isOutOfMemory(error)).toBe(true);
  expect(toFault(error)).toBeInstanceOf(MemoryFault);
});

test.each(['no', undefined, new RangeError('Invalid time value'), new TypeError('x is not a function')])(
  '%s is not taken for want of memory',
  (error) => {
    expect(isOutOfMemory(error)).toBe(false);
  },
);

test.each(thrown)('without room (%s) reading stops: what was read stays, what was not is named', async (error) => {
  const sink = new CollectingSink();
  const add = sink.addPart.bind(sink);
  let parts = 0;
  sink.addPart = (part) => {
    if (++parts > 2) throw error;
    add(part);
  };
  const inputs = ['a', 'b', 'c'].map((path) => ({ kind: 'file' as const, file: new File([trail], path), path }));
  await readInputs(inputs, sink, new AbortController().signal);
  expect(parts).toBe(3);
  expect(sink.rows).toBeGreaterThan(100);
  expect(eventIds(sink)).toEqual(ids.slice(0, sink.rows));
  expect(sink.problems.map(({ place, reason, lost }) => [place.name, reason, lost])).toEqual([
    ['a', 'Expected room in memory for the records, got none', false],
    ['b', 'Expected room in memory for this file and 1 more, got none: not read', false],
  ]);
});

test('without room in the last file there is nothing more to name', async () => {
  const sink = new CollectingSink();
  sink.addPart = () => {
    throw new RangeError('Array buffer allocation failed');
  };
  await readInputs([{ kind: 'text', text: texts[0] ?? '' }], sink, new AbortController().signal);
  expect(sink.problems).toHaveLength(1);
});
