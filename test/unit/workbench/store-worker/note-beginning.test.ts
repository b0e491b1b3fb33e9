import { beforeAll, describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { FORMATS } from '../../../../src/notes/formats/note-formats.ts';
import type { CallStore } from '../../../../src/workbench/protocol/call-store.ts';
import { MOST_WRITTEN } from '../../../../src/workbench/protocol/note-writing.ts';
import { NEWEST, recordOf, storeOf } from './read-texts.ts';

const CALLS = 300;

function toText(index: number, last: number): string {
  return recordOf({
    eventID: `event${index}id`,
    eventTime: new Date(Date.UTC(2024, 0, 1) + index * 1000).toISOString().replace('.000', ''),
    eventSource: 'ec2.amazonaws.com',
    eventName: index % 2 === 0 ? 'DescribeHosts' : 'StopInstances',
    userIdentity: { type: 'IAMUser', userName: `person-${index % 50}`, accountId: '111122223333' },
    sourceIPAddress: `192.0.2.${index % 200}`,
    // A name that only the last call tells of.
    ...(index === 3 ? { errorCode: 'lastperson', errorMessage: '"quoted" | here' } : {}),
    ...(index === last ? { requestParameters: { userName: 'lastperson' } } : {}),
  });
}

const textsOf = (count: number): string[] => [
  Array.from({ length: count }, (_, index) => toText(index, count - 1)).join('\n'),
];

let store: CallStore;
beforeAll(async () => {
  ({ store } = await storeOf(textsOf(CALLS)));
});

describe('the beginning of a note is that of the whole note', () => {
  test.each(FORMATS.flatMap((format) => [{ format, redact: false } as const, { format, redact: true } as const]))(
    '%o',
    async ({ format, redact }) => {
      const request = { format, redact, defang: true, pseudonyms: [] };
      const { payload: whole } = await store.note(request);
      const beginning = await store.beginning(request);
      if (!beginning) throw new Error('Expected a beginning, got none');
      const { payload, shown } = beginning;
      expect(whole.text.startsWith(payload.text)).toBe(true);
      expect(beginning).toMatchObject({ calls: CALLS, left: 0, characters: whole.text.length });
      expect(shown).toBeGreaterThan(1);
      expect(shown).toBeLessThanOrEqual(25);
      // Cut after the last call that is shown: the next one's row, and no more, is missing.
      const { payload: next } = await store.note({ ...request, only: await numbersOf(0, shown + 1) });
      const ids = (text: string): number[] => [...text.matchAll(/event(\d+)id/g)].map(([, id]) => Number(id));
      expect(Math.max(...ids(payload.text))).toBe(shown - 1);
      expect(Math.max(...ids(next.text))).toBe(shown);
      expect(payload.html).toBeUndefined();
      expect(payload.text.includes('lastperson')).toBe(!redact);
      if (!payload.rich) return;
      const rows = JSON.stringify(payload.rich).split('"tag":"tr"').length - 1;
      expect(rows).toBe(shown + 1);
      expect(JSON.stringify(whole.rich)).toContain(JSON.stringify(payload.rich.children[0]));
    },
  );

  const numbersOf = async (from: number, to: number): Promise<number[]> =>
    (await store.rows(CALLS - to, CALLS - from)).map(({ row }) => row);

  test('of few calls it is all of it', async () => {
    const request = { format: 'Rich text', redact: false, defang: false, pseudonyms: [], only: [1, 2, 3] } as const;
    const { payload } = await store.note(request);
    const { html: _, ...rest } = payload;
    expect((await store.beginning(request))?.payload).toEqual(rest);
  });
});

test('another one, or a word, ends it', async () => {
  const request = { format: 'JSON', redact: true, defang: false, pseudonyms: [] } as const;
  const older = store.beginning(request);
  const newer = store.beginning({ ...request, only: [1] });
  expect(await older).toBeUndefined();
  expect((await newer)?.calls).toBe(1);
  const ended = store.beginning(request);
  await store.endBeginning();
  expect(await ended).toBeUndefined();
});

test('of more calls than are copied at once, a note of the first is begun', async () => {
  const { store: large } = await storeOf(textsOf(MOST_WRITTEN + 1));
  const request = { format: 'CSV', redact: false, defang: false, pseudonyms: [] } as const;
  await expect(large.note(request)).rejects.toThrow('Expected at most 5,000 calls');
  const beginning = await large.beginning(request);
  expect(beginning).toMatchObject({ calls: 25, shown: 25 });
  expect(beginning?.payload.text).toContain('event24id');
  await large.show({ ...NO_FILTER, text: 'person-7' }, NEWEST);
  expect(await large.beginning(request)).toMatchObject({ calls: 100 });
}, 60_000);
