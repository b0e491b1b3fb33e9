import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import type { View } from '../../../../src/workbench/protocol/list-view.ts';
import type { ReadState } from '../../../../src/workbench/protocol/reading.ts';
import { createCallStore } from '../../../../src/workbench/store-worker/create-store.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { NEWEST, NOW, pasted, readTexts, recordOf, storeOf } from './read-texts.ts';

const shown = (view: View, facet: 'action' | 'target' | 'flag' | 'result') =>
  Object.fromEntries(view.facets[facet].counts.map(({ value, count }) => [value, count]));

test('records with one id are there once and counted, however their ids are written', async () => {
  const one = recordOf({ eventID: 'id-é-1', eventName: 'A' });
  const { state, view } = await storeOf([
    [one, one, recordOf({ eventID: 'id-2', eventName: 'B' })].join('\n'),
    [one.replace('é', '\\u00e9'), recordOf({ eventName: 'C' }), recordOf({ eventName: 'C' })].join('\n'),
    one,
  ]);
  expect(state).toMatchObject({ phase: 'done', records: 4, duplicates: 3, lost: 0, partial: 0 });
  expect(view).toMatchObject({ count: 4, total: 4, searching: false });
  expect(shown(view, 'action')).toEqual({ A: 1, B: 1, C: 2 });
});

test.each([
  ['a request', { requestParameters: { name: 'a' } }, { requestParameters: { name: 'b' } }],
  ['an answer', { responseElements: { ok: true } }, { responseElements: { ok: false } }],
  ['a member more', { requestParameters: { name: 'a' } }, { requestParameters: { name: 'a', force: true } }],
])('two records of one id that differ in %s alone are both there, and it is said', async (_, one, other) => {
  const event = { eventID: 'id', eventName: 'DeleteTrail', eventTime: '2024-02-13T09:00:00Z' };
  const texts = [one, other, one].map((content) =>
    JSON.stringify({ ...JSON.parse(recordOf(event)), ...content }, null, 1),
  );
  const { state } = await storeOf([texts[0] ?? '', texts[1] ?? '', `${texts[2]} `]);
  expect(state).toMatchObject({ records: 2, duplicates: 1, sharedIds: 1 });
});

test('different events that bear one id are all there, and that is said; the same event written otherwise is not', async () => {
  const first = { eventID: 'id', eventName: 'ConnectKeyStore', eventTime: '2024-02-13T09:00:00Z' };
  const other = { ...first, eventName: 'DeleteKeyStore' };
  const { state, view } = await storeOf([
    [recordOf(first), recordOf(other), recordOf(other)].join('\n'),
    JSON.stringify(JSON.parse(recordOf(first)), null, 2),
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(recordOf(other))).reverse())),
  ]);
  expect(state).toMatchObject({ records: 2, duplicates: 3, sharedIds: 1 });
  expect(shown(view, 'action')).toEqual({ ConnectKeyStore: 1, DeleteKeyStore: 1 });
});

test('thousands of ids are told apart', async () => {
  const texts = [...generateRecords(6000, 2)];
  const { state } = await storeOf([texts.join('\n'), [...texts].reverse().join('\n')]);
  expect(state).toMatchObject({ records: 6000, duplicates: 6000 });
});

test('rows, opened calls and positions agree', async () => {
  const texts = [...generateRecords(300, 4)];
  const { store, view } = await storeOf([`{"Records":[${texts.join(',')}]}`]);
  const rows = await store.rows(0, view.count);
  expect(rows.map(({ ms }) => ms)).toEqual([...rows.map(({ ms }) => ms)].sort((a, b) => Number(b) - Number(a)));
  const [row] = rows.slice(100);
  const call = await store.open(row?.row ?? -1);
  expect(call).toMatchObject({ id: row?.eventId, action: row?.action, time: { ms: row?.ms } });
  expect(JSON.parse(texts[call.evidence.index ?? -1] ?? '')).toMatchObject({ eventID: call.id });
  expect(call.evidence).toMatchObject({ channel: 'paste', readAt: NOW, sha256: 'ab'.repeat(32) });
  expect(await store.find(call.id)).toBe(100);
  expect(await store.calls(100, 101)).toEqual([call]);
  await store.show({ ...NO_FILTER, facets: { action: ['no such'] } }, NEWEST);
  expect(await store.find(call.id)).toBeUndefined();
  await expect(store.open(300)).rejects.toThrow('Expected a call that was read, got row 300 of 300');
});

test('a call without an id is found by the one that stands in for it', async () => {
  const { store } = await storeOf([recordOf({ eventName: 'A' })]);
  const [row] = await store.rows(0, 1);
  expect(row?.eventId).toMatch(/^no-id:/);
  expect(await store.find(row?.eventId ?? '')).toBe(0);
});

test('targets and flags come with the details', async () => {
  const root = { type: 'Root', accountId: '111122223333', accessKeyId: 'AKIA1234567EXAMPLE01' };
  const { view } = await storeOf([
    recordOf({
      eventSource: 'kms.amazonaws.com',
      eventName: 'ScheduleKeyDeletion',
      userIdentity: root,
      requestParameters: { keyId: 'key-1' },
    }),
  ]);
  expect(view.facets.target).toMatchObject({ complete: true, distinct: 1 });
  expect(shown(view, 'target')).toEqual({ 'key-1': 1 });
  expect(shown(view, 'flag')).toMatchObject({ root: 1, 'long-term-key': 1, destructive: 1 });
});

