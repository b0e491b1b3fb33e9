import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { NEWEST, recordOf, storeOf } from './read-texts.ts';

test('copies in other accounts are shown as such', async () => {
  const copy = (eventID: string, recipientAccountId: string) =>
    recordOf({ eventID, sharedEventID: 's', recipientAccountId });
  const { store } = await storeOf([
    [copy('a', '111122223333'), copy('b', '444455556666'), recordOf({ eventID: 'c' })].join('\n'),
  ]);
  const rows = await store.rows(0, 3);
  expect(rows.map(({ eventId, copies }) => [eventId, copies])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', undefined],
  ]);
  expect(await store.copies(0)).toEqual({ rows: [1], accounts: ['111122223333', '444455556666'] });
  expect(await store.copies(2)).toBeUndefined();
});

test('what a session did is found by its key, or by its name', async () => {
  const arn = 'arn:aws:sts::111122223333:assumed-role/Admin/alice';
  const assume = (key: string) =>
    recordOf({
      eventID: key,
      eventName: 'AssumeRole',
      responseElements: { credentials: { accessKeyId: key }, assumedRoleUser: { arn } },
    });
  const did = recordOf({
    eventID: 'did',
    eventName: 'A',
    userIdentity: { type: 'AssumedRole', arn, accessKeyId: 'ASIA1234567EXAMPLE01' },
  });
  const { store } = await storeOf([[assume('ASIA1234567EXAMPLE01'), assume('ASIA1234567EXAMPLE02'), did].join('\n')]);
  expect((await store.sessionFilter(0))?.facets).toEqual({ 'access-key': ['ASIA1234567EXAMPLE01'] });
  expect((await store.sessionFilter(1))?.facets).toEqual({ actor: [arn] });
  expect(await store.sessionFilter(2)).toBeUndefined();
});

test("a server's story is told from all records, and what OpsWorks CM made for it", async () => {
  const cm = (eventID: string, eventName: string, serverName: string, minute: string) =>
    recordOf({
      eventID,
      eventName,
      eventSource: 'opsworks-cm.amazonaws.com',
      eventTime: `2023-03-14T09:${minute}:00Z`,
      requestParameters: { serverName },
    });
  const made = (eventID: string, stackName: string) =>
    recordOf({
      eventID,
      eventName: 'CreateStack',
      eventSource: 'cloudformation.amazonaws.com',
      eventTime: '2023-03-14T09:27:00Z',
      userIdentity: { type: 'AWSService', invokedBy: 'opsworks-cm.amazonaws.com' },
      requestParameters: { stackName },
    });
  const { store } = await storeOf([
    [
      cm('create', 'CreateServer', 'harbour', '26'),
      cm('other', 'CreateServer', 'harbour-2', '26'),
      cm('maintain', 'StartMaintenance', 'harbour', '55'),
      made('stack', 'aws-opsworks-cm-instance-harbour-1678786013'),
      made('stranger', 'aws-opsworks-cm-instance-harbour-2-1678786013'),
    ].join('\n'),
  ]);
  const ids = (await store.around(0)).map(({ id }) => id);
  expect(ids.sort()).toEqual(['create', 'maintain', 'stack']);
  expect(await store.around(3)).toEqual([]);
});

test('roll-ups and notes are over what the filter shows', async () => {
  const { store } = await storeOf([[...generateRecords(200, 6)].join('\n')]);
  const view = await store.show({ ...NO_FILTER, facets: { result: ['denied'] } }, NEWEST);
  const rolled = await store.rollUp('source-ip');
  expect(rolled.reduce((sum, { count }) => sum + count, 0)).toBe(view.count);
  expect(rolled.every(({ count, failed }) => count === failed)).toBe(true);
  const note = await store.note({ format: 'Plain text', defang: false, redact: false, pseudonyms: [] });
  expect(note).toMatchObject({ calls: view.count, left: 0 });
  const [newest] = await store.rows(0, 1);
  expect(note.payload.text.trimEnd().split('\n').length).toBeGreaterThan(view.count);
  expect(note.payload.text.lastIndexOf(newest?.clock ?? '-')).toBeGreaterThan(note.payload.text.length / 2);
});
