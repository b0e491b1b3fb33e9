import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import { rollUp } from '../../../../src/calls/table/roll-up.ts';
import { TableViewer } from '../../../../src/calls/table/table-view.ts';
import { toTable } from './table-of-records.ts';

const by = (account: string, name: string, path = ''): string =>
  JSON.stringify({
    eventVersion: '1.11',
    eventTime: '2025-01-05T22:19:00Z',
    eventSource: 's3.amazonaws.com',
    eventName: 'ListBuckets',
    userIdentity: {
      type: 'IAMUser',
      userName: name,
      arn: `arn:aws:iam::${account}:user/${path}${name}`,
      accountId: account,
    },
  });

test('two of one name in one account are no further apart with it', () => {
  const { table } = toTable([by('111122223333', 'Alice'), by('111122223333', 'Alice', 'staff/')]);
  const { facets } = new TableViewer(table).view(NO_FILTER, { key: 'time', descending: true }, undefined, true);
  expect(facets.actor.counts.map(({ label }) => label)).toEqual(['Alice', 'Alice']);
});

test('actors of one name get their accounts, in the facet and in the roll-up; others do not', () => {
  const { table } = toTable([by('111122223333', 'Alice'), by('444455556666', 'Alice'), by('111122223333', 'Bob')]);
  const wanted = ['Alice (111122223333)', 'Alice (444455556666)', 'Bob'];
  const { facets, rows } = new TableViewer(table).view(NO_FILTER, { key: 'time', descending: true }, undefined, true);
  expect(facets.actor.counts.map(({ label }) => label).sort()).toEqual(wanted);
  expect(
    rollUp(table, 'actor', rows)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(wanted);
});