test('words are found in values, in any case, and a newer question ends the older', async () => {
  const texts = [
    ...generateRecords(2000, 9),
    recordOf({ eventID: 'x', eventName: 'A', requestParameters: { note: 'Überfällig needle' } }),
  ];
  const { store } = await storeOf([texts.join('\n')]);
  const ask = (text: string) => store.show({ ...NO_FILTER, text }, NEWEST);
  expect((await ask('NEEDLE überfällig')).count).toBe(1);
  expect((await ask('requestparameters')).count).toBe(0);
  const expected = texts.filter((text) => /"[^"]*boto3[^"]*"[^:]/i.test(text)).length;
  const [older, newer] = await Promise.all([ask('boto'), ask('boto3')]);
  expect(newer.count).toBe(expected);
  expect(older.revision).toBe(newer.revision);
  expect((await ask('boto3 needle')).count).toBe(0);
  expect((await ask('')).count).toBe(2001);
});

test('who watches gets the first hits early and all in the end', async () => {
  const texts = [...generateRecords(1500, 9)];
  const { store } = await storeOf(
    Array.from({ length: 10 }, (_, part) =>
      texts.map((text) => text.replace(/"eventID":"/, `"eventID":"${part}`)).join('\n'),
    ),
  );
  const views: View[] = [];
  await store.watch((view) => views.push(view));
  const first = await store.show({ ...NO_FILTER, text: 'boto3' }, NEWEST);
  await expect.poll(() => (views.at(-1) ?? first).searching).toBe(false);
  const last = views.at(-1) ?? first;
  expect(last.count).toBe(10 * texts.filter((text) => text.includes('Boto3')).length);
  expect(first.count).toBeGreaterThan(0);
});

test('labels of a table are partial calls, and give way to the record', async () => {
  const read: typeof readTexts = async (inputs, sink, signal) => {
    const source = { id: 9, name: 'event_history.csv', bytes: 1, readAt: NOW };
    const place = { channel: 'file', name: 'event_history.csv', readAt: NOW } as const;
    const labels = (eventId: string) =>
      ({ kind: 'labels', place, labels: { eventId, eventName: 'CreateServer', userName: 'zoë "Z"' } }) as const;
    sink.addLabels(source, [{ ...labels('e-1'), index: 7 }, labels('e-"2'), labels('e-1')]);
    await readTexts(inputs, sink, signal);
  };
  const { store, state, view } = await storeOf([recordOf({ eventID: 'e-"2', eventName: 'DeleteServer' })], read);
  expect(state).toMatchObject({ records: 2, partial: 1, duplicates: 2 });
  expect(shown(view, 'action')).toEqual({ CreateServer: 1, DeleteServer: 1 });
  expect(shown(view, 'result')).toEqual({ 'not-said': 1, succeeded: 1 });
  const [whole, partial] = await store.rows(0, 2);
  expect([whole?.partial, partial?.partial]).toEqual([false, true]);
  expect((await store.show({ ...NO_FILTER, text: 'zoë "z"' }, NEWEST)).count).toBe(1);
  const { identity, evidence } = await store.open(0);
  expect(identity.actor).toBe('zoë "Z"');
  expect(evidence).toMatchObject({ name: 'event_history.csv', index: 7 });
});

test('cancelling ends reading at once and keeps what was read', async () => {
  const store = createCallStore(
    async (inputs, sink, signal) => {
      await readTexts(inputs, sink, signal);
      await new Promise(() => undefined);
    },
    () => NOW,
  );
  const states: ReadState[] = [];
  const reading = store.read(pasted(recordOf({ eventID: 'a' })), (state) => states.push(state));
  await expect.poll(() => states.at(-1)?.records).toBe(1);
  const waiting = store.read(pasted(recordOf({ eventID: 'b' })), () => undefined);
  await store.cancel();
  expect(await reading).toMatchObject({ phase: 'cancelled', records: 1 });
  expect(await waiting).toMatchObject({ phase: 'cancelled', records: 1 });
  const before = await store.show(NO_FILTER, NEWEST);
  expect(before.count).toBe(1);
  await store.clear();
  const after = await store.show(NO_FILTER, NEWEST);
  expect(after.count).toBe(0);
  expect(after.revision).toBeGreaterThan(before.revision);
});

test('a failing reader is told, and what it read stays', async () => {
  const store = createCallStore(
    async (inputs, sink, signal) => {
      await readTexts(inputs, sink, signal);
      throw new Error('Expected the disk to answer');
    },
    () => NOW,
  );
  await expect(store.read(pasted(recordOf({ eventID: 'a' })), () => undefined)).rejects.toThrow('Expected the disk');
  expect((await store.show(NO_FILTER, NEWEST)).count).toBe(1);
});

test('an insight event has the same result in the rail and opened, with and without what it is about', async () => {
  const insight = { eventCategory: 'Insight', errorCode: 'AccessDenied' };
  const { store, view } = await storeOf([
    [
      recordOf({ eventID: 'a', ...insight }),
      recordOf({ eventID: 'b', ...insight, insightDetails: { eventName: 'A' } }),
    ].join('\n'),
  ]);
  const kinds = (await store.calls(0, 2)).map(({ outcome }) => outcome.kind);
  expect(kinds).toEqual(['not-said', 'not-said']);
  expect(shown(view, 'result')).toEqual({ 'not-said': 2 });
});
